# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo city's offices and the query sets, as the tests see them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
import re
from typing import TYPE_CHECKING

from kiosk.search import IndexBuilder
from kiosk.search.entries import Answer, Entry
from kiosk.search.lexicon import read_lexicon
from kiosk.services.finding import matters_here, sayings_abroad

if TYPE_CHECKING:
    from kiosk.search.foreign import ForeignSaying
    from kiosk.search.index import Index
    from kiosk.search.lexicon import Lexicon

DATA = Path(__file__).parent / "data"
DEPARTMENTS = Path(__file__).parents[2] / "floor_plans" / "mokpo" / "departments.csv"
TABLES = Path(__file__).parents[2] / "assets" / "synonyms"


@dataclass(frozen=True, slots=True)
class Question:
    """One line of a query set: what was asked, of which kind, and whose it is."""

    text: str
    kind: str
    offices: frozenset[str]
    fits: int | None

    @property
    def ours(self) -> bool:
        """Tell whether some office of the city deals with it."""
        return "NONE" not in self.offices


@cache
def lexicon() -> Lexicon:
    """Read the tables once."""
    return read_lexicon(TABLES)


@cache
def index() -> Index:
    """Build the demo city's index once."""
    return IndexBuilder(lexicon()).build(entries(), abroad(entries()))


def abroad(listed: list[Entry]) -> tuple[ForeignSaying, ...]:
    """Return what is said in other languages of whom the tables name."""
    offices = {entry.office for entry in listed if entry.office}
    return sayings_abroad(listed, matters_here(dict.fromkeys(offices, ()), Answer, {}))


def entries() -> list[Entry]:
    """Offices and teams of the demo city."""
    with DEPARTMENTS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    offices = {row["department"]: row["bureau"] for row in rows}
    listed = [
        Entry("office", office, office, office=office, names={"bureau": bureau})
        for office, bureau in offices.items()
    ]
    for row in rows:
        office, team = row["department"], row["team"]
        duties = tuple(row["duties"].split("|"))
        listed.append(Entry("team", f"{office}:{team}", f"{office} {team}", office, team, duties=duties))
    return listed


def questions(name: str) -> list[Question]:
    """Read a query set."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return [_question(row) for row in csv.DictReader(file, delimiter="\t")]


def _question(row: dict[str, str]) -> Question:
    note = row["note"] or ""
    others = re.findall(r"alt=([^;/]+)", note)
    fits = re.search(r"amb=(\d+)", note)
    offices = frozenset({row["department"], *map(str.strip, others)})
    return Question(row["query"], row["kind"], offices, int(fits[1]) if fits else None)
