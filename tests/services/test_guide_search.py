# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide's search follows what is published."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.guide_finder import GuideSearch
from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.services.directory import DirectoryService

HEADING = "부서명,팀명,직위,성명,사번,행정전화,담당업무,이메일\n"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(tmp_path / "kiosk.db")
    migrate(opened)
    yield opened
    opened.close()


def publish(desk: DirectoryService, folder: Path, duty: str) -> None:
    """Put one office with one duty in force since yesterday."""
    chart = folder / "chart.csv"
    chart.write_text(
        f"{HEADING}세정과,징수팀,주무관,가나다,S-0001,061-000-0001,{duty},a@example.invalid\n", "utf-8"
    )
    desk.import_charts([chart], valid_from=seoul_now().date() - timedelta(days=1))


def test_a_revision_published_while_the_search_is_open_opens_it_anew(
    database: Database, tmp_path: Path
) -> None:
    settings = demo_settings()
    desk = open_directory(database, settings, TRANSLATIONS, seoul_now)
    publish(desk, tmp_path, "체납 관리")
    search = GuideSearch(database, tmp_path, settings)
    before = search.renewed()
    assert before is not None
    assert before.find("체납 관리")[0].title == "세정과"
    assert search.renewed() is None
    publish(desk, tmp_path, "자전거 등록")
    after = search.renewed()
    assert after is not None
    assert after.find("자전거 등록")[0].title == "세정과"
    assert not any(found.matter == "자전거 등록" for found in before.find("자전거 등록"))
