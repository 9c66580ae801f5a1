# SPDX-License-Identifier: GPL-3.0-or-later
"""Which matter a query means: called by name, by the duty that was found, or none at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.directory.cards import load_drafts, load_phrases
from kiosk.directory.matters import load_matters
from kiosk.search.entries import Answer, Hit, OtherBody
from kiosk.search.meant import MeantMatters, read_duties, sayings_of
from kiosk.services.finding import meant_matters

ASSETS = Path(__file__).parents[2] / "assets"
MATTERS = {one.names["ko"]: one for one in load_matters(ASSETS / "matters.toml")}
DRAFTS = load_drafts(ASSETS / "foreign", load_phrases(ASSETS / "foreign"))


@pytest.fixture(scope="module")
def meant() -> MeantMatters:
    """Give the finder over the shipped tables."""
    return meant_matters(MATTERS.values(), DRAFTS)


def answer(query: str, office: str | None, team: str | None, duty: str, *, basis: str = "duty") -> Answer:
    hit = Hit("team", f"{office}:{team}", office, team, f"{office} {team}", basis, duty, 0.9)
    return Answer(query, hits=(hit,))


@pytest.mark.parametrize(
    ("query", "team", "duty", "matter"),
    [
        ("인감증명", "통합민원팀", "인감증명 발급", "인감증명"),
        ("인감 등록", "통합민원팀", "인감증명 발급", "인감 등록"),
        ("등본 떼러 왔는데", "통합민원팀", "주민등록 등ㆍ초본 발급", "주민등록등·초본"),
        ("여권은 어디서 신청하나요?", "여권팀", "여권민원 접수", "여권 발급"),
        ("여권 잃어버렸어요", "여권팀", "여권 재발급 및 분실신고", "여권 분실신고"),
        ("lost passport", "여권팀", "여권 재발급 및 분실신고", "여권 분실신고"),
        ("지적도 보려고", "지적팀", "지적공부의 열람 및 등본교부", ""),
        ("민원봉사실", None, "", ""),
        ("여", "여권팀", "여권민원 접수", ""),
    ],
)
def test_a_query_means_the_matter_it_names_or_whose_duty_it_found(
    meant: MeantMatters, query: str, team: str | None, duty: str, matter: str
) -> None:
    assert meant.of(answer(query, "민원봉사실", team, duty)) == matter


def test_a_duty_that_may_mean_several_needs_the_matter_s_own_words(meant: MeantMatters) -> None:
    duty = "식품위생업소 허가, 신고"
    assert meant.of(answer("식당 영업신고", "보건위생과", "식품위생팀", duty)) == "음식점 영업신고"
    assert meant.of(answer("모텔 차리려고", "보건위생과", "식품위생팀", duty)) == ""


def test_words_of_another_language_lead_to_their_matter_by_themselves(meant: MeantMatters) -> None:
    assert meant.of(answer("盖章证明", "민원봉사실", "통합민원팀", "인감증명", basis="")) == "인감증명"


def test_another_body_s_matter_is_meant_only_where_it_is_named(meant: MeantMatters) -> None:
    taxes = OtherBody("세무서", "국세는 세무서에서 합니다.")
    assert meant.of(Answer("사업자등록증 내려고", elsewhere=taxes)) == "사업자등록"
    assert meant.of(Answer("상속세", elsewhere=taxes)) == ""
    assert meant.of(Answer("ㅋㅋㅋ")) == ""


def test_every_matter_is_meant_by_its_own_name_in_every_language(meant: MeantMatters) -> None:
    missed = [
        (label, name)
        for label, one in MATTERS.items()
        if one.office
        for name in one.names.values()
        if meant.of(answer(name, one.office, one.team, "")) != label
    ]
    assert missed == []


def test_the_table_of_duties_names_matters_that_there_are() -> None:
    duties = read_duties(ASSETS / "synonyms" / "matter_duties.tsv")
    assert set(duties) <= set(MATTERS)
    assert set(sayings_of(ASSETS / "foreign")) == set(MATTERS)


def test_a_city_without_the_tables_means_nothing(tmp_path: Path) -> None:
    assert read_duties(tmp_path / "none.tsv") == {}
    assert sayings_of(tmp_path) == {}
    assert MeantMatters([]).of(answer("여권", "민원봉사실", "여권팀", "여권")) == ""
