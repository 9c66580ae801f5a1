# SPDX-License-Identifier: GPL-3.0-or-later
"""Count the program's lines of code, room by room, beside what `docs/budget.toml` allows each: `make lines`.

A line of code is neither blank nor a comment, a docstring or an import. Exit code 1 where a room has
outgrown what it may have; whoever raises a number says why in the commit and lowers another.
"""

from __future__ import annotations

import ast
from pathlib import Path
import re
import sys
import tomllib

BUDGET = Path("docs/budget.toml")
_QML_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def python_lines(text: str) -> int:
    """Return how many lines of Python are code."""
    left_out: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            left_out.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                left_out.update(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    return sum(
        1
        for number, line in enumerate(text.splitlines(), 1)
        if number not in left_out and (bare := line.strip()) and not bare.startswith("#")
    )


def qml_lines(text: str) -> int:
    """Return how many lines of QML are code."""
    lines = (line.strip() for line in _QML_COMMENT.sub("", text).splitlines())
    return sum(1 for line in lines if line and not line.startswith(("//", "import ", "pragma ")))


def sql_lines(text: str) -> int:
    """Return how many lines of SQL are code."""
    return sum(1 for line in text.splitlines() if line.strip() and not line.strip().startswith("--"))


_COUNTS = {".py": python_lines, ".qml": qml_lines, ".sql": sql_lines}


def counted(rooms: dict[str, dict[str, object]], root: Path = Path("kiosk")) -> dict[str, int]:
    """Return each room's lines; a file belongs to the room with the longest path that leads to it."""
    found = dict.fromkeys(rooms, 0)
    owner = {str(place): room for room, told in rooms.items() for place in told["paths"]}  # type: ignore[attr-defined]
    for file in sorted(root.rglob("*")):
        if file.suffix not in _COUNTS:
            continue
        inside = file.relative_to(root)
        steps = [inside.as_posix(), *(parent.as_posix() for parent in inside.parents)]
        found[next(owner[step] for step in steps if step in owner)] += _COUNTS[file.suffix](
            file.read_text("utf-8")
        )
    return found


def main() -> int:
    """Print the table; return 1 where a room is larger than its budget."""
    rooms = tomllib.loads(BUDGET.read_text("utf-8"))["rooms"]
    found = counted(rooms)
    wide = max(map(len, rooms))
    sys.stdout.write(f"{'room':{wide}}  lines   most    aim\n")
    for room, told in rooms.items():
        mark = "  over its budget" if found[room] > told["most"] else ""
        sys.stdout.write(f"{room:{wide}} {found[room]:6,} {told['most']:6,} {told['aim']:6,}{mark}\n")
    sums = [sum(found.values()), *(sum(told[key] for told in rooms.values()) for key in ("most", "aim"))]
    sys.stdout.write(f"{'sum':{wide}} " + " ".join(f"{one:6,}" for one in sums) + "\n")
    return int(any(found[room] > told["most"] for room, told in rooms.items()))


if __name__ == "__main__":
    sys.exit(main())
