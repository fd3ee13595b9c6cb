"""Where a stretch of words looks, back or ahead, by its verb forms. Imports dutch only.

Past and perfect look back; present, future, modals and infinitives with "te" look ahead; "zou" and stretches without
any verb decide nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from .tokens import Tokens
from .verbs import PARTICIPLE, PAST, PLURAL, PRESENT, kinds_of, strong_participles
from .words import words


class Tense(Enum):
    """Where a clause looks: back, ahead, or undecided."""

    PAST = "past"
    AHEAD = "ahead"
    NONE = "none"


AUXILIARIES = words("heeft hebben heb is zijn ben bent")
UNDECIDED = frozenset({"zou", "zouden"})
# States, not happenings: "staat gepland", "is voorzien" look ahead.
STATES = words(
    "gepland voorzien bedoeld uitgenodigd geagendeerd ingepland uitgetrokken verwacht vastgesteld beperkt bereid verplicht "
    "gericht gebonden aangekondigd voorbestemd ingeroosterd bezet bekend gevestigd"
)
# … but with "is" these tell what was done: "is vastgesteld".
DONE = frozenset({"vastgesteld"})
DETERMINERS = words("de het een geen deze dit die dat elk elke ieder iedere zijn haar hun mijn onze ons")
# Infinitives that stand for a participle beside another one: "heeft laten weten".
DOUBLE_INFINITIVES = words("laten willen kunnen moeten mogen gaan komen blijven horen zien durven")
# After these "zijn" in front of a noun is "his".
BEFORE_POSSESSIVE = words("in op met van voor door over aan bij uit tegen na en heeft had")
# Finite verbs that stay verbs behind "dat", "die" and other words that can be determiners.
SURELY_FINITE = frozenset({"wordt", "werd", "moet", "gaat"})
# … and these behind "het", which no noun of it looks like: "het had er moeten zijn".
FINITE_BEHIND_IT = SURELY_FINITE | words(
    "had was zal kan kon mag mocht wil wilde moest ging kwam komt liet gaf deed ziet lukt lukte blijft bleef duurt duurde "
    "ligt lag stond blijkt bleek gebeurt gebeurde"
)
# What a clause goes on with behind its verb.
SUBJECTS = words(
    "de het een hij zij ze ik we wij er deze dit die dat zijn haar hun maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    "gisteren vandaag morgen zich"
)
# Words with the ending of a past or present form that are none.
UNLIKE_VERBS = words(
    "met uit tot achter buiten binnen langs rondom niet ondanks sinds want omdat wat altijd laatste beide vorige alle te eerste "
    "tweede derde dat mits"
)

# Words with the form of a participle that are none, in front of all the nouns that no article need precede.
UNLIKE_PARTICIPLES = words(
    "doordat overheid beleid gebied geluid bericht gezicht gewicht gevecht verbond bewind geweld bestand gezag verband "
    "verdriet verstand geduld geld onderwijs gezant bezit belang onderzoek overleg verschil gesprek"
)
# Past forms and participles of saying what is to come: the infinitive with "te" behind them looks ahead.
PROMISING = words(
    "beloofde beloofden beloofd zegde zegden toegezegd hoopte hoopten gehoopt besloot besloten sprak spraken afgesproken "
    "vroeg vroegen gevraagd verzocht verzochten eiste eisten geëist dreigde dreigden gedreigd kondigde kondigden aangekondigd "
    "streefde streefden overwoog overwogen stelde stelden voorgesteld verwachtte verwachtten zei zeiden gezegd adviseerde "
    "adviseerden geadviseerd riep riepen opgeroepen droeg droegen opgedragen plande planden gepland plan nam namen "
    "voorgenomen beoogde beoogden garandeerde garandeerden gegarandeerd overeengekomen verplichtte verplichtten"
)
# Plural modals: what stands behind them lies ahead, done or not.
OBLIGING = words("moeten zullen willen kunnen mogen hoeven dienen")
SHORT_STEMS = words("ga sta sla kan wil zal mag moet")

_LIKE_PARTICIPLE = re.compile(
    r"(?:\w{2,8}ge|ge|be|ver|ont|her|over|onder|mis|door)\w{2,}(?:d|t|(?<!ing)(?<!hed)en)$"
)
_PREFIX = re.compile(r"ge|be|ver|ont|her|over|onder|mis|door|\w{2,8}ge")
_LIKE_VERB = re.compile(r"[a-zë]{2,}(?:de|te|den|ten|t)$")
_ENDS_OTHERWISE = re.compile(
    r"(?:ste|heid|iteit|schaft?|baarheid|ment|ent|ant|[a-z]{5,}ist|aat|teit|kant|recht|macht|tijd)$"
)

# What a word can be, as bits.
(
    IS_PAST,
    IS_PRESENT,
    IS_PLURAL,
    IS_PARTICIPLE,
    IS_AUXILIARY,
    IS_UNDECIDED,
    IS_LIKE_PARTICIPLE,
    IS_LIKE_VERB,
) = (1 << place for place in range(8))
_BIT_OF = {PAST: IS_PAST, PRESENT: IS_PRESENT, PLURAL: IS_PLURAL, PARTICIPLE: IS_PARTICIPLE}
_FINITE = IS_PAST | IS_PRESENT
_LISTED = _FINITE | IS_PLURAL | IS_PARTICIPLE


class _Signs(dict[str, int]):
    """What each word can be; worked out once for each word."""

    _KEPT = 200_000

    def __missing__(self, word: str) -> int:
        sign = _sign_of(word)
        if len(self) < self._KEPT:
            self[word] = sign
        return sign


def _is_like_participle(word: str) -> bool:
    """Whether a word has the form of a participle; in -en only as that of a strong verb of the list: ontboden as geboden."""
    if not _LIKE_PARTICIPLE.match(word):
        return False
    return not word.endswith("en") or any(
        _PREFIX.fullmatch(word[:cut]) and word[cut:] in strong_participles() for cut in range(2, len(word))
    )


def _sign_of(word: str) -> int:
    if word in UNDECIDED:
        return IS_UNDECIDED
    if word in AUXILIARIES:
        return IS_AUXILIARY
    sign = sum(_BIT_OF[kind] for kind in kinds_of(word))
    if not sign and word not in UNLIKE_PARTICIPLES and _is_like_participle(word):
        sign |= IS_LIKE_PARTICIPLE
    if _LIKE_VERB.match(word) and not _ENDS_OTHERWISE.search(word) and word not in UNLIKE_VERBS:
        sign |= IS_LIKE_VERB
    return sign


_SIGNS = _Signs()


def is_finite(word: str) -> bool:
    """Whether a word can be a finite verb in the singular or past."""
    return bool(_SIGNS[word] & (_FINITE | IS_AUXILIARY))


@dataclass(slots=True)
class Reading:
    """The verbs of a stretch of words: indexes of finite ones and participles, and where the stretch looks.

    ``promise`` are the indexes of a past verb of promising and of the "te" behind it that looks ahead.
    """

    finite: list[int] = field(default_factory=list)
    participles: list[int] = field(default_factory=list)
    tense: Tense = Tense.NONE
    promise: tuple[int, int] | None = None


def read_tense(tokens: Tokens, start: int, end: int) -> Reading:
    """The verbs of the tokens from start to end, and what they say of the tense."""
    lower = tokens.lower
    reading = Reading()
    seen = 0  # bits of the forms that the stretch has
    to_infinitive = False
    for index, sign in enumerate(map(_SIGNS.__getitem__, lower[start:end]), start):
        if not sign:
            continue
        before = lower[index - 1] if index > start else ""
        if before == "te" and sign & IS_AUXILIARY:
            to_infinitive = True  # "beloofden er voor maandag uit te zijn"
            reading.promise = reading.promise or _promise(lower, start, index - 1)
        elif sign & (IS_UNDECIDED | IS_AUXILIARY):
            if lower[index] != "zijn" or not _is_possessive(lower, index, before, end):
                seen |= sign
                reading.finite.append(index)
        elif not sign & _LISTED:
            if (
                sign & IS_LIKE_PARTICIPLE
                and before not in DETERMINERS
                and _can_end(lower, index, before, end)
            ):
                reading.participles.append(index)
        elif before == "te":
            to_infinitive = True
            reading.promise = reading.promise or _promise(lower, start, index - 1)
        elif not _is_noun(tokens, index, before, sign):
            seen |= _as_verb(reading, index, sign, seen)
    if (
        not seen
        and not SPEAKERS.isdisjoint(lower[start:end])
        and (stem := _bare_stem(lower, start, end)) is not None
    ):
        reading.finite.append(stem)
        seen = IS_PRESENT
    _decide(tokens, start, end, reading, seen, to_infinitive)
    return reading


SPEAKERS = frozenset({"ik", "je", "jij"})


def _bare_stem(lower: list[str], start: int, end: int) -> int | None:
    """The verb of "ik kom" and "kom je": a stem is a noun as often as not, but not beside its subject."""
    for index, subject in enumerate(lower[start:end], start):
        if subject not in SPEAKERS:
            continue
        for place in (index - 1, index + 1) if subject == "ik" else (index - 1,):
            word = lower[place] if start <= place < end else ""
            if word in SHORT_STEMS or PRESENT in kinds_of(word + "t"):
                return place
    return None


def _as_verb(reading: Reading, index: int, sign: int, seen: int) -> int:
    """Take a form as past, participle, present or plural, by the forms in front of it; gives the form's bit."""
    has_auxiliary = seen & (IS_AUXILIARY | IS_PAST)
    if sign & IS_PAST and not (sign & IS_PARTICIPLE and has_auxiliary):
        reading.finite.append(index)
        return IS_PAST
    if sign & IS_PARTICIPLE and (not sign & IS_PRESENT or has_auxiliary):
        reading.participles.append(index)
        return 0
    if sign & IS_PRESENT:
        reading.finite.append(index)
        return IS_PRESENT
    if not seen & (_FINITE | IS_AUXILIARY | IS_UNDECIDED):
        reading.finite.append(index)
    return IS_PLURAL


