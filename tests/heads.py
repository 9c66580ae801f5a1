# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the licence over every source file that does not name it yet: `python -m tests.heads`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
FOLDERS = ("kiosk", "tests", "floor_plans", "assets", ".ci")
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
MARKS = {".py": "#", ".qml": "//", ".sh": "#"}


def bare() -> Iterator[Path]:
    """Return the source files whose first line, or second after a shebang, does not name the licence."""
    for folder in FOLDERS:
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in MARKS and LICENCE not in "".join(_lines(file)[:2]):
                yield file


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines(keepends=True)


if __name__ == "__main__":
    for one in bare():
        lines = _lines(one)
        after = 1 if lines and lines[0].startswith("#!") else 0
        lines.insert(after, f"{MARKS[one.suffix]} {LICENCE}\n")
        one.write_text("".join(lines), encoding="utf-8")
