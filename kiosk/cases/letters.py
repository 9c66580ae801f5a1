# SPDX-License-Identifier: GPL-3.0-or-later
"""What the city writes to visitors: answers to begin from, and the letter of apology for a late case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.cases.actors import ABOUT_PEOPLE
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


MENDED: Final = (
    "안녕하십니까. {office}입니다.\n{day} 말씀하신 일을 확인했습니다. 불편을 드려 사과드립니다.\n"
    "… 바로잡았습니다.\n더 궁금하신 점은 {phone}번으로 전화해 주십시오."
)  # where nobody is judged, nobody is told off


def draft(name: str, opened: Opened, phone: str) -> str:
    """Begin an answer from a template; every … is a place to fill."""
    template = MENDED if name == "upheld" and opened.kind not in ABOUT_PEOPLE else TEMPLATES[name]
    day = in_seoul(opened.received)
    words = f"{day.month}월 {day.day}일"
    return template.format(number=opened.number, office=opened.office, day=words, phone=phone)


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


def receipt(city: str, opened: Opened, due: datetime, today: datetime, *, name: str | None) -> str:
    """Write that a case was taken in, where it lies, and by when it is answered."""
    facts = (
        f"접수번호  {opened.number}\n접수한 날  {_day(opened.received)}\n맡은 부서  {opened.office}\n"
        f"알려 드릴 기한  {_day(due)}"
    )
    return _letter("민원 접수 알림", name, f"민원을 접수했습니다.\n\n{facts}", today, city)


def answer(city: str, opened: Opened, words: str, today: datetime, *, name: str | None) -> str:
    """Write the answer as it was saved."""
    said = f"{_day(opened.received)} 접수하신 민원({opened.number})의 처리 결과를 알려 드립니다.\n\n{words}"
    return _letter("민원 처리 결과", name, said, today, city)


def decided(note: str, amount: int | None) -> str:
    """Write a decision on money before its reason; an answer stands as it was written."""
    if amount is None:
        return note
    return (
        f"보상 {amount:,}원을 드리기로 했습니다.\n{note}" if amount else f"보상을 드리지 않습니다.\n{note}"
    ).strip()


def extension(  # noqa: PLR0913 # a letter's own facts
    city: str, opened: Opened, reason: str, due: datetime, today: datetime, *, name: str | None
) -> str:
    """Write why a period was extended, and until when (민원 처리에 관한 법률 시행령 제21조)."""
    said = (
        f"{_day(opened.received)} 접수하신 민원({opened.number})의 처리 기간을 늘리게 되어 알려 드립니다.\n\n"
        f"늘린 까닭  {reason}\n새 기한  {_day(due)}"
    )
    return _letter("민원 처리 기간 연장 알림", name, said, today, city)


SUBJECTS: Final = {
    "receipt": "민원 접수 알림", "answer": "민원 처리 결과", "extension": "민원 처리 기간 연장 알림",
    "apology": "사과의 말씀",
}  # fmt: skip
COVER: Final = (
    "{city}입니다.\n{subject}(접수번호 {number})을 붙임 파일로 보내 드립니다.\n문의: {office} {phone}\n"
)
SHORT: Final = "[{city}] 민원 {number}: {told} 문의 {office} {phone}"
_TOLD: Final = {
    "receipt": "접수했습니다.", "answer": "처리 결과가 나왔습니다.", "extension": "처리 기간이 늘었습니다.",
    "apology": "처리가 늦어져 사과드립니다.",
}  # fmt: skip


def cover(kind: str, city: str, number: str, office: str, phone: str) -> str:
    """Write what stands in the mail itself: nothing of the case but its number."""
    return COVER.format(city=city, subject=SUBJECTS[kind], number=number, office=office, phone=phone)


def short(kind: str, city: str, number: str, office: str, phone: str) -> str:
    """Write a text message: that there is something, never what."""
    return SHORT.format(city=city, number=number, told=_TOLD[kind], office=office, phone=phone).strip()


def _letter(head: str, name: str | None, said: str, today: datetime, city: str) -> str:
    return f"{head}\n\n{name or '민원인'}님께\n\n{said}\n\n{_day(today)}\n{city}장"


def _day(moment: datetime) -> str:
    local = in_seoul(moment)
    return f"{local.year}년 {local.month}월 {local.day}일"
