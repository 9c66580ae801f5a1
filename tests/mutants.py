# SPDX-License-Identifier: GPL-3.0-or-later
"""Mutation of the rooms that must not err: `make mutants`, `make mutants ROOM=charter SAMPLE=300 SEED=7`.

mutmut's operators change one small thing in a function; the room's own quick tests must see it. Sentences for
people are left as they are (`tool.mutmut`): nobody proves their wording. The tests are collected once, and
`tests/judge.py` forks a process a mutant: mutmut's own runner begins pytest anew for each, which alone took a
processor 0.17 s, and tests that draw their cases looked for the smallest one that fails.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter, defaultdict
from dataclasses import dataclass
from fnmatch import fnmatch
import json
import os
from pathlib import Path
from random import Random
import subprocess
import sys
import time
import tomllib
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.visits.measure.intervals import wilson
from tests.judge import KILLED, Judge, mutants_of

if TYPE_CHECKING:
    from argparse import Namespace

    from tests.judge import Mutant

ROOT: Final = Path(__file__).parents[1]
WORK: Final = ROOT / "build" / "mutants"
EQUIVALENT: Final = Path(__file__).with_suffix(".toml")
LEAST: Final = 0.9


@dataclass(frozen=True, slots=True)
class Room:
    """What is changed, and by which tests it must be noticed."""

    files: tuple[str, ...]
    tests: tuple[str, ...]


ROOMS: Final = {
    "sealing": Room(
        ("kiosk/cases/sealing.py", "kiosk/cases/keys.py", "kiosk/cases/trust.py", "kiosk/cases/unlocked.py"),
        ("tests/cases/test_sealing.py", "tests/cases/test_memo.py"),
    ),
    "visibility": Room(
        ("kiosk/directory/visibility.py", "kiosk/directory/policy_table.py"),
        ("tests/directory/test_visibility.py", "tests/directory/test_policy_table.py"),
    ),
    "charter": Room(("kiosk/charter/*.py",), ("tests/charter",)),
    "visits": Room(
        (
            "kiosk/visits/visit.py",
            "kiosk/visits/figures.py",
            "kiosk/visits/calls.py",
            "kiosk/visits/measure/*.py",
        ),
        (
            "tests/visits/test_visit.py",
            "tests/visits/test_figures.py",
            "tests/visits/test_calls.py",
            "tests/visits/test_call_fold.py",
            "tests/visits/test_following.py",
            "tests/visits/test_followed_months.py",
            "tests/visits/test_trials.py",
            "tests/visits/test_lateness.py",
            "tests/visits/test_redraw.py",
            "tests/visits/test_tokens.py",
            "tests/visits/measure",
        ),
    ),
    "routing": Room(
        ("kiosk/wayfinding/routing/*.py",),
        ("tests/wayfinding/routing", "tests/wayfinding/test_step_free.py"),
    ),
}


def main(words: list[str] | None = None) -> int:
    """Mutate the chosen rooms, or all; return 1 where too many faults go unseen."""
    parser = ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("room", nargs="*", choices=[*ROOMS, []], default=[])
    parser.add_argument("--sample", type=int, help="judge so many mutants a room, drawn at random")
    parser.add_argument("--seed", default="1", help="of the sample")
    parser.add_argument("--only", default="*", help="judge the functions of this pattern only")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="mutants judged at a time")
    chosen = parser.parse_args(words)
    if len(chosen.room) == 1:
        return 0 if judged(chosen.room[0], chosen) else 1
    told = sys.argv[1:] if words is None else words
    given = [one for one in told if one not in chosen.room]
    return max(
        subprocess.run(
            [sys.executable, "-m", "tests.mutants", name, *given], cwd=ROOT, check=False
        ).returncode
        for name in chosen.room or ROOMS
    )


def judged(name: str, chosen: Namespace) -> bool:
    """Mutate one room, print what was noticed and what not, and return whether it is enough."""
    began, room = time.monotonic(), ROOMS[name]
    os.chdir(ROOT)  # mutmut reads its settings where it stands
    os.environ["HYPOTHESIS_PROFILE"] = "mutants"
    files = sorted(file.relative_to(ROOT) for pattern in room.files for file in ROOT.glob(pattern))
    every = [mutant for file in files for mutant in mutants_of(file)]
    known = _equivalent(files)
    if unknown := known - {one.name for one in every}:
        raise SystemExit(f"{EQUIVALENT.name} names what no mutant is any more: {sorted(unknown)}")
    some = [one for one in every if one.name not in known and fnmatch(one.function, chosen.only)]
    many = min(chosen.sample or len(some), len(some))  # in a random order, so that a part stands for all
    some = Random(chosen.seed).sample(some, many)  # noqa: S311 # a draw, not a secret
    judge = Judge(some, chosen.jobs)
    quiet = ["-q", "-s", "-p", "no:randomly", "-p", "no:cacheprovider"]
    status = pytest.main([*room.tests, *quiet], plugins=[judge])
    if status and not judge.verdicts:
        raise SystemExit(f"{name}: the tests do not pass by themselves ({status})")
    return told(name, len(every), len(known), judge.verdicts, time.monotonic() - began) and not status


def told(name: str, every: int, known: int, verdicts: dict[Mutant, str], took_s: float) -> bool:
    """Print the share that was killed, write down what lives, and return whether it is enough."""
    counts = Counter(verdicts.values())
    killed = sum(counts[one] for one in KILLED)
    share = killed / max(1, len(verdicts))
    drawn = len(verdicts) < every - known
    low, high = wilson(share, max(1, len(verdicts)))
    print(  # noqa: T201 # the result
        f"{name}: {killed} of {len(verdicts)} mutants killed, {share:.1%}"
        + (f" ({low:.1%} to {high:.1%}, drawn of {every - known})" if drawn else "")
        + f", {known} equivalent, {took_s:.0f} s; {dict(counts)}"
    )
    lives: defaultdict[str, list[str]] = defaultdict(list)
    for mutant, verdict in verdicts.items():
        if verdict not in KILLED:
            lives[f"{mutant.function}: {verdict}"].append(mutant.change)
    WORK.mkdir(parents=True, exist_ok=True)
    most = dict(sorted(lives.items(), key=lambda one: -len(one[1])))
    (WORK / f"{name}.json").write_text(json.dumps(most, indent=1, ensure_ascii=False), encoding="utf-8")
    return share >= LEAST


def _equivalent(files: list[Path]) -> set[tuple[str, str]]:
    """Return which mutants of these files do what the original does, each with its reason in the list."""
    listed = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8")).get("mutant", [])
    modules = {".".join(file.with_suffix("").parts) for file in files}
    assert all(one["why"] for one in listed)
    return {(one["function"], one["change"].strip()) for one in listed if one["module"] in modules}


if __name__ == "__main__":
    sys.exit(main())
