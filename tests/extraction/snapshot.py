"""A small snapshot of the Haagse world for the tests of actors, in which every day is worked out by hand."""

from __future__ import annotations

from datetime import date

from events.extraction.actors import ActorReader, Cast
from events.extraction.known import Known, KnownName, KnownRole

PARTIES = {
    "vvd": "VVD", "pvv": "PVV", "cda": "CDA", "d66": "D66", "pvda": "PvdA", "groenlinks": "GroenLinks", "sp": "SP", "volt": "Volt",
    "denk": "DENK", "fvd": "FVD", "christenunie": "ChristenUnie", "pvdd": "PvdD", "nsc": "NSC", "bbb": "BBB", "50plus": "50PLUS",
    "groenlinks-pvda": "GroenLinks-PvdA", "ja21": "JA21",
}  # fmt: skip
MORE_NAMES = (
    ("Partij voor de Dieren", "pvdd", "full"), ("Partij van de Arbeid", "pvda", "full"), ("Denk", "denk", "alias"), ("CU", "christenunie", "alias"),
    ("Forum", "fvd", "alias"), ("Forum voor Democratie", "fvd", "full"), ("FvD", "fvd", "alias"), ("GL", "groenlinks", "alias"),
    ("Nieuw Sociaal Contract", "nsc", "full"), ("Groep Wilders", "pvv", "former"),
)  # fmt: skip
NSC_FIRST_DAY = date(2023, 8, 19)
BODIES = {
    "kabinet": "kabinet",
    "tweede-kamer": "Tweede Kamer",
    "raad-van-state": "Raad van State",
    "ministerie-van-financien": "Financiën",
}
# id -> full name, family name
PERSONS = {
    "rutte": ("Mark Rutte", "Rutte"), "kaag": ("Sigrid Kaag", "Kaag"), "omtzigt": ("Pieter Omtzigt", "Omtzigt"),
    "wilders": ("Geert Wilders", "Wilders"), "timmermans": ("Frans Timmermans", "Timmermans"), "hermans": ("Sophie Hermans", "Hermans"),
    "yesilgoz": ("Dilan Yeşilgöz-Zegerius", "Yeşilgöz-Zegerius"), "van-der-burg": ("Eric van der Burg", "van der Burg"),
    "de-jonge": ("Hugo de Jonge", "de Jonge"), "den-haan": ("Liane den Haan", "den Haan"), "bruins-slot": ("Hanke Bruins Slot", "Bruins Slot"),
    "faber": ("Marjolein Faber", "Faber"), "p-de-groot": ("Peter de Groot", "de Groot"), "t-de-groot": ("Tjeerd de Groot", "de Groot"),
    "schoof": ("Dick Schoof", "Schoof"), "van-der-lee": ("Tom van der Lee", "van der Lee"), "moorlag": ("William Moorlag", "Moorlag"),
    "heinen": ("Eelco Heinen", "Heinen"), "ollongren": ("Kajsa Ollongren", "Ollongren"), "van-vroonhoven": ("Nicolien van Vroonhoven", "van Vroonhoven"),
}  # fmt: skip
RUTTE_IV, SCHOOF = date(2022, 1, 10), date(2024, 7, 2)
# person, kind, title, party, cabinet, first day, last day
ROLES = (
    ("rutte", "prime_minister", "premier", "vvd", "kabinet-Rutte IV", RUTTE_IV, date(2024, 7, 1)),
    ("rutte", "party_leader", "partijleider", "vvd", "", date(2006, 5, 31), date(2023, 8, 13)),
    ("rutte", "party_member", "partijlid", "vvd", "", None, None),
    ("kaag", "minister", "minister van Financiën", "d66", "kabinet-Rutte IV", RUTTE_IV, date(2024, 1, 8)),
    ("kaag", "deputy_prime_minister", "vicepremier", "d66", "kabinet-Rutte IV", RUTTE_IV, date(2024, 1, 8)),
    ("kaag", "party_member", "partijlid", "d66", "", None, None),
    ("de-jonge", "minister", "minister voor Volkshuisvesting en Ruimtelijke Ordening", "cda", "kabinet-Rutte IV", RUTTE_IV, date(2024, 7, 1)),
    ("de-jonge", "party_member", "partijlid", "cda", "", None, None),
    ("bruins-slot", "minister", "minister van Buitenlandse Zaken", "cda", "kabinet-Rutte IV", date(2023, 9, 5), date(2024, 7, 1)),
    ("van-der-burg", "state_secretary", "staatssecretaris van Justitie en Veiligheid", "vvd", "kabinet-Rutte IV", RUTTE_IV, date(2024, 7, 1)),
    ("van-der-burg", "party_member", "partijlid", "vvd", "", None, None),
    ("schoof", "prime_minister", "premier", "", "kabinet-Schoof", SCHOOF, None),
    ("heinen", "minister", "minister van Financiën", "vvd", "kabinet-Schoof", SCHOOF, None),
    ("faber", "minister", "minister van Asiel en Migratie", "pvv", "kabinet-Schoof", SCHOOF, date(2025, 6, 3)),
    ("wilders", "party_leader", "partijleider", "pvv", "", date(2006, 2, 22), None),
    ("wilders", "party_member", "partijlid", "pvv", "", None, None),
    ("omtzigt", "member", "Kamerlid", "cda", "", date(2017, 3, 23), date(2021, 6, 12)),
    ("omtzigt", "party_member", "partijlid", "cda", "", None, date(2021, 6, 12)),
    ("omtzigt", "party_member", "partijlid", "nsc", "", NSC_FIRST_DAY, None),
    ("omtzigt", "member", "Kamerlid", "", "", date(2021, 6, 13), None),
    ("timmermans", "party_member", "partijlid", "pvda", "", None, date(2023, 8, 21)),
    ("timmermans", "party_member", "partijlid", "groenlinks-pvda", "", date(2023, 8, 22), None),
    ("hermans", "group_leader", "fractievoorzitter", "vvd", "", RUTTE_IV, date(2023, 12, 5)),
    ("hermans", "party_member", "partijlid", "vvd", "", None, None),
    ("yesilgoz", "party_leader", "partijleider", "vvd", "", date(2023, 8, 14), None),
    ("p-de-groot", "member", "Kamerlid", "vvd", "", date(2021, 3, 31), None),
    ("t-de-groot", "member", "Kamerlid", "d66", "", date(2017, 10, 31), None),
    ("moorlag", "member", "Kamerlid", "pvda", "", date(2017, 3, 23), date(2021, 3, 30)),
    ("van-der-lee", "member", "Kamerlid", "groenlinks", "", date(2017, 3, 23), None),
    ("den-haan", "member", "Kamerlid", "50plus", "", date(2021, 3, 31), date(2021, 5, 5)),
    ("van-vroonhoven", "member", "Kamerlid", "nsc", "", date(2023, 12, 6), None),
)  # fmt: skip


