# SPDX-License-Identifier: GPL-3.0-or-later
"""What the city writes to visitors: answers to begin from, and the letter of apology for a late case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.opening import Opened
    from kiosk.charter.promises import Compensation

TEMPLATES: Final = {
    "upheld": (
        "안녕하십니까. {office}입니다.\n{day} 방문하셨을 때 … 확인했습니다. 불편을 드려 사과드립니다.\n"
        "해당 직원에게 … 주의를 주었습니다.\n더 궁금하신 점은 {phone}번으로 전화해 주십시오."
    ),
    "not_upheld": (
        "안녕하십니까. {office}입니다.\n{day} 말씀하신 일을 살펴보니 … 다른 점이 있었습니다.\n"
        "더 궁금하신 점은 {phone}번으로 전화해 주십시오."
    ),
    "progress": (
        "안녕하십니까. {office}입니다.\n{day} 접수하신 민원({number})은 … 처리하고 있습니다.\n"
        "결과는 …까지 알려 드리겠습니다. 문의 {phone}"
    ),
}
GAP: Final = "…"  # what a person must still fill in


def draft(name: str, opened: Opened, phone: str) -> str:
    """Begin an answer from a template; every … is a place to fill."""
    day = in_seoul(opened.received)
    words = f"{day.month}월 {day.day}일"
    return TEMPLATES[name].format(number=opened.number, office=opened.office, day=words, phone=phone)


def apology(  # noqa: PLR0913 # a letter's own facts
    city: str,
    late: Opened,
    law_due: datetime,
    today: datetime,
    *,
    name: str | None,
    paid: Compensation | None,
) -> str:
    """Write the letter of apology for a statutory due time that passed without just cause."""
    money = (
        f"\n{paid.basis}에 따라 {paid.amount:,}원의 상품권을 드립니다.\n" if paid and paid.amount else "\n"
    )
    return (
        f"사과의 말씀\n\n{name or '민원인'}님께\n\n"
        f"{_day(late.received)} 접수하신 민원({late.number})을 "
        f"법정 처리 기한인 {_day(law_due)}까지 처리하지 못했습니다. "
        "기다리시게 해 드려 깊이 사과드립니다.\n"
        f"{money}\n{_day(today)}\n{city}장"
    )


def _day(moment: datetime) -> str:
    local = in_seoul(moment)
    return f"{local.year}년 {local.month}월 {local.day}일"
