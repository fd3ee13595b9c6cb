"""What stands under the fields of the admin's forms, in Dutch; imports nothing.

The models' own help texts are for who programs against them, and stand in the API's schema.
"""

from __future__ import annotations

DATE = "EDTF: een dag als 2023-07-05, een maand als 2023-07 of een jaar als 2023."

# Of every model.
COMMON = {
    "source": "De openbare bron van deze rij.",
    "verified": "Alleen aanvinken als u de bron dit hebt zien zeggen.",
    "public_id": "Naam in webadressen; verandert nooit.",
}

# By the model's name in lower case.
HINTS: dict[str, dict[str, str]] = {
    "person": {
        "name": "De naam die het nieuws gebruikt: Caroline van der Plas.",
        "given_name": "Zoals Caroline.",
        "family_name": "Met voorvoegsel, zoals van der Plas.",
        "review": "Wie alleen door een import is voorgesteld, is pas openbaar na bevestiging.",
    },
    "party": {
        "name": "De naam die het nieuws gebruikt: VVD.",
        "full_name": "Voluit: Volkspartij voor Vrijheid en Democratie.",
        "founded_edtf": f"Eerste dag. {DATE}",
        "dissolved_edtf": "Laatste dag; leeg zolang de partij bestaat.",
        "colour": "Onze eigen kleur voor grafieken, als #rrggbb.",
    },
    "body": {"name": "De naam die het nieuws gebruikt.", "full_name": "De naam voluit."},
    "actorname": {
        "actor": "Wie deze naam betekent.",
        "name": "Zoals teksten hem schrijven.",
        "start_edtf": "Eerste dag van de naam; leeg als hij er altijd was.",
        "end_edtf": "Laatste dag van de naam; leeg zolang hij gebruikt wordt.",
    },
    "actoridentifier": {
        "scheme": "Zoals wikidata.",
        "value": "Het nummer of de code daar, zoals Q239333.",
    },
    "role": {
        "title": "Zoals het nieuws schrijft: minister van Financiën.",
        "party": "De partij waarvoor.",
        "body": "De instelling waarin.",
        "cabinet": "Zoals Rutte IV.",
        "start_edtf": f"Eerste dag; leeg als die niet bekend is. {DATE}",
        "end_edtf": "Laatste dag; leeg zolang de rol duurt, of als die niet bekend is.",
    },
    "calendarperiod": {
        "name": "Met het jaartal, zoals zomerreces 2023.",
        "start": "Eerste dag.",
        "end": "Laatste dag, meegeteld; leeg zolang de periode duurt.",
    },
}


def hints_of(model: str, fields: list[str]) -> dict[str, str]:
    """The hint of each field; nothing where none is needed."""
    return {name: HINTS.get(model, {}).get(name, COMMON.get(name, "")) for name in fields}