def known() -> Known:
    """The snapshot."""
    names = [
        KnownName(name, actor, "party", "short", NSC_FIRST_DAY if actor == "nsc" else None)
        for actor, name in PARTIES.items()
    ]
    names += [KnownName(text, actor, "party", kind) for text, actor, kind in MORE_NAMES]
    names += [KnownName(name, actor, "body", "short") for actor, name in BODIES.items()]
    for actor, (full, family) in PERSONS.items():
        names.append(KnownName(full, actor, "person", "full"))
        names += [
            KnownName(form, actor, "person", "family") for form in {family, family[:1].upper() + family[1:]}
        ]
    names.append(KnownName("Yeşilgöz", "yesilgoz", "person", "family"))
    names.append(KnownName("Dilan Yeşilgöz", "yesilgoz", "person", "full"))
    roles = [
        KnownRole(person, kind, title, party, "", cabinet, start, end)
        for person, kind, title, party, cabinet, start, end in ROLES
    ]
    actors = {**PARTIES, **BODIES, **{actor: full for actor, (full, _) in PERSONS.items()}}
    return Known(actors, names, roles)


READER = ActorReader(known())


def read(text: str, first: date, last: date | None = None) -> Cast:
    """The actors of a text that appeared on some day from first to last."""
    return READER.read(text, first, last or first)


def links(cast: Cast) -> dict[str, str | None]:
    """Whom each person whom the text names is linked to."""
    return {person.name: person.link for person in cast.persons if person.explicit}


def parties(cast: Cast) -> list[str]:
    """The parties that the text names, in its order."""
    return [party.name for party in cast.parties if party.explicit]


def open_names(cast: Cast) -> dict[str, list[str]]:
    """The names that stay open, with their candidates."""
    return {name.name: name.candidates for name in cast.unresolved}


def roles(cast: Cast) -> dict[str, list[str]]:
    """The posts that the text gives each person whom it names."""
    return {person.name: person.roles for person in cast.persons if person.explicit}
