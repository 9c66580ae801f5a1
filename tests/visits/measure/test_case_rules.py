# SPDX-License-Identifier: GPL-3.0-or-later
"""A file of cases that says nonsense is refused in words: it gives neither a figure nor a traceback."""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
import json
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.cli import main
from kiosk.visits.measure.vectors import CaseError, result_of
from tests.visits.measure.test_vectors import CASES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOTHING: dict[str, Any] = {}
SLOTS = [{"M": [3, 1, 0]}, {"M": [2, 1, 0]}]
DRAW = {"seed": "00" * 32, "period": "2026-11", "kiosk": "k", "visits": [], "q": 0.5, "frame": {}, "take": {}}


def visit(*events: object, now: object = 5000) -> dict[str, object]:
    """Return a case of one visit."""
    return {"id": "x", "kind": "visit", "events": list(events), "now": now}


def interval(method: str, **given: object) -> dict[str, object]:
    """Return a case of one interval."""
    return {"id": "x", "kind": "interval", "method": method, "given": given}


def slots(stratum: dict[str, object], visits: dict[str, object], q: object = 0.5) -> dict[str, object]:
    """Return a case of one stratum."""
    return {"id": "x", "kind": "slots", "given": {"strata": [stratum], "A": visits, "q": q}}


@pytest.mark.parametrize(
    ("case", "says"),
    [
        (visit({"at": 1}), "missing 'kind'"),
        (visit(1), "an event must be an object, not 1"),
        (visit({"at": "1", "kind": "began"}), "at of began must be a number of seconds, not '1'"),
        (visit({"at": -0.1, "kind": "began"}), "at of began is -0.1 seconds, before the visit began"),
        (visit({"at": 0, "kind": "began"}, now=-1), "now is -1 seconds, before the visit began"),
        (visit({"at": 1, "kind": "way_shown", "walk_seconds": -60}), "walk_seconds of way_shown must be"),
        (interval("decompose", rows=[[1, 2, -3, None]]), "row 1 tells of before the visit began"),
        ({"id": "x", "kind": "wilson", "given": NOTHING}, "unknown or missing 'wilson'"),
        (visit({"at": float("nan"), "kind": "began"}), "not finite"),
        (visit({"at": 1, "kind": "way_shown", "walk_seconds": "60"}), "walk_seconds of way_shown"),
        (
            visit({"at": 1, "kind": "arrival_confirmed", "on_site": "yes"}),
            "on_site of arrival_confirmed must be",
        ),
        (
            visit({"at": 1, "kind": "arrival_confirmed", "late_s": 601}),
            "late_s of arrival_confirmed must lie",
        ),
        (visit(now="12"), "now must be a number"),
        (visit(now=1e300), "beyond any measure"),
        (interval("wilson", hits=5, n=3), "hits is 5, more than n, 3"),
        (interval("wilson", hits=10**400, n=10**400), "beyond any measure"),
        (interval("wilson", hits=1.5, n=3), "hits must be a whole number from 0, not 1.5"),
        (interval("bounds", sure=9, possible=3, n=10), "sure is 9, more than possible, 3"),
        (interval("knew_by_day", hits=[1] * 12, n=[2] * 11), "hits has 12 days, n 11"),
        (interval("bounds_by_day", sure=[3], possible=[2], n=[4]), "sure of day 1 is 3"),
        (interval("difference", before=[1], after=[1, 2]), r"before must be \[hits, n\]"),
        (interval("tipping", within=-3, missed=1, unknown=1, threshold=0.5), "within must be"),
        (interval("tipping", within=3, missed=1, unknown=1, threshold=0), "threshold 0"),
        (interval("chapman", first=1, second=1, both=5), "both is 5, more than first, 1"),
        (interval("trials", strata=[{"n": 4, "hits": 6, "visits": 3}]), "hits of stratum 1 is 6"),
        (interval("decompose", rows=[[1, 2]]), "row 1 must be"),
        (slots({"N": 9, "slots": [{"M": [1, 3, 0]}, NOTHING]}, {"M": 30}), "in time of M is 3"),
        (slots({"N": 1, "slots": SLOTS}, {"M": 30}), "slots done is 2, more than N, 1"),
        (slots({"N": 9, "slots": SLOTS}, {"M": 30, "Z": 1}), "not Z"),
        (slots({"N": 9, "slots": SLOTS}, {"M": 30}, 0), "q is 0"),
        ({"id": "x", "kind": "draw", "given": DRAW | {"seed": "00"}}, "32 bytes"),
        (
            {"id": "x", "kind": "draw", "given": DRAW | {"take": {"a": 2}, "frame": {"a": ["s"]}}},
            "take of a is 2",
        ),
        ({"id": "x", "kind": "cells", "given": [1]}, "'given' must be an object"),
        ({"id": "x", "kind": "cells", "given": {"a": -1}}, "a must be a whole number"),
        ({"id": "x", "kind": "rounding", "given": {"p": 1.5, "lo": 0, "hi": 1}}, "p must be a share"),
        (
            {"id": "x", "kind": "rounding", "given": {"p": 0.5, "lo": 0.9, "hi": 0.1}},
            "lo is 0.9, more than hi",
        ),
    ],
)
def test_nonsense_is_refused_by_the_case_and_in_words(case: dict[str, object], says: str) -> None:
    with pytest.raises(CaseError, match=f"case x: .*{says}"):
        result_of(case)


def _leaves(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from (*_leaves(one, (*path, key)), (*path, key))


def test_whatever_stands_in_a_case_it_gives_a_figure_or_a_sentence() -> None:
    chance = Random(17)  # noqa: S311 # which leaf says what
    nothing: list[Any] = [None, "", "둘", [], {}, True, [[]], {"a": []}]
    junk = [*nothing, -1, 0, 3, 1e308, float("nan"), float("-inf"), 10**400]
    for case in CASES:
        leaves = [one for one in _leaves(case) if one[0] not in {"id", "title", "expect"}]
        for _ in range(60):
            spoilt, path = deepcopy(case), chance.choice(leaves)
            place: Any = spoilt
            for key in path[:-1]:
                place = place[key]
            place[path[-1]] = chance.choice(junk)
            with suppress(CaseError):
                json.dumps(result_of(spoilt), allow_nan=False)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ('{"cases": {}}', "holds no list of cases"),
        ('[{"kind": "visit"}]', "each with an id"),
        (
            '[{"id": "a", "kind": "cells", "given": {}}, {"id": "a", "kind": "cells", "given": {}}]',
            "called a",
        ),
        ('[{"id": "a", "kind": "cells", "given": {"x": NaN}}]', "case a: a number is not finite"),
    ],
)
def test_a_file_that_holds_no_cases_is_refused_before_the_first_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, says: str
) -> None:
    file = tmp_path / "cases.json"
    file.write_text(content, encoding="utf-8")
    assert main(["--data", str(tmp_path / "data"), "--json", "measure", "--from-file", str(file)]) != 0
    (line,) = capsys.readouterr().out.splitlines()
    assert says in json.loads(line)["error"]["message"]


@pytest.mark.parametrize("content", ["[]", '{"cases": []}'])
def test_a_list_without_cases_is_computed_and_has_a_line_for_each_of_its_no_cases(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    """A line a case, and 0 where what was asked is done: whoever asks for none has all of his answers."""
    file = tmp_path / "cases.json"
    file.write_text(content, encoding="utf-8")
    assert main(["--data", str(tmp_path / "data"), "--json", "measure", "--from-file", str(file)]) == 0
    assert capsys.readouterr().out == ""
