# SPDX-License-Identifier: GPL-3.0-or-later
"""What scripts rely on: each command's keys under --json, every one of them there, and its exit codes."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.cli import main
from kiosk.resources import DEMO_CONFIG
from tests.demo_city import city_folder

if TYPE_CHECKING:
    from pathlib import Path

SEARCH = "query ms corrected urgent elsewhere ask hits"
ROUTE = "from to length_m seconds step_free connectors origin legs steps elsewhere"
CARD = "matter office team window bring bring_proxy fee time elsewhere who notes confirmed lit"
CHART = "offices seats revision valid_from joined left moved changed problems"
CHECKED = "ok counts problems"
ARRIVED = "visit outcome seconds refused"
DUE = "due --received 2026-11-20T16:00 --within"
CONTRACT = [
    ("search 여권", 0, SEARCH),
    ("search 국민연금", 0, SEARCH),
    ("search ㅁㄴㅇㄹㅁㄴ", 0, SEARCH),
    ("route --to 교통행정과", 0, ROUTE),
    ("route --to 없는곳", 1, ROUTE),
    ("check-venue {city}/venue/main", 0, CHECKED),
    ("check-venue {data}", 1, CHECKED),
    ("import-chart --check {city}/seating/교통행정과.xlsx", 0, CHART),
    ("import-chart --check --parsed {city}/seating/교통행정과.xlsx", 0, f"{CHART} charts"),
    ("export-chart 교통행정과 --out {data}/a.xlsx", 0, "files"),
    ("export-chart 없는과 --out {data}/a.xlsx", 1, "files"),
    ("posters --office 없는과 --out {data}", 1, "files"),
    (f"{DUE} 3d", 0, "received within due"),
    (f"{DUE} 0d", 2, "error"),
    ("arrive 9999", 1, ARRIVED),
    ("pronounce 합니다", 0, "text spoken"),
    ("card 여권", 1, CARD),
    ("card 여권 발급", 0, CARD),
    ("publish-report 2020 --out {data}/out", 1, "files problem"),
    ("audit {data}", 2, "error"),
    ("sync --once", 2, "error"),
    ("join {data}/none.toml", 2, "error"),
    ("server check", 2, "error"),
    ("restore {data}/none.zip", 2, "error"),
    ("no-such-command", 2, "error"),
]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the demo city."""
    return shutil.copytree(city_folder(), tmp_path_factory.mktemp("contract") / "data")


@pytest.mark.parametrize(("words", "code", "keys"), CONTRACT, ids=[one[0] for one in CONTRACT])
def test_a_command_answers_with_the_keys_and_the_code_of_its_contract(
    words: str, code: int, keys: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = words.format(data=data, city=DEMO_CONFIG.parent).split()
    assert main(["--data", str(data), "--json", *given]) == code
    told: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[0])
    assert set(told) == set(keys.split())
    if "error" in told:
        assert set(told["error"]) == {"code", "message", "hint"}


def test_a_search_says_of_each_hit_why_and_of_another_body_how_it_is_reached(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--data", str(data), "--json", "search", "여권"])
    (hit, *_) = json.loads(capsys.readouterr().out)["hits"]
    assert set(hit) == {"kind", "office", "team", "label", "why", "score", "id"}
    assert hit["why"]
    main(["--data", str(data), "--json", "search", "국민연금"])
    found = json.loads(capsys.readouterr().out)
    assert (found["hits"], found["elsewhere"]["phone"]) == ([], "1355")
    assert set(found["elsewhere"]) == {"name", "why", "address", "phone", "hours"}
