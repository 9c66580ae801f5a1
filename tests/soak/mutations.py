# SPDX-License-Identifier: GPL-3.0-or-later
"""Change the lines that the promises hang on, one at a time: a named quick test must see each.

`python tests/soak/mutations.py` runs each in a copy of the program; 1 when one is not seen. That every line
still stands where it is changed, and every test where it is named, is asked in `make test`.
"""

from __future__ import annotations

import argparse
from pathlib import Path
import shutil
import subprocess
import sys
from tempfile import TemporaryDirectory
import tomllib
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
LINKED = ("assets", "floor_plans", "pyproject.toml")
COPIED = ("kiosk", "tests")


class Mutation(NamedTuple):
    """One line changed in one file, and the test that sees it."""

    file: str
    old: str
    new: str
    test: str


def mutations() -> list[Mutation]:
    """Read what is changed and who is to see it."""
    rows = tomllib.loads((Path(__file__).parent / "mutations.toml").read_text("utf-8"))["mutation"]
    return [Mutation(**row) for row in rows]


def amiss() -> list[str]:
    """Return the mutations that no longer change one place, or whose test is gone."""
    wrong = []
    for one in mutations():
        file, _, name = one.test.partition("::")
        if (ROOT / one.file).read_text("utf-8").count(one.old) != 1:
            wrong.append(f"{one.file}: {one.old!r} does not stand there once")
        if f"def {name}(" not in (ROOT / file).read_text("utf-8"):
            wrong.append(f"{one.test} is gone")
    return wrong


def caught(place: Path, one: Mutation) -> bool:
    """Change the copy, run the test that is to see it, and put the copy right again."""
    file = place / one.file
    before = file.read_text("utf-8")
    file.write_text(before.replace(one.old, one.new), "utf-8")
    try:
        return not passes(place, one.test)
    finally:
        file.write_text(before, "utf-8")


def passes(place: Path, test: str) -> bool:
    """Run a test in the copy."""
    words = ["-m", "pytest", "-q", "-x", "--no-header", "-p", "no:cacheprovider", test]
    done = subprocess.run([sys.executable, *words], cwd=place, capture_output=True, text=True, check=False)
    if done.returncode not in {0, 1}:
        raise RuntimeError(f"{test} could not be run: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.returncode == 0


def main() -> int:
    """Tell which mutations nobody sees."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="a part of the file's name")
    only = parser.parse_args().only
    chosen = [one for one in mutations() if only in one.file]
    missed = amiss()
    with TemporaryDirectory(prefix="kiosk-mutations-") as folder:
        place = Path(folder)
        for name in COPIED:
            shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in LINKED:
            (place / name).symlink_to(ROOT / name)
        for one in chosen:
            if not caught(place, one):
                missed.append(f"{one.file}: {one.old!r} → {one.new!r} is not seen by {one.test}")
                sys.stdout.write(f"{missed[-1]}\n")
                sys.stdout.flush()
    sys.stdout.write(f"{len(chosen)} mutations, {len(missed)} missed\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
