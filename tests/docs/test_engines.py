# SPDX-License-Identifier: GPL-3.0-or-later
"""The three engines stand alone: what they import of the program, and what their READMEs show."""

from __future__ import annotations

import ast
import doctest
from pathlib import Path
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
ENGINES = ("kiosk.directory.charts", "kiosk.wayfinding", "kiosk.search")
FREE = ("kiosk.language", "kiosk.plain_text")


def of_the_program(file: Path) -> Iterator[str]:
    """Yield each module of the program that a file imports, for its types too."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "kiosk":
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name.split(".")[0] == "kiosk")


@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_imports_nothing_of_the_program_but_language_and_plain_text(engine: str) -> None:
    files = sorted(ROOT.joinpath(*engine.split(".")).rglob("*.py"))
    foreign = {
        f"{file.relative_to(ROOT)}: {module}"
        for file in files
        for module in of_the_program(file)
        if not any(module == one or module.startswith(f"{one}.") for one in (engine, *FREE))
    }
    assert len(files) > 20
    assert not foreign


@pytest.mark.parametrize("engine", ENGINES)
def test_what_its_readme_shows_at_a_python_prompt_happens(
    engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    readme = ROOT.joinpath(*engine.split("."), "README.md")
    shown = "\n".join(re.findall(r"```python\n(.*?)```", readme.read_text("utf-8"), re.DOTALL))
    example = doctest.DocTestParser().get_doctest(shown, {}, engine, str(readme), 0)
    tried = doctest.DocTestRunner().run(example)
    assert tried.attempted >= 5
    assert not tried.failed
