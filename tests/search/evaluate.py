# SPDX-License-Identifier: GPL-3.0-or-later
"""How well the search understands: hit@1, hit@3 and misled by kind of query, each set apart.

`python -m tests.search.evaluate [--misses] [--data DIR] [SET …]`
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
import sys
from typing import TYPE_CHECKING

from kiosk.services.directory import seoul_now
from kiosk.services.indexing import open_index
from kiosk.services.opened_directory import opened_directory
from kiosk.services.venues import open_sites
from kiosk.storage.opened import settings_of
from tests.search.corpus import DATA, index, questions

if TYPE_CHECKING:
    from kiosk.search.entries import Answer
    from kiosk.search.index import Index
    from tests.search.corpus import Question

FEW = 3


@dataclass(slots=True)
class Tally:
    """Counts of one kind."""

    asked: int = 0
    first: int = 0
    third: int = 0
    misled: int = 0  # a wrong office stands there alone


def main() -> int:
    """Print a table for each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list what missed at rank 1")
    parser.add_argument(
        "--data", type=Path, help="search this data folder's public directory with its venues"
    )
    parser.add_argument("sets", nargs="*", default=sorted(path.name for path in DATA.glob("*.tsv")))
    wanted = parser.parse_args()
    searched = _public_index(wanted.data) if wanted.data else index()
    for name in wanted.sets:
        report(name, searched, misses=wanted.misses)
    return 0


def _public_index(data: Path) -> Index:
    with opened_directory(data, None) as desk:
        public = desk.load_public(seoul_now().date())
    return open_index(public, open_sites(settings_of(None)), data)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def report(name: str, searched: Index, *, misses: bool = False) -> None:
    """Print one set's figures."""
    tallies = tally(questions(name), searched, misses=misses)
    _say(f"\n{name}\n{'kind':12}{'n':>5}{'hit@1':>8}{'hit@3':>8}{'misled':>8}")
    for kind, counts in sorted(tallies.items()):
        shares = (counts.first, counts.third, counts.misled)
        _say(f"{kind:12}{counts.asked:5}" + "".join(f"{share / counts.asked:8.2f}" for share in shares))


def tally(asked: list[Question], searched: Index, *, misses: bool = False) -> dict[str, Tally]:
    """Ask every question; 초성 and partial input count only where few offices fit, as a kind of their own."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for question in asked:
        answer = searched.search(question.text)
        rank, shown = _rank(question, answer), _shown(answer)
        broad = question.fits is not None and (question.fits > FEW or question.fits == 0)
        counts = tallies[f"{question.kind}+" if broad else question.kind]
        counts.asked += 1
        counts.first += rank == 1
        counts.third += rank <= FEW
        counts.misled += rank > FEW and not answer.elsewhere and len({hit.office for hit in answer.hits}) == 1
        if misses and rank > 1:
            _say(f"{question.kind}\t{question.text}\t{'/'.join(sorted(question.offices))}\t{rank}\t{shown}")
    return tallies


def _shown(answer: Answer) -> str:
    shown = " | ".join(f"{hit.label} ({hit.why} {hit.score:.2f})" for hit in answer.hits[:FEW])
    return f"[{answer.corrected or ''}|{answer.elsewhere.name if answer.elsewhere else ''}] {shown}"


def _rank(question: Question, answer: Answer) -> int:
    if answer.elsewhere or not answer.hits:
        return 99 if question.ours else 1
    offices = [hit.office for hit in answer.hits]
    return next((at for at, office in enumerate(offices, 1) if office in question.offices), 99)


if __name__ == "__main__":
    sys.exit(main())
