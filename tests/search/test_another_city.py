# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables were written for one city; in another they lead to what its own charts say, or to nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.matters import load_matters
from kiosk.resources import ASSETS, DEMO_CITIES, TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.indexing import open_index
from kiosk.services.keepers import matter_keepers
from kiosk.services.venues import open_sites
from kiosk.settings import load_settings
from kiosk.storage.opened import opened_storage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.directory.matters import Matter
    from kiosk.search import Index


@dataclass(frozen=True, slots=True)
class County:
    """Its index, every duty in its charts, its offices, and who is said to deal with what."""

    index: Index
    duties: frozenset[str]
    offices: frozenset[str]
    keepers: Mapping[str, Matter]


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> County:
    """Open the invented county, and read its charts."""
    settings = load_settings(DEMO_CITIES["gaon"])
    folder = tmp_path_factory.mktemp("county")
    with opened_storage(folder, settings) as storage:
        desk = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        desk.ensure_charts()
        public = desk.load_public(seoul_now().date())
        keepers = matter_keepers(desk, settings, seoul_now().date())
    duties = frozenset(duty for seat in public.seats() for duty in seat.duties)
    offices = frozenset(one.name for one in public.offices)
    return County(open_index(public, open_sites(settings, None), folder), duties, offices, keepers)


def test_no_matter_is_said_to_be_a_duty_that_stands_in_no_chart(county: County) -> None:
    index, duties = county.index, county.duties
    labels = [one.names["ko"] for one in load_matters(ASSETS / "matters.toml")]
    told = {label: [hit for hit in index.search(label).hits if hit.basis == "duty"] for label in labels}
    assert sum(map(bool, told.values())) > 50
    assert {hit.matter for hits in told.values() for hit in hits} <= duties


@pytest.mark.parametrize(
    ("words", "team"),
    [
        ("출생신고", "민원팀"), ("여권", "민원팀"), ("재산세", "부과팀"), ("강아지 등록", "축산팀"),
        ("장애인 주차증", "장애인복지팀"), ("딱지 끊겼어요", "교통팀"), ("공시지가", "지적팀"),
        ("기초연금 신청", "노인복지팀"), ("passport", "민원팀"), ("property tax", "부과팀"),
        ("出生登记", "민원팀"), ("giấy khai sinh", "민원팀"), ("犬の登録", "축산팀"),
        ("disabled registration", "장애인복지팀"),
    ],
)  # fmt: skip
def test_a_citizens_words_find_the_countys_own_team(county: County, words: str, team: str) -> None:
    assert county.index.search(words).hits[0].team == team


def test_a_word_that_is_a_surname_too_is_no_name_by_itself(county: County) -> None:
    index = county.index
    assert index.search("차 견인").hits[0].basis != "person"
    assert index.search("차 주무관").hits[0].label.startswith("차")


@pytest.mark.parametrize("words", ["대부업 등록", "담배소매인 지정", "공장설립 등록", "임대사업자 등록"])
def test_an_everyday_word_alone_makes_no_sure_answer(county: County, words: str) -> None:
    assert all(hit.score < 0.75 for hit in county.index.search(words).hits)


def test_the_desk_names_the_countys_own_offices_for_its_matter_cards(county: County) -> None:
    told = {one.office for one in county.keepers.values()}
    assert told <= county.offices | {""}
    assert (county.keepers["여권 발급"].office, county.keepers["여권 발급"].team) == ("종합민원실", "민원팀")
    assert (county.keepers["사업자등록"].office, county.keepers["사업자등록"].body) == ("", "세무서")
