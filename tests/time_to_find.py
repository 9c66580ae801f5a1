# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a visitor would take to the right office's way: a keystroke-level model over the sample queries.

`python -m tests.time_to_find [--count N]` walks the queries through the real window: it types as far as a
person would, reads what stands there, touches the row, the card and the way, or the way on the card of the
matter that is meant. A touch takes 1.2 s, a key
0.6 s, a word 0.25 s; whoever finds nothing counts as slower than everybody else.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass
import math
from pathlib import Path
from random import Random
from statistics import median
import sys
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk.ui.shell.focus import name_of
from tests.house import demo_house
from tests.visitor import SHIFTED, Visitor, kind_of, open_qt, strokes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

TOUCH_S, KEY_S, WORD_S = 1.2, 0.6, 0.25
DATA = Path(__file__).parent / "search" / "data"
FIELD, WAY, NEXT = "업무나 부서 이름으로 찾기", "가는 길 보기", "다음 쪽"
# Whole spoken sentences and other languages' queries stand in the sets beside these; nobody types the former.
TYPED = ("queries_dev.tsv", "blind1.tsv", "blind2.tsv", "blind3.tsv")
DONG = "용당1동"  # where this visitor lives


@dataclass(frozen=True, slots=True)
class Query:
    """What a citizen says, and the offices that would be right."""

    words: str
    offices: frozenset[str]


@dataclass(slots=True)
class Effort:
    """What it took."""

    taps: int = 0
    keys: int = 0
    words: int = 0
    found: bool = False

    @property
    def seconds(self) -> float:
        """Return the model's time, endless where nothing was found."""
        spent = self.taps * TOUCH_S + self.keys * KEY_S + self.words * WORD_S
        return spent if self.found else math.inf


def queries() -> list[Query]:
    """Read every typed query of the sample that some office of the city answers."""
    found = []
    for name in TYPED:
        with (DATA / name).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                others = [
                    part.strip().split("/")[0]
                    for part in (row["note"] or "").replace("alt=", "").split(";")
                    if "alt=" in (row["note"] or "")
                ]
                if row["department"] != "NONE" and row["kind"] != "foreign":
                    found.append(Query(row["query"], frozenset({row["department"], *others} - {""})))
    return found


def walk(visitor: Visitor, query: Query) -> Effort:
    """Go from home to the way, as far as the screens lead."""
    effort = Effort()
    visitor.kiosk.goHome()
    visitor.settle()
    _tap(visitor, effort, FIELD)
    field = visitor.find(FIELD)
    for typed in _stops(query.words):
        effort.keys += _keys(query.words[: len(typed)]) - effort.keys
        field.setProperty("text", typed)
        visitor.settle()
        visitor.settle()
        row = _read(visitor, effort, query)
        if row is not None:
            _follow(visitor, effort, row)
            break
    return effort


def _stops(words: str) -> Iterator[str]:
    """Where a person looks up from the keys: after each word."""
    parts = words.split()
    for at in range(1, len(parts) + 1):
        yield " ".join(parts[:at])


def _keys(words: str) -> int:
    return sum(2 if stroke in SHIFTED else 1 for stroke in strokes(words) if stroke)


def _read(visitor: Visitor, effort: Effort, query: Query) -> QQuickItem | None:
    """Read the rows from the top until one is right; the last of the words turns one page at most."""
    for turn in range(2):
        if not turn and _card_is_right(visitor, effort, query):
            return visitor.find(WAY)
        for row in _rows(visitor):
            effort.words += len(name_of(row).split())
            if name_of(row).split(",")[0] in query.offices:
                return row
        if turn or not visitor.sees(NEXT):
            return None
        _tap(visitor, effort, NEXT)
    return None


def _card_is_right(visitor: Visitor, effort: Effort, query: Query) -> bool:
    """Read the card of the matter that is meant, where one stands over the rows."""
    model = visitor.kiosk.pages.current.model
    effort.words += sum(
        len(str(model.card.get(line, "")).split()) for line in ("name", "place", "who", "papers")
    )
    matters = visitor.kiosk.stage.services.matters() if model.card else ()
    return any(one.office in query.offices for one in matters if one.names["ko"] == model.card["name"])


def _rows(visitor: Visitor) -> list[QQuickItem]:
    return [item for item in visitor.controls() if kind_of(item).startswith("SearchHit")]


def _follow(visitor: Visitor, effort: Effort, row: QQuickItem) -> None:
    effort.taps += 1
    visitor.tap_item(row)
    if visitor.screen == "way":  # past the card of a matter
        effort.found = True
        return
    effort.words += sum(len(text.split()) for text in visitor.read()[:8])
    if visitor.screen == "dong":
        _tap(visitor, effort, DONG)
        _tap(visitor, effort, f"{DONG} 행정복지센터 가는 길")
    else:
        _tap(visitor, effort, WAY)
    effort.found = visitor.screen == "way"


def _tap(visitor: Visitor, effort: Effort, name: str) -> None:
    effort.taps += 1
    visitor.tap(name)


def main() -> int:
    """Walk a seeded choice of the queries and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    args = parser.parse_args()
    chosen = queries()
    Random(20261125).shuffle(chosen)  # noqa: S311 # a sample, not a secret
    app = open_qt()
    with TemporaryDirectory() as folder, demo_house(Path(folder)) as house:
        visitor = Visitor(services=house)
        visitor.wake()
        efforts = [walk(visitor, query) for query in chosen[: args.count]]
        visitor.leave_for_good()
    del app
    lost = [query.words for query, effort in zip(chosen, efforts, strict=False) if not effort.found]
    times = sorted(effort.seconds for effort in efforts)
    sys.stdout.write(
        f"{len(efforts)} queries: median {median(times):.1f} s, "
        f"95 % within {times[math.ceil(len(times) * 0.95) - 1]:.1f} s, "
        f"{median(effort.taps for effort in efforts):.0f} taps, "
        f"{median(effort.keys for effort in efforts):.0f} keys; not found: {len(lost)} {lost}\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
