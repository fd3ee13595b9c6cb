"""Reference files for tests, and changes to them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

FILES = {
    "parties": """short,full,founded,dissolved,colour,wikidata,source,verified
VVD,Volkspartij voor Vrijheid en Democratie,1948-01-24,,#bb5a05,Q239333,example.org/vvd,yes
NSC,Nieuw Sociaal Contract,2023-08-19,,#917110,,unverified: recalled,no
""",
    "bodies": """name,full,body_type,source,verified
Tweede Kamer,Tweede Kamer der Staten-Generaal,parliament,example.org/tk,yes
""",
    "persons": """name,given,family,wikidata,source,verified
Mark Rutte,Mark,Rutte,Q57792,example.org/rutte,yes
Dilan Yeşilgöz,Dilan,Yeşilgöz,,example.org/dy,yes
""",
    "names": """actor_kind,actor,name,name_kind,from,to,source,verified
party,NSC,NSC,short,2023-08-19,,example.org/nsc,yes
person,Dilan Yeşilgöz,Dilan Yesilgöz,alias,,,spelling,yes
""",
    "roles": """person,role,title,party,body,cabinet,from,to,source,verified
Mark Rutte,prime_minister,premier,VVD,,Rutte IV,2022-01-10,2024-07,example.org/r,yes
Mark Rutte,party_member,,VVD,,,,,example.org/r,yes
Dilan Yeşilgöz,member,Kamerlid,VVD,Tweede Kamer,,2023-12-06,,example.org/y,no
""",
    "calendar": """kind,name,start,end,aliases,source,verified
recess,zomerreces 2023,2023-07-07,2023-09-04,zomerreces|zomervakantie,example.org/c,yes
cabinet_term,kabinet-Jetten,2026-02-23,,,example.org/c,yes
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def change(folder: Path) -> Callable[[str, str, str], None]:
    """Puts other words in a file."""

    def replace(name: str, old: str, new: str) -> None:
        file = folder / f"{name}.csv"
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8")

    return replace
