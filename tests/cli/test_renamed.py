# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands after a reorganisation: they print what an office is called, and take any name that it bore."""

from __future__ import annotations

from datetime import UTC, datetime
import json
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

import pytest

from kiosk.cli import main
from kiosk.services.cases.booth import intake_service
from kiosk.services.directory import seoul_now
from kiosk.services.places import PlaceOverrides
from kiosk.storage.decisions import Decision
from kiosk.storage.opened import opened_storage, place_of, settings_of
from tests.ui.admin.city_cases import answers

if TYPE_CHECKING:
    from pathlib import Path

OFFICE: Final = "교통행정과"
NEW: Final = "도로교통정책과"
EVERY_NAME: Final = (OFFICE, NEW)

type Ask = Any


@pytest.fixture
def data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Give a demo's data with a case, in which an office has been renamed since."""
    folder = tmp_path / "data"
    assert main(["--data", str(folder), "--json", "search", OFFICE]) == 0
    capsys.readouterr()
    settings, now = settings_of(None), datetime.now(UTC)
    with opened_storage(folder, settings) as storage:
        intake = intake_service(storage, settings, now)
        intake.has_room = lambda: True
        intake.submit(answers(0, "inconvenience", OFFICE), now)
        names = PlaceOverrides(storage.database, place_of(settings)).offices
        value = {"name": NEW, "reorganisation": str(uuid4())}
        said = Decision(OFFICE, value, seoul_now().date(), str(uuid4()), now)
        names.decide_together([said], seen=0, action="published")
    return folder


@pytest.fixture
def ask(data: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command and read its lines."""

    def asked(*words: object) -> tuple[int, list[dict[str, Any]]]:
        code = main(["--data", str(data), "--json", *map(str, words)])
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return asked


def test_what_is_printed_is_what_the_office_is_called(ask: Ask) -> None:
    for words in EVERY_NAME:
        _, [found] = ask("search", words)
        assert found["hits"][0]["office"] == NEW
        assert OFFICE not in {hit["office"] for hit in found["hits"]}
    _, cases = ask("cases", "--open")
    assert NEW in {one["office"] for one in cases}
    assert OFFICE not in {one["office"] for one in cases}
    code, [way] = ask("route", "--to", f"{OFFICE}/1")
    assert code == 0
    assert way["to"].startswith(NEW)
    _, targets = ask("route", "--all")
    assert {NEW, OFFICE} & {one["to"] for one in targets} == {NEW}


@pytest.mark.parametrize("name", EVERY_NAME)
def test_any_name_of_an_office_is_taken(ask: Ask, name: str, tmp_path: Path) -> None:
    code, [way] = ask("route", "--to", name)
    assert (code, way["to"]) == (0, NEW)
    assert ask("export-chart", name, "--out", tmp_path / "chart.xlsx")[0] == 0
    code, [read] = ask("import-chart", tmp_path / "chart.xlsx", "--check")
    assert read["offices"] == [NEW]
    code, [posters] = ask("posters", "--office", name, "--out", tmp_path / "posters")
    assert (code, posters["files"]) == (0, [str(tmp_path / "posters" / f"{NEW}.pdf")])
    code, [paired] = ask("serve", "--pair", name)
    assert (code, paired["office"]) == (0, NEW)
