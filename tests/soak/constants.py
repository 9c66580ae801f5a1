# SPDX-License-Identifier: GPL-3.0-or-later
"""Each tuned number of a room, and the figures that it would have a step lower and higher.

python -m tests.soak.constants [ROOM [PART]]

Without a room: how many tuned numbers each has. PART narrows it to lines that hold these letters. A step is a
quarter down and a third up, or one; where neither changes anything, as good as nothing and as good as no
limit are tried too. "=" tells that all comes out as it does now, and not only the figures. What counts as a
tuned number is said in `tests/soak/tuned/found.py`, what is measured in `tests/soak/tuned/figures.py`. Each
step reads the files anew: leave them alone meanwhile.
"""

from __future__ import annotations

from collections import Counter
from multiprocessing import get_context
import os
from pathlib import Path
import sys
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.soak.tuned.figures import ROOMS
from tests.soak.tuned.found import tuned
from tests.soak.tuned.stepped import ALWAYS, FAR, KIOSK, NEAR, Witness, changed_to, forgotten, imported_anew

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.soak.tuned.figures import Outcome, Room
    from tests.soak.tuned.found import Tuned

    type Met = dict[tuple[int, int], set[str]]


def main() -> int:
    """Count, or measure a room."""
    if not sys.argv[1:]:
        sys.stdout.writelines(f"{name}: {len(numbers_of(room))}\n" for name, room in ROOMS.items())
        return 0
    room, part = sys.argv[1], "".join(sys.argv[2:3])
    with TemporaryDirectory() as folder:
        ROOMS[room].prepare(Path(folder))
        for line in measured(room, numbers_of(ROOMS[room]), part):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    return 0


def numbers_of(room: Room) -> list[Tuned]:
    """Return a room's tuned numbers."""
    within = [KIOSK / package for package in room.tuned]
    files = [file for one in within for file in ([one] if one.is_file() else sorted(one.rglob("*.py")))]
    return tuned(file for file in files if file not in {KIOSK / one for one in room.but})


def measured(room: str, numbers: list[Tuned], part: str) -> Iterator[str]:
    """Yield a line for each number."""
    with get_context("fork").Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        here, met = pool.apply(_witnessed, (room, numbers))
        failed = [f"{item}: {what}" for item, (figures, what) in here.items() if figures["failed"]]
        if failed:
            raise SystemExit("\n".join(failed))
        yield f"{len(here)} items: {_told(_sum(here))}"
        asked = [(at, one) for at, one in enumerate(numbers) if part in f"{one.file}:{one.line} {one.about}"]
        alike = []
        for steps in (NEAR, FAR):
            tried = [(room, one, step, met.get((at, step), set())) for at, one in asked for step in steps]
            came = pool.imap(_stepped, tried)
            for at, one in asked:
                said = [(one.steps()[step], _said(here, next(came))) for step in steps]
                if all(what == "=" for _, what in said):
                    alike.append((at, one))
                place = f"{one.file.relative_to(KIOSK)}:{one.line}"
                told = " | ".join(f"{value:.4g}: {what}" for value, what in said)
                yield f"{place} {one.name or one.about} [{one.value}]  {told}"
            asked, alike = alike, []


def _witnessed(room: str, numbers: list[Tuned]) -> tuple[Outcome, Met]:
    witness, measure = Witness(numbers), ROOMS[room].measure
    imported_anew(ROOMS[room].anew, witness.change)
    outcome: Outcome = {}
    for item in ROOMS[room].items():
        witness.item = ALWAYS if ROOMS[room].keeps else item
        forgotten()
        outcome |= measure([item])
    return outcome, dict(witness.met)


def _stepped(asked: tuple[str, Tuned, int, set[str]]) -> Outcome:
    room, one, step, items = ROOMS[asked[0]], *asked[1:]
    if not items:
        return {}
    imported_anew(room.anew, changed_to(one, one.steps()[step]))
    return room.measure(room.items() if ALWAYS in items else sorted(items))


def _sum(outcome: Outcome) -> Counter[str]:
    total: Counter[str] = Counter()
    for figures, _ in outcome.values():
        total.update(figures)
    return total


def _told(figures: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in figures.items())


def _said(here: Outcome, found: Outcome) -> str:
    other = [item for item, came in found.items() if came != here[item]]
    if not other:
        return "="
    now, then = (_sum({item: every[item] for item in other}) for every in (here, found))
    figures = [f"{then[name] - now[name]:+} {name}" for name in sorted(now | then) if then[name] != now[name]]
    return f"{', '.join(figures) or 'no figure'} ({len(other)} other)"


if __name__ == "__main__":
    sys.exit(main())
