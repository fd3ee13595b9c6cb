"""The closed lists of words that fields may hold, as in the design. Imports Django's choices only."""

from django.db import models


class Kind(models.TextChoices):
    """What an entry is."""

    EVENT = "event", "gebeurtenis"
    DEADLINE = "deadline", "deadline"


class EventType(models.TextChoices):
    """The types of events."""

    DEBATE = "debate", "debat"
    VOTE = "vote", "stemming"
    MOTION = "motion", "motie"
    LEGISLATION = "legislation", "wetgeving"
    LETTER_REPORT = "letter_report", "brief of rapport"
    QUESTIONS = "questions", "Kamervragen"
    COMMITMENT = "commitment", "toezegging"
    AGREEMENT = "agreement", "akkoord"
    NEGOTIATION = "negotiation", "onderhandeling"
    MEETING = "meeting", "overleg"
    CABINET_FALL = "cabinet_fall", "val van een kabinet"
    RESIGNATION = "resignation", "aftreden"
    APPOINTMENT = "appointment", "benoeming"
    PARTY = "party", "partijnieuws"
    ELECTION = "election", "verkiezing"
    FORMATION = "formation", "formatie"
    INQUIRY_RULING = "inquiry_ruling", "onderzoek of uitspraak"
    RECESS = "recess", "reces"
    BUDGET = "budget", "begroting"
    SUMMIT_VISIT = "summit_visit", "top of bezoek"
    PROTEST = "protest", "protest"
    STATEMENT = "statement", "uitspraak"
    OTHER = "other", "overig"


class EventStatus(models.TextChoices):
    """How an event stands."""

    PLANNED = "planned", "gepland"
    ONGOING = "ongoing", "gaande"
    OCCURRED = "occurred", "gebeurd"
    POSSIBLE = "possible", "mogelijk"
    POSTPONED = "postponed", "uitgesteld"
    CANCELLED = "cancelled", "afgelast"


class DeadlineStatus(models.TextChoices):
    """How a deadline stands; being overdue is derived when asked."""

    OPEN = "open", "open"
    MET = "met", "gehaald"
    MISSED = "missed", "niet gehaald"
    WITHDRAWN = "withdrawn", "ingetrokken"
    UNKNOWN = "unknown", "onbekend"


class Status(models.TextChoices):
    """The statuses of both kinds, for the shared column; which belongs to which kind is a database constraint."""

    PLANNED = EventStatus.PLANNED.value, EventStatus.PLANNED.label
    ONGOING = EventStatus.ONGOING.value, EventStatus.ONGOING.label
    OCCURRED = EventStatus.OCCURRED.value, EventStatus.OCCURRED.label
    POSSIBLE = EventStatus.POSSIBLE.value, EventStatus.POSSIBLE.label
    POSTPONED = EventStatus.POSTPONED.value, EventStatus.POSTPONED.label
    CANCELLED = EventStatus.CANCELLED.value, EventStatus.CANCELLED.label
    OPEN = DeadlineStatus.OPEN.value, DeadlineStatus.OPEN.label
    MET = DeadlineStatus.MET.value, DeadlineStatus.MET.label
    MISSED = DeadlineStatus.MISSED.value, DeadlineStatus.MISSED.label
    WITHDRAWN = DeadlineStatus.WITHDRAWN.value, DeadlineStatus.WITHDRAWN.label
    UNKNOWN = DeadlineStatus.UNKNOWN.value, DeadlineStatus.UNKNOWN.label


class ClaimStatus(models.TextChoices):
    """What a sentence may report: an entry's status, or that a deadline moved (its entry stays open)."""

    MOVED = "moved", "verplaatst"


class Firmness(models.TextChoices):
    """How firm a deadline is."""

    HARD = "hard", "hard"
    TARGET = "target", "streven"
    HOPE = "hope", "hoop"
    CONDITION = "condition", "voorwaarde"


class Review(models.TextChoices):
    """What a curator thinks of a row."""

    PROPOSED = "proposed", "voorgesteld"
    CONFIRMED = "confirmed", "bevestigd"
    REJECTED = "rejected", "verworpen"


class Precision(models.TextChoices):
    """How a date is known; the words of ``UncertainDate.precision``."""

    DAY = "day", "dag"
    MONTH = "month", "maand"
    SEASON = "season", "seizoen"
    QUARTER = "quarter", "kwartaal"
    HALF = "half", "half jaar"
    YEAR = "year", "jaar"
    DECADE = "decade", "decennium"
    CENTURY = "century", "eeuw"
    INTERVAL = "interval", "periode"
    WITHIN = "within", "een dag binnen een periode"
    SET = "set", "een van enkele dagen"
    NONE = "none", "ongedateerd"


