# SPDX-License-Identifier: GPL-3.0-or-later
"""A Protocol stands where the program has two implementations, or where the one lies in a room above."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path("kiosk")


def defined(body: list[ast.stmt]) -> Iterator[str]:
    """Yield the functions and constants that a class or a module has."""
    for node in body:
        match node:
            case ast.FunctionDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield name


def own(node: ast.ClassDef) -> set[str]:
    """Return what a class has, and what its methods set."""
    named = (one for one in ast.walk(node) if isinstance(one, ast.Attribute))
    stored = (one.attr for one in named if isinstance(one.ctx, ast.Store))
    return {*defined(node.body), *stored}


def test_no_protocol_is_substituted_by_one_class_of_its_own_room() -> None:
    protocols: dict[str, tuple[str, set[str]]] = {}
    having: list[tuple[str, set[str]]] = []  # by room, what a class or a module has
    for file in sorted(ROOT.rglob("*.py")):
        room, read = file.parts[1], ast.parse(file.read_text("utf-8"))
        having.append((room, set(defined(read.body))))
        for node in (one for one in ast.walk(read) if isinstance(one, ast.ClassDef)):
            if any(ast.unparse(base) == "Protocol" for base in node.bases):
                protocols[node.name] = room, own(node)
            else:
                having.append((room, own(node)))
    assert len(protocols) >= 8
    needless = list[str]()
    for name, (room, wanted) in protocols.items():
        by = [where for where, has in having if wanted <= has]
        if len(by) < 2 and by in ([], [room]):
            needless.append(name)
    assert needless == []
