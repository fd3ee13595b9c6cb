"""Articles made from templates, varied like news: stories over some days, each told a few times. Imports extraction's values.

The same seed gives the same articles. Persons, posts and parties are those who held them on the day.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from events.extraction.known import Known, KnownRole

FIRST_DAY = date(2021, 1, 4)
ARTICLES_A_DAY = 12
MONTH_ONLY = 0.15  # of articles; their header gives a month
LONGEST_STORY = 70  # days
STRANDS = 3  # happenings of a story, at most
MOVED = 0.3  # of happenings, to a later day
NEAR = 6  # days: so near one can be called by its weekday
PADDING = (6, 11)  # paragraphs of an article that tell nothing of the story
HEADED = 0.2  # of paragraphs, with a heading below
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]

MATTERS = """
de stikstofregels, de jeugdzorg, de huurtoeslag, de opvang van asielzoekers, de spoorlijn naar het noorden,
de luchthaven, het leenstelsel, de zorgpremie, de box 3-heffing, de kinderopvang, het mestbeleid, de gaswinning,
de kerncentrale, de energiebelasting, de pensioenwet, de arbeidsmigratie, de woningbouw, het minimumloon, de visserij,
de inburgering, de griffierechten, de politiekosten, de wapenhulp, de taxfree, de drinkwaternorm, de wolf, de zeewering,
het passend onderwijs, de lerarentekorten, de omroepwet, de dierenwelzijnseisen, de pakketbezorging, de vuurwerkregels,
de kansspelen, de toeslagenherstelregeling, de dijkversterking, de eigen bijdrage, de medicijnprijzen, de wegenbelasting,
de cyberwet, de bijstandsregels, de motorrijtuigenheffing, het stroomnet, de windparken, de waterschapslasten
""".replace("\n", " ").split(", ")
ANGLES = """
voor kleine gemeenten, voor jonge gezinnen, in het oosten, in de grensstreek, voor zzp'ers, voor ouderen, voor studenten,
in de grote steden, op de Waddeneilanden, voor boeren, na de evaluatie, op lange termijn, in de industrie, voor starters,
zonder overgangstermijn, langs de kust, in krimpgebieden, voor huurders, bij gemeenten, in Zeeland
""".replace("\n", " ").split(", ")

# {wie} holds a post, {lid} is a member of the House; {dag} is the day that the story is about, {zaak} its matter.
ANNOUNCED = {
    "debate": (
        "De Tweede Kamer debatteert {dag} met {wie} over {zaak}.",
        "Over {zaak} komt {dag} een debat, met {wie}. Dat heeft {lid} aangevraagd.",
    ),
    "vote": (
        "De Tweede Kamer stemt {dag} over het wetsvoorstel over {zaak} van {wie}.",
        "Over het wetsvoorstel van {wie} over {zaak} wordt {dag} gestemd, zei {lid}.",
    ),
    "visit": (
        "{Wie} brengt {dag} een werkbezoek aan een regio die veel merkt van {zaak}.",
        "{Wie} praat {dag} met bestuurders over {zaak}. {Lid} gaat mee.",
    ),
    "deadline": (
        "{Wie} komt uiterlijk {dag} met een plan voor {zaak}.",
        "Voor {dag} moet er een voorstel over {zaak} liggen, belooft {wie}. {Lid} ziet daarop toe.",
    ),
    "letter": (
        "{Wie} stuurt {dag} een brief aan de Tweede Kamer over {zaak}.",
        "Een brief over {zaak} volgt {dag}, heeft {wie} aan {lid} toegezegd.",
    ),
}
CHANGED = {
    "debate": (
        "Het debat over {zaak} met {wie} is uitgesteld tot {later}.",
        "{Lid} wil toch eerst cijfers zien: het debat over {zaak} gaat niet door.",
    ),
    "vote": (
        "De stemming over {zaak} is verschoven naar {later}, meldt {wie}.",
        "Op verzoek van {lid} stemt de Kamer pas {later} over {zaak}.",
    ),
    "visit": ("Het werkbezoek van {wie} over {zaak} gaat {dag} niet door.",),
    "deadline": (
        "Het plan voor {zaak} komt er pas {later}, schrijft {wie}.",
        "{Wie} haalt de afgesproken datum voor {zaak} niet en mikt nu op {later}.",
    ),
    "letter": ("De brief over {zaak} laat op zich wachten tot {later}, laat {wie} weten.",),
}
ENDED = {
    "debate": (
        "De Tweede Kamer debatteerde {dag} met {wie} over {zaak}. {Lid} noemde de antwoorden mager.",
        "In het debat over {zaak} kreeg {wie} {dag} veel kritiek, ook van {lid}.",
    ),
    "vote": (
        "De Tweede Kamer heeft {dag} ingestemd met het wetsvoorstel over {zaak} van {wie}.",
        "Een meerderheid stemde {dag} tegen het voorstel over {zaak}. {Lid} gaf de doorslag.",
    ),
    "visit": ("{Wie} bezocht {dag} een regio die last heeft van {zaak}.",),
    "deadline": (
        "{Wie} heeft {dag} het plan voor {zaak} gepresenteerd.",
        "Het beloofde plan voor {zaak} is er nog steeds niet, zegt {lid}. {Wie} vraagt geduld.",
    ),
    "letter": ("{Wie} heeft {dag} de brief over {zaak} naar de Kamer gestuurd.",),
}
KINDS = tuple(ANNOUNCED)
AROUND = (
    "Achter de schermen wordt al maanden gerekend aan wat dit mag kosten. De ambtenaren die eraan werken zijn voorzichtig.",
    "{Lid2} vindt dat het te traag gaat. 'Mensen willen weten waar ze aan toe zijn', zei {lid2} in een reactie.",
    "Gemeenten en provincies hebben vaker om duidelijkheid gevraagd. Zij willen niet voor de kosten opdraaien.",
    "In {maand} bleek uit onderzoek naar {zaak} dat de meeste inwoners de regels niet kennen. De onderzoekers schrokken.",
    "{Partij} en {partij2} dienden eerder al vragen in over {zaak}. Op een antwoord wachten zij nog.",
    "Wat er precies verandert, hangt af van de uitvoering. De betrokken diensten kampen met een tekort aan personeel.",
    "Volgens {lid2} is er in de coalitie geen meerderheid voor een strengere aanpak.",
    "Het onderwerp speelt al langer. In {jaar} liep een poging om {zaak} te veranderen stuk bij de Raad van State.",
    "Belangengroepen reageren verdeeld. De een spreekt van een doorbraak, de ander van een lege huls.",
    "De rekening komt deels bij het Rijk te liggen, zo staat in een bijlage. Een deel moet nog worden gevonden.",
    "Vorige week protesteerden betrokkenen op het Plein in Den Haag tegen de plannen voor {zaak}.",
    "De oppositie houdt een slag om de arm. {Partij} wil eerst weten wie er toezicht gaat houden.",
)
# {lokaal} is somebody whom no register knows: each import proposes such persons.
LOCAL = (
    "{Lokaal} noemt het een tegenvaller voor de regio. De plannen lagen al klaar.",
    "In de gemeenteraad vroeg {lokaal} om opheldering.",
)
LOCALS = 0.25  # of articles
GIVEN = "Annelies Bart Carla Dirk Esther Frans Greet Hein Ilse Joop Karin Loes Maarten Nel Otto Petra Ria Sjaak Tineke Wim"
FAMILY = (
    "Aalders Biemans Claassen Dekkers Everts Franken Gerritse Hofman IJzerman Jaspers Kuipers Lammers Melis Nagtegaal "
    "Oostveen Pronk Quist Roelofs Steenbergen Terpstra Uitham Verbakel Wagenaar Zandstra"
)
OFFICES_NEARBY = ("wethouder", "burgemeester", "gedeputeerde")
HEADINGS = ("Kritiek", "Kosten", "Hoe verder", "Eerder mislukt", "Zorgen in de regio")
OFFICES = frozenset({"minister", "state_secretary", "prime_minister"})


@dataclass(frozen=True, slots=True)
class Told:
    """One article: the day on which it appeared, and its text with the header."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Strand:
    """One happening of a story, the day that it was announced for and the day that it has in the end."""

    kind: str
    day: date
    last: date
    values: dict[str, str]

    def said_on(self, today: date, pick: random.Random) -> str:
        """What an article of today says of it."""
        part: Mapping[str, Sequence[str]]
        if today >= self.last:
            part, day = ENDED, self.last
        elif today >= self.day - timedelta(days=1):
            part, day = CHANGED, self.day
        else:
            part, day = ANNOUNCED, self.day
        days = {"dag": spoken(day, today, pick), "later": spoken(self.last, today, pick)}
        return filled(pick.choice(part[self.kind]), {**self.values, **days})


