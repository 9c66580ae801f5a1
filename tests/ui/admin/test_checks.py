# SPDX-License-Identifier: GPL-3.0-or-later
"""Spot checks at the real desk: one press a check, the year's counts, mistakes taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf import PdfReader
import pytest

from kiosk.reports.spot_checks import WEEK, monday
from kiosk.services.directory import seoul_now
from kiosk.storage.opened import opened_storage
from kiosk.storage.spot_checks import StoredSpotChecks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.admin.clerk import Clerk

PAGE = "점검 입력"


@pytest.fixture
def stored(clerk: Clerk) -> Iterator[StoredSpotChecks]:
    """Give the checks as the report reads them."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        yield StoredSpotChecks(storage.database, "A")


def counted(stored: StoredSpotChecks) -> list[tuple[int, int]]:
    """Count this year's checks."""
    today = seoul_now().date()
    return list(stored.counts(today.replace(month=1, day=1), today).values())


def test_a_check_is_one_press_and_counts_in_the_report(clerk: Clerk, stored: StoredSpotChecks) -> None:
    clerk.open(PAGE)
    clerk.press("한 건 지킴")
    clerk.press("한 건 못 지킴")
    clerk.await_words("2건 · 지킴 50.0 %")
    assert counted(stored) == [(2, 1)]


def test_many_checks_go_into_one_row_and_a_mistake_is_taken_back(
    clerk: Clerk, stored: StoredSpotChecks
) -> None:
    clerk.open(PAGE)
    clerk.write("점검한 건수", "20")
    clerk.write("지킨 건수", "18")
    clerk.press("적기")
    clerk.await_words("20건 가운데 18건 지킴")
    clerk.until(lambda: clerk.field("점검한 건수").property("text") == "")  # and no second row
    assert counted(stored) == [(20, 18)]
    clerk.confirm("지우기", "한 번 더")
    clerk.await_words("20건을 지웠습니다.")
    assert counted(stored) == []


def test_the_weeks_to_come_are_drawn_and_their_round_is_printed(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.await_words("이 주는 뽑아 두지 않았습니다.")
    draw = f"{(monday(seoul_now().date()) + WEEK).month}월에 점검할 부서 뽑기"
    clerk.confirm(draw, "한 번 더 누르면 뽑습니다")
    clerk.await_words("뽑았습니다. 해시를")
    clerk.until(lambda: not clerk.buttons(draw))
    clerk.press("다음 주")
    clerk.await_words("아직 만나지 못함")
    clerk.await_words("시작 전에 알릴 해시")
    clerk.press("점검표 인쇄")
    clerk.await_words("점검표를")
    (file,) = (clerk.data / "exports").glob("check-round-*.pdf")
    text = "".join("".join(page.extract_text().split()) for page in PdfReader(file).pages)
    assert "뽑힌부서5곳" in text
    assert text.count("○×" * 9) == 5  # the charter's nine rows, ticked by hand
    assert "근무중공무원증이나명찰을답니다." in text


@pytest.mark.parametrize(
    ("checked", "kept", "sentence"),
    [
        ("5", "6", "지킨 건수는 점검한 건수보다 많을 수 없습니다."),
        ("0", "0", "1건 이상 적어 주십시오."),
        ("다섯", "5", "건수는 숫자로 적어 주십시오."),
    ],
)
def test_counts_that_cannot_be_are_refused(
    clerk: Clerk, stored: StoredSpotChecks, checked: str, kept: str, sentence: str
) -> None:
    clerk.open(PAGE)
    clerk.write("점검한 건수", checked)
    clerk.write("지킨 건수", kept)
    clerk.press("적기")
    clerk.await_words(sentence)
    assert clerk.field("지킨 건수").property("text") == kept  # what was refused can be mended
    assert counted(stored) == []
