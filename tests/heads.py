# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the licence over every source file that does not name it yet: `python -m tests.heads`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
FOLDERS = ("kiosk", "tests", "floor_plans", "assets", ".ci")
ALONE = ("Makefile", "build.spec")
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
MARKS = {
    **dict.fromkeys((".py", ".sh", ".spec", ".service"), "# {}"),
    **dict.fromkeys((".qml", ".js"), "// {}"),
    ".css": "/* {} */",
    ".cmd": "rem {}",
    ".iss": "; {}",
    ".html": "{{# {} #}}",  # a template's own comment: no browser sees it
    "qmldir": "# {}",
}
FIRST = ("#!", "@echo")  # lines that stay the first of their file


def bare() -> Iterator[Path]:
    """Return the source files whose first line, or second after a shebang, does not name the licence."""
    for folder in FOLDERS:
        yield from (file for file in sorted((ROOT / folder).rglob("*")) if _is_bare(file))
    yield from (ROOT / name for name in ALONE if _is_bare(ROOT / name))


def _is_bare(file: Path) -> bool:
    return _mark(file) is not None and LICENCE not in "".join(_lines(file)[:2])


def _mark(file: Path) -> str | None:
    """Return how a source file writes a comment; without an ending its name or a shebang says what it is."""
    if file.suffix or file.name in MARKS or not file.is_file():
        return MARKS.get(file.suffix or file.name)
    return "# {}" if file.name in ALONE or file.read_bytes()[:2] == b"#!" else None


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines(keepends=True)


if __name__ == "__main__":
    for one in bare():
        lines = _lines(one)
        after = 1 if lines and lines[0].startswith(FIRST) else 0
        lines.insert(after, f"{(_mark(one) or '').format(LICENCE)}\n")
        one.write_text("".join(lines), encoding="utf-8")
