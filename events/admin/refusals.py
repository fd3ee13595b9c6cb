"""Why an article was refused, or an import broken off, in Dutch for the editor; may import nothing.

By the words of events.importing.readers and running, which the command line prints; what is not in the table stays.
"""

from __future__ import annotations

import re

REFUSALS = tuple(
    (re.compile(pattern, re.DOTALL), dutch)
    for pattern, dutch in (
        (r"empty", r"leeg"),
        (r"empty: nothing follows the date in the header", r"leeg: na de datum in de eerste regel komt niets"),
        (r"no date in the header: the first line has to be like '(.+)'", r"geen datum: de eerste regel hoort te zijn als '\1'"),
        (r"not text: it holds a NUL byte \(at byte (\d+)\)", r"geen tekst: byte \1 is een NUL"),
        (r"not text: it holds a NUL character", r"geen tekst: er staat een NUL in"),
        (r"undecodable: line (\d+) is not (UTF-\d+) \(byte (\w+)\); save it as UTF-8",
         r"onleesbaar: regel \1 is geen \2 (byte \3); bewaar het als UTF-8"),
        (r"undecodable: character (\d+) is half of a surrogate pair, which stands for nothing",
         r"onleesbaar: teken \1 is een half teken, dat niets betekent"),
        (r"its name has (\d+) characters; at most (\d+) can be kept", r"de naam telt \1 tekens; er passen er \2"),
        (r"its name holds a NUL character", r"er staat een NUL in de naam"),
        (r"'(\w+)' has (\d+) characters; at most (\d+) can be kept", r"'\1' telt \2 tekens; er passen er \3"),
        (r"'(\w+)' is missing", r"'\1' ontbreekt"),
        (r"'(\w+)' is not a string", r"'\1' is geen tekst"),
        (r"(.+) is not a date we know: write it as (.+)", r"\1 is geen datum die newsdb kent; schrijf \2"),
        (r"(.+) is no date of publication: its year has to lie between (\d+) and (\d+)",
         r"\1 is geen datum van verschijnen: het jaar hoort tussen \2 en \3 te liggen"),
        (r"'published' is (.+), a moment that does not exist", r"'published' is \1, een moment dat niet bestaat"),
        (r"over the size limit: (\d+) bytes, and at most (\d+) are read", r"te groot: \1 bytes, en er worden er hooguit \2 gelezen"),
        (r"over the size limit of (\d+) bytes", r"te groot: meer dan \1 bytes"),
        (r"broken JSON: (.+)", r"onjuiste JSON: \1"),
        (r"not a JSON object such as (.+)", r"geen JSON-object zoals \1"),
        (r"not a kind of file that is read: (\S+) \(one text\) or (\S+) \(JSON Lines\)",
         r"geen soort bestand dat gelezen wordt: \1 (één tekst) of \2 (JSON Lines)"),
        (r"no (\S+) or (\S+) file in this folder", r"geen bestand met \1 of \2 in deze map"),
        (r"there is no such file or folder", r"dit bestand of deze map is er niet"),
        (r"no permission to read it", r"geen recht om het te lezen"),
        (r"its name is too long", r"de naam is te lang"),
        (r"its links lead round in a circle", r"de verwijzingen leiden in een kring"),
        (r"it cannot be read", r"het is niet te lezen"),
        (r"a link to nothing", r"een verwijzing naar niets"),
        (r"not a file", r"geen bestand"),
        (r"a fault of newsdb \((.+)\)", r"een fout van newsdb zelf (\1)"),
        (r"the database refused it \((.+)\)", r"de database weigerde het (\1)"),
        (r"and (\d+) more", r"en nog \1"),
        (r"broken off: the program was ended before it could write how far it came",
         r"afgebroken: het programma stopte voordat het kon opschrijven hoe ver het was"),
    )
)  # fmt: skip


def refusal_in_dutch(reason: str) -> str:
    """A reason as an import's row or an error gives it."""
    for pattern, dutch in REFUSALS:
        if found := pattern.fullmatch(reason):
            return found.expand(dutch)
    return reason
