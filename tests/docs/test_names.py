# SPDX-License-Identifier: GPL-3.0-or-later
"""A class has one meaning: no name is given twice in the program."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path


def test_no_class_bears_the_name_of_another() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for file in sorted(Path("kiosk").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                places[node.name].append(f"{file}:{node.lineno}")
    assert {name: found for name, found in places.items() if len(found) > 1} == {}
