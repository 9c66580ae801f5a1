# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of the charter's windows words ask for, and by which way."""

from __future__ import annotations

import pytest

from kiosk.charter.asked_windows import asked_windows
from kiosk.charter.promises import ComplaintWindow

FULL = ComplaintWindow(
    id="corruption",
    name="공무원 부조리 신고",
    office="감사실",
    phone="061-012-0001",
    fax="061-012-0002",
    homepage="참여 → 신고센터 → 부조리 신고창구",
)
BARE = ComplaintWindow(id="conduct", name="친절·불친절", office="자치행정과", phone="061-012-0003")
WINDOWS = {one.id: one for one in (FULL, BARE)}
CALLED = {"fax": "우리동네팩스", "homepage": "网站"}
PHONE, FAX, HOMEPAGE = ((FULL, way, getattr(FULL, way)) for way in ("phone", "fax", "homepage"))
OF_BARE = (BARE, "phone", "061-012-0003")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("부조리", [PHONE, FAX, HOMEPAGE]),
        ("부조 리", [PHONE, FAX, HOMEPAGE]),
        ("공무원부조리신고는 어디서 하나요", [PHONE, FAX, HOMEPAGE]),
        ("부조리·신고창구 알려줘", [PHONE, FAX, HOMEPAGE]),
        ("신고창구", [PHONE, FAX, HOMEPAGE]),
        ("신고", []),
        ("불친절", [OF_BARE]),
        ("친절불친절", [OF_BARE]),
        ("팩스", [FAX]),
        ("FAX", [FAX]),
        ("시청 팩스", [FAX]),
        ("시청의 팩스", []),
        ("우리 동네 팩스", [FAX]),
        ("팩스 홈페이지", [FAX, HOMEPAGE]),
        ("网站", [HOMEPAGE]),
        ("", []),
        ("오늘", []),
    ],
)
def test_a_window_is_asked_for_by_its_name_its_form_or_a_way_to_it(
    query: str, found: list[tuple[ComplaintWindow, str, str]]
) -> None:
    assert asked_windows(WINDOWS, query, CALLED) == found
