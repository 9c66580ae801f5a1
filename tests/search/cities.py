# SPDX-License-Identifier: GPL-3.0-or-later
"""Cities of any size, made of the demo city's offices and duties and of invented names."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from kiosk.search import Entry
from kiosk.search.hangul import is_syllable, jamo
from kiosk.search.keyboard import assemble
from tests.search.corpus import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍"
GIVEN = (
    "가나다라마바사아자차카타하경규기나도동민병서석선성수승신영예용우원유윤은인재정주준지진찬창태하현형호훈희"
)
DISTRICTS = "동서남북중"


def city(seats: int, seed: int = 7) -> list[Entry]:
    """Give offices, teams and that many seats; a large city has the same offices in several districts."""
    random = Random(seed)  # noqa: S311 # names for a benchmark
    base = entries()
    teams = [entry for entry in base if entry.kind == "team"]
    districts = [""] if seats <= 2 * len(teams) * 10 else [f"{one}구 " for one in DISTRICTS]
    listed = [_moved(entry, district) for district in districts for entry in base]
    homes = [entry for entry in listed if entry.kind == "team"]
    return listed + [_seat(homes[at % len(homes)], at, random) for at in range(seats)]


def _moved(entry: Entry, district: str) -> Entry:
    office = f"{district}{entry.office}"
    return Entry(
        entry.kind,
        f"{district}{entry.id}",
        f"{district}{entry.label}",
        office,
        entry.team,
        duties=entry.duties,
    )


def _seat(home: Entry, at: int, random: Random) -> Entry:
    name = random.choice(SURNAMES) + random.choice(GIVEN) + random.choice(GIVEN)
    duties = tuple(random.sample(home.duties, min(2, len(home.duties))))
    return Entry(
        "seat",
        f"{home.office}/{at}",
        f"{name} 주무관",
        home.office,
        home.team,
        "주무관",
        person=name,
        duties=duties,
    )


def keystrokes(text: str) -> Iterator[str]:
    """Type a text on a Hangul keyboard: what the field holds after every key, half syllables included."""
    done = ""
    for word in text.split():
        letters = ""
        for char in word:
            for letter in jamo(char) if is_syllable(char) else char:
                letters += letter
                yield done + assemble(letters)
        done += f"{word} "