def _is_noun(tokens: Tokens, index: int, before: str, sign: int) -> bool:
    """Whether a determiner in front shows a noun or adjective: "de stemming", "het besluit", "een verloren jaar"."""
    if before not in DETERMINERS:
        return False
    if before in ("de", "het", "een") and tokens.raw[index][0].islower():
        return before != "het" or tokens.lower[index] not in FINITE_BEHIND_IT
    return not sign & _FINITE and tokens.lower[index] not in SURELY_FINITE


def _can_end(lower: list[str], index: int, before: str, end: int) -> bool:
    """Whether a participle can stand here: one in -en is a plural noun unless it closes its piece or has its auxiliary."""
    if not lower[index].endswith("en"):
        return True
    behind = lower[index + 1] if index + 1 < end else "."
    return not behind[0].isalpha() or before in AUXILIARIES or behind in AUXILIARIES


def _is_possessive(lower: list[str], index: int, before: str, end: int) -> bool:
    """Whether "zijn" means his: behind a preposition, in front of a noun."""
    if index + 1 >= end or before not in BEFORE_POSSESSIVE:
        return False
    follower = lower[index + 1]
    return not _SIGNS[follower] & IS_PARTICIPLE and follower not in DETERMINERS


def _promise(lower: list[str], start: int, to: int) -> tuple[int, int] | None:
    """The last word of promising in front of an infinitive, and the "te" of that."""
    for index in range(to - 1, start - 1, -1):
        if lower[index] in PROMISING and (lower[index] != "plan" or lower[index - 1] == "van"):
            return index, to
    return None


