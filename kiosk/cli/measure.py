# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk measure`: outcomes and estimates of a file of cases, so that an auditor can check the measure."""

from __future__ import annotations

from collections import Counter
import json
from typing import TYPE_CHECKING, Any

from kiosk.cli.call import CommandRefused, given
from kiosk.visits.measure.vectors import CaseError, result_of

if TYPE_CHECKING:
    import argparse

    from kiosk.cli.call import Invocation
    from kiosk.visits.measure.vectors import Result

HELP = "Compute outcomes, intervals, estimates and draws of a file of cases (docs: the two-minute measure)."
_SHAPE = 'the file is {"cases": [{"id": "…", "kind": "visit", …}]}'


def configure(parser: argparse.ArgumentParser) -> None:
    """Take one file of cases."""
    parser.add_argument("--from-file", metavar="FILE", required=True, help="cases as JSON; - for stdin")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Compute every case before the first line is printed, so that a mistake leaves no half result."""
    try:
        results = [(str(case["id"]), result_of(case)) for case in _cases(args.from_file)]
    except CaseError as error:
        raise CommandRefused("bad_case", str(error), _SHAPE) from error
    for name, result in results:
        call.emit({"id": name, "result": result}, f"{name}  {_line(result)}")
    return 0


def _line(result: Result) -> str:
    if not isinstance(result, dict):
        return json.dumps(result, ensure_ascii=False)
    return "  ".join(f"{key} {json.dumps(value, ensure_ascii=False)}" for key, value in result.items())


def _cases(file: str) -> list[dict[str, Any]]:
    try:
        content = json.loads(given(file).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise CommandRefused("bad_file", f"{file} is not JSON in UTF-8: {error}", _SHAPE) from error
    cases = content.get("cases") if isinstance(content, dict) else content
    if not isinstance(cases, list) or not all(isinstance(case, dict) and "id" in case for case in cases):
        raise CommandRefused("bad_file", f"{file} holds no list of cases, each with an id", _SHAPE)
    twice = [name for name, many in Counter(str(case["id"]) for case in cases).items() if many > 1]
    if twice:
        raise CommandRefused(
            "bad_file", f"{file} has several cases called {twice[0]}", "give each its own id"
        )
    return cases
