# SPDX-License-Identifier: GPL-3.0-or-later
"""Mutation of the rooms that must not err, room by room: `make mutants`, or `make mutants ROOM=charter`.

mutmut changes a copy of the checkout below `build/mutants`, one small fault at a time, and asks the room's
own quick tests whether they see it. Sentences for people are left as they are: nobody proves their wording.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
import json
from pathlib import Path
import shutil
import subprocess
import sys

ROOT = Path(__file__).parents[1]
WORK = ROOT / "build" / "mutants"
LEAST = 0.9
PARTS = ("kiosk", "tests", "assets", "floor_plans", "docs", "pyproject.toml", "README.md")
SENTENCES = ['"[^"]*[가-힣][^"]* [^"]*"', r"raise \w+\(f?\"\w+ "]
KILLED, LIVES = (
    frozenset({"killed", "timeout", "suspicious", "segfault"}),
    frozenset({"survived", "no tests"}),
)


@dataclass(frozen=True, slots=True)
class Room:
    """What is changed, and by which tests it must be noticed."""

    files: tuple[str, ...]
    tests: tuple[str, ...]


ROOMS = {
    "charter": Room(("kiosk/charter/*",), ("tests/charter",)),
    "visits": Room(
        (
            "kiosk/visits/visit.py",
            "kiosk/visits/figures.py",
            "kiosk/visits/calls.py",
            "kiosk/visits/measure/*",
        ),
        (
            "tests/visits/test_visit.py",
            "tests/visits/test_figures.py",
            "tests/visits/test_calls.py",
            "tests/visits/measure",
        ),
    ),
    "visibility": Room(
        ("kiosk/directory/visibility.py", "kiosk/directory/policy_table.py"),
        ("tests/directory/test_visibility.py", "tests/directory/test_policy_table.py"),
    ),
    "sealing": Room(
        ("kiosk/cases/sealing.py", "kiosk/cases/keys.py", "kiosk/cases/trust.py", "kiosk/cases/unlocked.py"),
        ("tests/cases/test_sealing.py",),
    ),
    "routing": Room(
        ("kiosk/wayfinding/routing/*",),
        ("tests/wayfinding/test_routes.py", "tests/wayfinding/test_checking.py"),
    ),
}


def main(chosen: list[str]) -> int:
    """Mutate the chosen rooms, or all; return 1 where too many faults go unseen."""
    verdicts = [judged(name, ROOMS[name]) for name in chosen or ROOMS]
    return 0 if all(verdicts) else 1


def judged(name: str, room: Room) -> bool:
    """Mutate one room, print what was noticed and what not, and return whether it is enough."""
    folder = copied(WORK / name, room)
    command = [sys.executable, "-m", "mutmut"]
    subprocess.run(
        [*command, "run", "--max-children", "3"], cwd=folder, stdout=subprocess.DEVNULL, check=True
    )
    told = subprocess.run(
        [*command, "results", "--all", "true"], cwd=folder, capture_output=True, text=True, check=True
    )
    verdicts = dict(line.strip().rsplit(": ", 1) for line in told.stdout.splitlines() if ": " in line)
    counts = Counter(verdicts.values())
    killed, lives = (sum(counts[one] for one in kinds) for kinds in (KILLED, LIVES))
    share = killed / max(1, killed + lives)
    print(f"{name}: {killed} of {killed + lives} mutants killed, {share:.1%}")  # noqa: T201 # the result
    (WORK / f"{name}.json").write_text(json.dumps(by_function(verdicts), indent=1), encoding="utf-8")
    return share >= LEAST


def by_function(verdicts: dict[str, str]) -> dict[str, list[str]]:
    """Return the mutants that live, by the function that they are in; `mutmut show` in the copy shows one."""
    lives: defaultdict[str, list[str]] = defaultdict(list)
    for mutant, verdict in verdicts.items():
        if verdict in LIVES:
            lives[mutant.rpartition("__mutmut_")[0]].append(mutant)
    return dict(sorted(lives.items(), key=lambda one: -len(one[1])))


def copied(folder: Path, room: Room) -> Path:
    """Copy what the tests need, and tell mutmut in the copy what to do."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for part in (ROOT / one for one in PARTS):
        if part.is_file():
            shutil.copy(part, folder)
        else:
            shutil.copytree(part, folder / part.name, ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as settings:
        settings.write(
            "\n[tool.mutmut]\n"
            + "".join(
                f"{key} = {json.dumps(value)}\n"
                for key, value in {
                    "source_paths": ["kiosk"],
                    "only_mutate": room.files,
                    "do_not_mutate_patterns": SENTENCES,
                    "also_copy": ["assets", "floor_plans", "docs"],
                    "pytest_add_cli_args": ["-p", "no:randomly", "-p", "no:cacheprovider"],
                    "pytest_add_cli_args_test_selection": room.tests,
                    "track_dependencies": False,
                    "use_git_change_detection": False,
                }.items()
            )
        )
    return folder


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
