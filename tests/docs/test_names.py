# SPDX-License-Identifier: GPL-3.0-or-later
"""A name has one meaning: no class, no type and no QML file is called as another one."""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from pathlib import Path

KIOSK = Path("kiosk")


def test_no_class_and_no_type_bears_the_name_of_another() -> None:
    places: dict[str, dict[str, str]] = defaultdict(dict)  # by name and what it means, where
    for file in sorted(KIOSK.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.ClassDef(name=name):
                    places[name][f"{file}:{node.lineno}"] = "class"
                case ast.TypeAlias(name=ast.Name(id=name), value=value):
                    places[name].setdefault(ast.unparse(value), f"{file}:{node.lineno}")
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_no_qml_file_bears_the_name_of_another() -> None:
    called = Counter(file.name for file in KIOSK.rglob("*.qml"))
    assert [name for name, many in called.items() if many > 1] == []
