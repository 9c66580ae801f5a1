# SPDX-License-Identifier: GPL-3.0-or-later
"""The glossary names what the code has: a class that is renamed or a table that goes takes its line along."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path
import pkgutil
import re
from typing import TYPE_CHECKING

from kiosk.storage import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

GLOSSARY = Path("docs/glossary.md")
SERVERS = Path("kiosk/storage/migrations/centre/centre.sql")  # tables of PostgreSQL alone, written out there
TICKED = re.compile(r"`([^`]+)`")
COLUMNS = 4


def rows() -> list[list[str]]:
    lines = [line.strip().strip("|").split("|") for line in GLOSSARY.read_text("utf-8").splitlines()]
    return [[cell.strip() for cell in line] for line in lines if len(line) == COLUMNS]


def known() -> dict[str, frozenset[str]]:
    """Return every class, type alias and module of the program, with the names inside it."""
    found: dict[str, frozenset[str]] = {}
    for file in Path("kiosk").rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        found[file.stem] = found.get(file.stem, frozenset()) | frozenset(_named(tree.body))
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                found[node.name] = found.get(node.name, frozenset()) | frozenset(_named(node.body))
        found |= {name: frozenset() for name in _named(tree.body) if name not in found}
    return found


def _named(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        match node:
            case ast.ClassDef() | ast.FunctionDef():
                yield node.name
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.TypeAlias(name=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield name


def test_every_class_in_the_glossary_is_in_the_code() -> None:
    have = known()
    named = [name for row in rows() for name in TICKED.findall(row[2])]
    unknown = []
    for name in named:
        owner, _, inside = name.partition(".")
        if owner not in have or (inside and inside not in have[owner]):
            unknown.append(name)
    assert len(named) > 50
    assert unknown == []


def test_glossary_and_database_have_the_same_tables() -> None:
    named = [name for row in rows() for name in TICKED.findall(row[3])]
    for module in pkgutil.iter_modules(tables.__path__, f"{tables.__name__}."):
        import_module(module.name)  # which puts its tables into the metadata
    known = {name for name in named if "/" not in name and "." not in name}
    files = {name for name in named if "/" in name}
    assert len(known) > 30
    servers = SERVERS.read_text("utf-8")
    made = set(re.findall(r"CREATE (?:UNLOGGED )?TABLE (\w+)", servers))
    assert made
    parts = {"events_default"}  # of a table that has a line
    assert known == set(tables.metadata.tables) | made - parts
    assert [name for name in files if not Path(name).exists()] == []


def test_a_noun_stands_in_the_glossary_once() -> None:
    nouns = [row[0] for row in rows() if not set(row[0]) <= set("-: ") and row[0] != "한국어"]
    assert sorted(set(nouns)) == sorted(nouns)
