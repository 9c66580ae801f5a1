# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of requirements: each has a row, and each row a test that there is, a reason, or what is open."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
import re

from kiosk.settings import LANGUAGES

LIST, IDS = Path("docs/conformity.md"), Path("docs/conformity-ids.txt")
ROW = re.compile(r"^\| ([A-GN]-[0-9][0-9a-z.]*) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
REASONS = ("does not apply: ", "open: ")
COUNTS = {"A": 6, "B": 16, "C": 15, "D": 18, "E": 8, "F": 13, "G": 18, "N": 32}
CLAIM = re.compile(r"인증|certif|认证|chứng nhận đạt|認証", re.IGNORECASE)


def rows() -> list[tuple[str, str, str]]:
    return ROW.findall(LIST.read_text("utf-8"))


def test_every_row_is_served_or_says_why_not() -> None:
    ids = IDS.read_text("utf-8").split()
    assert {letter: sum(one[0] == letter for one in ids) for letter in COUNTS} == COUNTS
    assert [one for one, _, _ in rows()] == ids
    silent = [one for one, _, shown in rows() if not TEST.search(shown) and not shown.startswith(REASONS)]
    assert silent == []
    assert [one for one, _, shown in rows() if shown in REASONS] == []


def test_every_test_that_a_row_names_is_there() -> None:
    named = {found for _, _, shown in rows() for found in TEST.findall(shown)}
    assert len(named) > 60
    assert sorted(name for file, name in named if name not in names_in(file)) == []


@cache
def names_in(file: str) -> frozenset[str]:
    tree = ast.parse(Path(file).read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_no_text_claims_a_certification() -> None:
    for language in LANGUAGES:
        assert claims(Path(f"assets/translations/{language}.ts").read_text("utf-8")) == []
    for page in sorted(Path("kiosk").rglob("*.html")):
        assert claims(page.read_text("utf-8")) == [], page


def claims(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if CLAIM.search(line)]