class Stories:
    """Makes articles of stories from a day on; ``seed`` gives others."""

    def __init__(self, known: Known, seed: int) -> None:
        self.known = known
        self.random = random.Random(seed)
        held = [role for role in known.roles if role.start is not None and role.person in known.actors]
        self._roles = {
            "offices": [role for role in held if role.role in OFFICES and role.title],
            "members": [role for role in held if role.role == "member" and role.party],
        }
        self._held: dict[tuple[str, date], list[KnownRole]] = {}

    def articles(self, number: int, first: date = FIRST_DAY) -> Iterator[Told]:
        """So many articles, as many a day from the first day to the last, in the order of their days.

        Stories that began before the first day go on, and those that go on after the last are told that far.
        """
        days = max(1, number // ARTICLES_A_DAY)
        last = first + timedelta(days=days - 1)
        told: list[Told] = []
        while len(told) < number:
            start = first + timedelta(days=self.random.randrange(-LONGEST_STORY, days))
            told += [one for one in self._story(start) if first <= one.day <= last]
        yield from sorted(told[:number], key=lambda one: one.day)

    def write(self, folder: Path, number: int, first: date = FIRST_DAY) -> None:
        """The same, as files of a folder."""
        folder.mkdir(parents=True)
        for count, one in enumerate(self.articles(number, first)):
            (folder / f"{one.day}-{count:06}.txt").write_text(one.text, encoding="utf-8")

    def _story(self, start: date) -> list[Told]:
        """Some happenings around one matter, each announced, perhaps changed, and perhaps ended, in the same articles."""
        pick = self.random
        matter = f"{pick.choice(MATTERS)} {pick.choice(ANGLES)}"
        strands = [self._strand(start, kind, matter) for kind in pick.sample(KINDS, pick.randint(1, STRANDS))]
        days = [start + timedelta(days=pick.randint(0, LONGEST_STORY)) for _ in range(pick.randint(0, 3))]
        return [
            self._told(day, matter, [strand.said_on(day, pick) for strand in strands])
            for day in sorted([start, *days])
        ]

    def _strand(self, start: date, kind: str, matter: str) -> Strand:
        pick = self.random
        day = start + timedelta(days=pick.randint(2, LONGEST_STORY // 2))
        moved = pick.random() < MOVED
        later = day + timedelta(days=pick.randint(7, LONGEST_STORY // 2))
        office, member = self._one("offices", start), self._one("members", start)
        values = {"wie": self._called(office), "lid": self._called(member), "zaak": matter}
        return Strand(kind, day, later if moved else day, values)

    def _told(self, day: date, matter: str, leads: list[str]) -> Told:
        pick = self.random
        paragraphs = list(leads)
        for around in pick.sample(AROUND, pick.randint(*PADDING)):
            parties = pick.sample([role.party for role in self._holding("members", day)], 2)
            values: dict[str, str] = {
                "zaak": matter, "lid2": self._called(self._one("members", day)), "maand": MONTHS[pick.randrange(12)],
                "jaar": str(day.year - pick.randint(2, 5)), "partij": self.known.actors[parties[0]],
                "partij2": self.known.actors[parties[1]],
            }  # fmt: skip
            paragraphs.append(filled(around, values))
            if pick.random() < HEADED:
                paragraphs.append(pick.choice(HEADINGS))
        if pick.random() < LOCALS:
            name = f"{pick.choice(GIVEN.split())} {pick.choice(FAMILY.split())}"
            values = {
                "lokaal": f"{pick.choice(OFFICES_NEARBY)} {name} ({pick.choice(('VVD', 'CDA', 'D66', 'PvdA'))})"
            }
            paragraphs.append(filled(pick.choice(LOCAL), values))
        given = f"{day:%Y-%m}" if pick.random() < MONTH_ONLY else f"{day}"
        title = f"{matter[0].upper()}{matter[1:]}: {pick.choice(HEADINGS).lower()}"
        return Told(day, f" date {given} {title}\n\n" + "\n\n".join(paragraphs) + "\n")

    def _one(self, which: str, day: date) -> KnownRole:
        return self.random.choice(self._holding(which, day))

    def _holding(self, which: str, day: date) -> list[KnownRole]:
        """The roles of a kind that were held on a day."""
        if (which, day) not in self._held:
            self._held[which, day] = [role for role in self._roles[which] if role.on(day, day)]
        return self._held[which, day]

    def _called(self, role: KnownRole) -> str:
        name = self.known.actors[role.person]
        party = self.known.actors.get(role.party, "")
        title = "Kamerlid" if role.role == "member" else role.title
        return self.random.choice((f"{title} {name} ({party})", f"{title} {name}")) if party else name


def spoken(day: date, today: date, pick: random.Random) -> str:
    """A day as an article of today writes it."""
    if abs((day - today).days) < NEAR and pick.random() < 0.5:
        return WEEKDAYS[day.weekday()]
    return f"op {day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if day.year != today.year else "")


def filled(template: str, values: dict[str, str]) -> str:
    """The template with its values; a name in capitals begins with one."""
    raised = {name.capitalize(): value[:1].upper() + value[1:] for name, value in values.items()}
    return template.format(**values, **raised)
