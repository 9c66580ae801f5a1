# SPDX-License-Identifier: GPL-3.0-or-later
"""A file holds one idea, and a function can be read at a glance: nothing grows over the house's limits."""

from __future__ import annotations

import ast
from pathlib import Path

MOST_LINES = {".py": 300, ".qml": 150}  # of a file in the program
MOST_OF_A_FUNCTION = 45  # lines, its head included; in the tests as well


def test_no_file_of_the_program_is_longer_than_its_kind_may_be() -> None:
    counted = {
        str(file): file.read_text("utf-8").count("\n")
        for file in sorted(Path("kiosk").rglob("*"))
        if file.suffix in MOST_LINES
    }
    assert {file: lines for file, lines in counted.items() if lines > MOST_LINES[Path(file).suffix]} == {}


def test_no_function_is_longer_than_a_glance() -> None:
    long = {
        f"{file}:{node.lineno} {node.name}": lines
        for folder in ("kiosk", "tests")
        for file in sorted(Path(folder).rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > MOST_OF_A_FUNCTION
    }
    assert long == {}