def _decide(tokens: Tokens, start: int, end: int, reading: Reading, seen: int, to_infinitive: bool) -> None:
    """Where the verbs look, taken together."""
    lower = tokens.lower
    done = {lower[index] for index in reading.participles}
    if seen & IS_UNDECIDED and not seen & IS_PRESENT:
        return
    if seen & IS_PAST and seen & IS_PRESENT:
        # Where past and present stand in one piece, the first verb is the clause's own.
        reading.tense = Tense.PAST if _SIGNS[lower[reading.finite[0]]] & IS_PAST else Tense.AHEAD
    elif seen & IS_PAST:
        reading.tense = Tense.PAST
    elif reading.finite and lower[reading.finite[0]] in OBLIGING:
        reading.tense = Tense.AHEAD  # "moeten hun plannen op 1 juli hebben ingeleverd"
    elif seen & IS_AUXILIARY and not seen & IS_PRESENT:
        has = any(lower[index] in ("heeft", "hebben", "heb") for index in reading.finite)
        double = has and seen & IS_PLURAL and not DOUBLE_INFINITIVES.isdisjoint(lower[start:end])
        reading.tense = Tense.PAST if done - STATES or done & DONE or double else Tense.AHEAD
    elif seen or to_infinitive:
        reading.tense = Tense.AHEAD
    elif (unknown := _unknown_verb(tokens, start, end)) is not None:
        reading.finite = [unknown]
        reading.tense = Tense.PAST if lower[unknown].endswith(("de", "te", "den", "ten")) else Tense.AHEAD
    elif done:
        reading.tense = Tense.PAST if not done & STATES else Tense.AHEAD


def _unknown_verb(tokens: Tokens, start: int, end: int) -> int | None:
    """A word that the list of verbs lacks, where the word order shows a verb: "In mei ruzieden de partijen"."""
    lower = tokens.lower
    for index in range(start + 1, end - 1):
        could = _SIGNS[lower[index]] & IS_LIKE_VERB and lower[index + 1] in SUBJECTS
        if could and lower[index - 1] not in DETERMINERS and tokens.raw[index] == lower[index]:
            return index
    return None
