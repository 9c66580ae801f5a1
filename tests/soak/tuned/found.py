# SPDX-License-Identifier: GPL-3.0-or-later
"""The tuned numbers of a room, by its syntax trees.

A number is tuned that stands under a name in a module (in a tuple too) or as a default, is any side of `<`
or `>`, a term or factor, or a fraction handed to a function. No tuned numbers are

- 0, 1 and, without a name, 2 and a half;
- factors that turn units into each other (10, 60, 90, 100, 180, 360, 1000, 1024, 72 points);
- what is less than a thousandth, a rounding; a million and more, a limit on what is read; what is compared
  by `==` or written as 0x, which is a form;
- what is set by something else than how the room's work comes out: a name whose comment, behind it or in
  the line above, begins with "set by" and says by what (a format, a law, a page, the language), or with
  "guards against" and says against what (files that would take all memory).

What stays is tuned: behind it or above it stands what other numbers do, or that it is a judgement and why.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SET_OTHERWISE: Final = re.compile(r"#\s*(?:set by|guards against)\s")
UNITS: Final = frozenset({10, 60, 72, 90, 100, 180, 360, 1000, 1024})
LEAST, MOST = 0.002, 1e6
PLAIN: Final = frozenset({0, 1, 2, 0.5})
ORDERED: Final = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)


@dataclass(frozen=True)
class Tuned:
    """A number, where it stands, and the name it goes by in its module, if any."""

    file: Path
    line: int
    column: int
    value: float
    name: str
    about: str

    @property
    def place(self) -> tuple[Path, int, int]:
        """Return what tells it from any other."""
        return self.file, self.line, self.column

    def steps(self) -> tuple[float, float, float, float]:
        """Return as good as nothing, a step down, a step up, and as good as no limit."""
        value = self.value
        if isinstance(value, int):
            near = (value - 1, value + 1) if value < 10 else (value * 3 // 4, value * 4 // 3)  # a count
            return 0, *near, value * 100
        if 0.9 < value < 1:  # almost a whole
            return 0.0, 1 - 2 * (1 - value), 1 - (1 - value) / 2, 1.0
        return value / 100, value * 0.75, value * 4 / 3, value * 100


def tuned(files: Iterable[Path]) -> list[Tuned]:
    """Return the tuned numbers of files, in the order of their lines."""
    found = []
    for file in files:
        source = file.read_text("utf-8")
        lines = source.splitlines()
        named = {
            (node.lineno, node.col_offset): (name, node)
            for name, node in names_of(ast.parse(source)).items()
            if not _is_set_otherwise(lines, node.lineno)
        }
        plain = {(node.lineno, node.col_offset): ("", node) for node in _unnamed(ast.parse(source))}
        for (line, column), (name, node) in sorted((plain | named).items()):
            if _is_code(lines[line - 1], column):
                continue
            about = lines[line - 1].strip()
            found.append(Tuned(file, line, column, node.value, name, about))  # type: ignore[arg-type] # a number
    return found


def _is_code(line: str, column: int) -> bool:
    return line.encode()[column:].startswith(b"0x")


def _is_set_otherwise(lines: list[str], line: int) -> bool:
    """Return a number whose comment says by what it is set, or against which files it guards."""
    above = lines[line - 2].strip() if line > 1 else ""
    said = above if above.startswith("#") else ""
    return any(SET_OTHERWISE.search(one) for one in (said, lines[line - 1]))


def names_of(tree: ast.Module) -> dict[str, ast.Constant]:
    """Return a module's numbers that have a name; the n-th of a tuple with one name as name[n]."""
    found: dict[str, ast.Constant] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            names = target.elts if isinstance(target, ast.Tuple) else [target] * len(values)
            for at, (one, value) in enumerate(zip(names, values, strict=False)):
                name = ast.unparse(one) + (f"[{at}]" if len(values) > 1 and one is target else "")
                if isinstance(value, ast.Constant) and _tunable(value, frozenset({0, 1})):
                    found[name] = value
    return found


def _unnamed(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        plain = PLAIN | UNITS if isinstance(node, ast.BinOp) else PLAIN
        for one in _terms(node):
            if isinstance(one, ast.Constant) and _tunable(one, plain):
                yield one


def _terms(node: ast.AST) -> Iterator[ast.expr | None]:
    """Yield what in a node would be a tuned number, if it were one."""
    if isinstance(node, ast.BinOp) and "1024" in ast.unparse(node):
        return  # a limit in bytes
    if isinstance(node, ast.Compare) and any(isinstance(one, ORDERED) for one in node.ops):
        yield from (node.left, *node.comparators)
    elif isinstance(node, ast.BinOp) and not isinstance(node.op, ast.Mod | ast.Pow | ast.LShift | ast.RShift):
        yield from (node.left, node.right)
    elif isinstance(node, ast.arguments):
        yield from (*node.defaults, *node.kw_defaults)
    elif isinstance(node, ast.Call):
        values = (*node.args, *(word.value for word in node.keywords))
        yield from (one for one in values if isinstance(one, ast.Constant) and isinstance(one.value, float))


def _tunable(node: ast.Constant, plain: frozenset[float]) -> bool:
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return value not in plain and LEAST <= abs(value) < MOST
