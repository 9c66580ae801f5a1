# SPDX-License-Identifier: GPL-3.0-or-later
"""The measure agrees with its specification to the last digit."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
import subprocess
import sys
from typing import Any

import pytest

from kiosk.visits.measure.vectors import CaseError, result_of

VECTORS = Path(__file__).with_name("vectors.json")
CASES: list[dict[str, Any]] = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]


def _case(name: str) -> dict[str, Any]:
    return next(case for case in CASES if case["id"] == name)


def test_every_vector_is_met_to_the_last_digit() -> None:
    wrong = {
        case["id"]: (result, case["expect"])
        for case in CASES
        if (result := json.loads(json.dumps(result_of(case)))) != case["expect"]
    }
    assert len(CASES) == 30
    assert not wrong


def test_a_second_judge_that_shares_no_line_with_this_one_comes_to_the_same() -> None:
    shuffled = Random(17)  # noqa: S311 # the order in which events are delivered
    wrong = {}
    for case in json.loads(VECTORS.with_name("second_judge.json").read_text(encoding="utf-8"))["cases"]:
        for _ in range(3):
            result = json.loads(json.dumps(result_of(case)))
            if result != case["expect"]:
                wrong[case["id"]] = case["title"], result, case["expect"]
            case["events"] = shuffled.sample(case.get("events", []), len(case.get("events", [])))
    assert not wrong


def test_trials_and_differences_are_computed_from_a_file_too() -> None:
    strata = [{"n": 10, "hits": 9, "visits": 300}, {"n": 10, "hits": 2, "visits": 100}]
    given: dict[str, Any] = {"id": "t", "kind": "interval", "method": "trials", "given": {"strata": strata}}
    told = result_of(given)
    assert isinstance(told, dict)
    assert (told["p"], told["df"], told["covered"]) == (0.725, 18, 1.0)
    cells = {"1층": [190, 200], "2층": [188, 200], "3층 위": [60, 120], "지하": [96, 115]}
    told = result_of({"id": "d", "kind": "interval", "method": "differ", "given": {"cells": cells}})
    assert isinstance(told, dict)
    assert told["differ"] == ["1층", "2층", "3층 위"]
    with pytest.raises(CaseError, match="strata"):
        result_of(given | {"given": {}})


def test_the_command_prints_one_line_a_case(tmp_path: Path) -> None:
    asked = [{key: value for key, value in case.items() if key != "expect"} for case in CASES]
    file = tmp_path / "cases.json"
    file.write_text(json.dumps({"cases": asked}), encoding="utf-8")
    words = [sys.executable, "-m", "kiosk", "--data", str(tmp_path / "data"), "--json"]
    done = subprocess.run([*words, "measure", "--from-file", str(file)], capture_output=True, check=True)
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert lines == [{"id": case["id"], "result": case["expect"]} for case in CASES]
    assert not (tmp_path / "data").exists(), "computing vectors makes no city"


def test_a_case_that_cannot_be_computed_is_named() -> None:
    with pytest.raises(CaseError, match="case x1: unknown or missing 'no_such_kind'"):
        result_of({"id": "x1", "kind": "no_such_kind"})
    with pytest.raises(CaseError, match="case x2"):
        result_of({"id": "x2", "kind": "interval", "method": "wilson", "given": {"hits": 1, "n": 0}})


def test_nobody_followed_without_evidence_gives_no_estimate() -> None:
    given = json.loads(json.dumps(_case("m23")["given"]))
    for stratum in given["strata"]:
        for slot in stratum["slots"]:
            slot["M"] = [0, 0, 0]
    assert result_of({"id": "none", "kind": "slots", "given": given}) is None


def test_a_stratum_of_one_slot_gives_no_estimate() -> None:
    given = json.loads(json.dumps(_case("m23")["given"]))
    given["strata"][0]["slots"] = given["strata"][0]["slots"][:1]
    assert result_of({"id": "one", "kind": "slots", "given": given}) is None