class TimeOfDay(models.TextChoices):
    """Parts of the day."""

    MORNING = "morning", "ochtend"
    AFTERNOON = "afternoon", "middag"
    EVENING = "evening", "avond"
    NIGHT = "night", "nacht"


class Part(models.TextChoices):
    """The part that an actor plays in an entry."""

    ACTOR = "actor", "handelt"
    ADDRESSEE = "addressee", "tot wie het gericht is"
    PARTICIPANT = "participant", "neemt deel"
    CHAIR = "chair", "voorzitter"
    SPEAKER = "speaker", "spreker"
    SIGNATORY = "signatory", "ondertekenaar"
    SUBJECT = "subject", "over wie het gaat"
    RESPONSIBLE = "responsible", "verantwoordelijk"


class ActorKind(models.TextChoices):
    """What an actor is."""

    PERSON = "person", "persoon"
    PARTY = "party", "partij"
    BODY = "body", "instelling"


class NameKind(models.TextChoices):
    """What kind of name a name is."""

    FULL = "full", "volledig"
    SHORT = "short", "kort"
    ALIAS = "alias", "alias"
    FORMER = "former", "vroegere naam"
    INFLECTED = "inflected", "verbogen vorm"


class BodyType(models.TextChoices):
    """What kind of institution a body is."""

    GOVERNMENT = "government", "regering"
    PARLIAMENT = "parliament", "parlement"
    MINISTRY = "ministry", "ministerie"
    COURT = "court", "rechter"
    ADVISORY = "advisory", "adviesorgaan"
    AGENCY = "agency", "uitvoering of toezicht"
    EU = "eu", "Europese instelling"
    PROVINCE = "province", "provincie"
    MUNICIPALITY = "municipality", "gemeente"
    OTHER = "other", "overig"


class RoleKind(models.TextChoices):
    """Kinds of posts and memberships."""

    PRIME_MINISTER = "prime_minister", "minister-president"
    DEPUTY_PRIME_MINISTER = "deputy_prime_minister", "viceminister-president"
    MINISTER = "minister", "minister"
    STATE_SECRETARY = "state_secretary", "staatssecretaris"
    MEMBER = "member", "lid"
    PARTY_LEADER = "party_leader", "partijleider"
    GROUP_LEADER = "group_leader", "fractievoorzitter"
    LIST_LEADER = "list_leader", "lijsttrekker"
    PARTY_CHAIR = "party_chair", "partijvoorzitter"
    CHAMBER_CHAIR = "chamber_chair", "Kamervoorzitter"
    INFORMATEUR = "informateur", "informateur"
    FORMATEUR = "formateur", "formateur"
    SCOUT = "scout", "verkenner"
    MONARCH = "monarch", "staatshoofd"
    PARTY_MEMBER = "party_member", "partijlid"


class PeriodKind(models.TextChoices):
    """Kinds of calendar periods."""

    RECESS = "recess", "reces"
    ELECTION = "election", "verkiezing"
    BUDGET_DAY = "budget_day", "Prinsjesdag"
    CABINET_TERM = "cabinet_term", "kabinetsperiode"
    CABINET_FALL = "cabinet_fall", "val van een kabinet"
    INSTALLATION = "installation", "installatie"
    BUDGET = "budget", "begrotingsmoment"
    HOLIDAY = "holiday", "feestdag"
    SITTING = "sitting", "vergadering"


class Verb(models.TextChoices):
    """What a curator can decide."""

    SET_FIELD = "set_field", "waarde vastgesteld"
    CONFIRM = "confirm", "bevestigd"
    REJECT = "reject", "verworpen"
    MERGE = "merge", "samengevoegd"
    NOT_SAME = "not_same", "niet hetzelfde"
    UNSURE = "unsure", "niet zeker"
    SET_PUBLISHED = "set_published", "publicatiedatum vastgesteld"
    ASSIGN_NAME = "assign_name", "naam toegewezen"


class RunStatus(models.TextChoices):
    """How an import stands."""

    RUNNING = "running", "bezig"
    DONE = "done", "klaar"
    FAILED = "failed", "mislukt"
    UNDONE = "undone", "teruggedraaid"
