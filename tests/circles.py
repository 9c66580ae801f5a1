# SPDX-License-Identifier: GPL-3.0-or-later
"""Find modules of the program that import each other in a circle, for types or inside functions included.

`make lint` runs it: there were 24, and may be no more than are left.
"""

from __future__ import annotations

import ast
from pathlib import Path
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LEFT = 2  # it only falls


def modules(root: Path = Path("kiosk")) -> dict[str, Path]:
    """Return the file of every module, by its dotted name."""
    found = {}
    for file in sorted(root.rglob("*.py")):
        steps = file.with_suffix("").relative_to(root.parent).parts
        found[".".join(steps[:-1] if steps[-1] == "__init__" else steps)] = file
    return found


def arrows(known: dict[str, Path]) -> dict[str, set[str]]:
    """Return what each module imports, wherever it says so; never itself nor a package above it."""
    return {
        name: {one for one in _imported(file, known) if one != name and not name.startswith(f"{one}.")}
        for name, file in known.items()
    }


def _imported(file: Path, known: dict[str, Path]) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in known else node.module


def circles(arrows_of: dict[str, set[str]]) -> list[list[str]]:
    """Return each set of modules that lead to each other (Tarjan's strongly connected components)."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        number[name] = lowest[name] = len(number)
        stack.append(name)
        for other in sorted(arrows_of[name]):
            if other not in number:
                visit(other)
                lowest[name] = min(lowest[name], lowest[other])
            elif other in stack:
                lowest[name] = min(lowest[name], number[other])
        if lowest[name] == number[name]:
            ring = stack[stack.index(name) :]
            del stack[stack.index(name) :]
            if len(ring) > 1:
                found.append(sorted(ring))

    sys.setrecursionlimit(10_000)
    for name in sorted(arrows_of):
        if name not in number:
            visit(name)
    return found


def main() -> int:
    """Print each circle; return 1 where there are more than are left."""
    found = circles(arrows(modules()))
    for ring in found:
        sys.stdout.write(f"{len(ring)} in a circle: {', '.join(ring)}\n")
    sys.stdout.write(f"Circles: {len(found)} of at most {LEFT}.\n")
    return int(len(found) > LEFT)


if __name__ == "__main__":
    sys.exit(main())
