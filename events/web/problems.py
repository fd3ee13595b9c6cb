"""What can be wrong with a query, in Dutch for the reader of a page; may import the API's table of problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError

# By the codes of events.api.problems; the values come from there too.
MESSAGES = {
    "unknown": "dit kennen wij niet; wel: %(allowed)s",
    "repeated": "is %(times)s keer ingevuld; vul het één keer in",
    "unreadable": "bevat een teken dat geen letter is",
    "empty": "is leeg",
    "too_long": "is %(length)s tekens lang; dat mogen er %(most)s zijn",
    "date": "%(value)s is geen datum; schrijf 2023-07-05, 2023-07 of 2023",
    "open_side": "%(value)s is aan die kant open; schrijf een datum als 2023-07-05",
    "instant": "%(value)s is geen tijdstip; schrijf 2023-07-05T14:30:00Z of 2023-07-05",
    "order": "%(start)s komt na %(end)s; draai ze om",
    "choice": "%(value)s kennen wij niet; kies uit: %(allowed)s",
    "whole_number": "%(value)s kan niet; schrijf een getal van %(least)s tot en met %(most)s",
    "cursor": "deze plaats in de tijdlijn bestaat niet; begin opnieuw",
    "unknown_actor": "%(value)s kennen wij niet%(near)s",
    "two_days": "staat er naast 'as_of'; kies een van de twee",
    "slippage_then": "kan niet van een dag in het verleden; laat 'as_of' en 'as_of_possible' weg",
    "undated_in_period": "zonder datum valt iets in geen periode; laat 'van' en 'tot en met' leeg",
}
LABELS = {
    "from": "Van",
    "to": "Tot en met",
    "party": "Partij",
    "person": "Persoon",
    "body": "Instelling",
    "type": "Gebeurtenis",
    "status": "Stand",
    "as_of": "Zoals bekend op",
    "kind": "Soort",
    "q": "Zoek",
}


def in_dutch(found: Mapping[str, Iterable[ValidationError]]) -> list[tuple[str, str, str]]:
    """Each problem as the parameter's name, its label and what is wrong."""
    shown = []
    for name, errors in found.items():
        for error in errors:
            values = dict(error.params or {})
            if values.get("near"):
                values["near"] = values["near"].replace("; near:", "; bedoelt u") + "?"
            shown.append((name, LABELS.get(name, name), MESSAGES[error.code or ""] % values))
    return shown
