# SPDX-License-Identifier: GPL-3.0-or-later
"""What an office's page says, in Korean, and how times are written there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import WEEKDAYS
from kiosk.language.particles import with_particle
from kiosk.services.directory import seoul_now
from kiosk.web.flash import Flash

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.services.cases.callbacks import Waiting
    from kiosk.services.office.results import Coming, DayFigures, OfficeAnswer

OUTCOMES: Final = {
    "within_2min": "2분 안", "later": "2분 넘겨", "unsure": "알 수 없음", "unknown": "알 수 없음",
    "not_reached": "못 오심",
}  # fmt: skip
EVIDENCE: Final = {
    "desk": "이 화면", "door": "문 QR", "phone": "전화기", "code": "문 앞 화면", "guide": "안내요원",
    "trial": "시험",
}  # fmt: skip
WHY: Final = {
    "too_early": "걸어서 오실 수 있는 때보다 이릅니다. 오신 것이 맞으면 잠시 뒤에 다시 눌러 주십시오.",
    "too_late": "30분이 지나 알 수 없음으로 셉니다.",
    "other_place": "다른 곳으로 가신 분입니다.",
    "clock": "기계들의 시계가 서로 달라 때를 알 수 없습니다.",
}
MINUTE: Final = 60
PROMISE_S: Final = 120
PLOT: Final = 390


# Of each result: its tone, what is said first, and the rest.
_TOLD: Final[dict[str, tuple[str, str, str]]] = {
    "arrived": ("done", "{seat} 도착 · {lasted}", "10분 안에는 되돌릴 수 있습니다."),
    "undone": ("plain", "{seat} 도착을 되돌렸습니다", "처음 누르신 사실과 되돌린 사실이 함께 남습니다."),
    "refused": (
        "near", "아직 도착으로 적지 않았습니다",
        "{why} 누르신 사실은 남기고, 도착으로는 세지 않습니다."
    ),
    "already": (
        "done", "{seat} 이미 도착입니다",
        "{at}에 확인했습니다({evidence}). 먼저 적힌 때를 그대로 씁니다."
    ),
    "elsewhere": (
        "plain", "{office} 가신 분입니다",
        "{seat}. 여기 오신 것은 도착이 아닙니다. 길을 다시 알려 드려 주십시오."
    ),
    "wait": (
        "near", "{wait:.0f}초 뒤에 다시 쳐 주십시오",
        "틀린 번호가 여러 번 나왔습니다. 목록의 도착은 누르실 수 있습니다."
    ),
    "unknown": (
        "near", "지금 오고 있는 번호가 아닙니다",
        "30분이 지나 닫혔거나 잘못 들으셨을 수 있습니다. 번호를 다시 여쭙거나 목록에서 골라 주십시오."
    ),
    "gone": ("near", "그사이 목록이 바뀌었습니다", "적지 않았습니다. 지금 목록에서 다시 골라 주십시오."),
}  # fmt: skip


NOT_KEPT: Final = Flash(
    "late", "적지 못했습니다", "지금 자료를 쓸 수 없습니다. 잠시 뒤에 다시 눌러 주십시오."
)


def told(answer: OfficeAnswer) -> Flash:
    """Return what became of a tap or of a number."""
    tone, title, rest = _TOLD[answer.result]
    given = {
        "seat": seat_words(answer),
        "lasted": lasted(answer.seconds),
        "why": WHY.get(answer.why, ""),
        "at": clock(answer.at) if answer.at else "",
        "evidence": EVIDENCE.get(answer.evidence, ""),
        "office": with_particle(answer.office, "으로/로") if answer.office else "",
        "wait": answer.wait_s,
    }
    undo = answer.visit if answer.result == "arrived" else ""
    return Flash(tone, title.format(**given), rest.format(**given).strip(), undo)


def seat_words(answer: OfficeAnswer) -> str:
    """Return a seat as the page names it."""
    if answer.seat is None:
        return ""
    return f"{answer.seat.desk}번 자리" if answer.seat.desk else answer.seat.matter


def lasted(seconds: float | None) -> str:
    """Return a duration in minutes and seconds."""
    if seconds is None:
        return "때를 모름"
    minutes, rest = divmod(round(seconds), MINUTE)
    return f"{minutes}분 {rest}초" if minutes else f"{rest}초"


def ring_time(seconds: float) -> str:
    """Return a running time as it stands in a ring."""
    minutes, rest = divmod(int(seconds), MINUTE)
    return f"{minutes}:{rest:02}" if minutes < MINUTE else f"{minutes // MINUTE}시간"


def state(row: Coming) -> tuple[str, str]:
    """Return the tone and the words of how a visitor on the way stands."""
    if not row.under_way:
        return "plain", "길을 보시는 중"
    left = row.expected_s - row.elapsed_s
    if left >= 0:
        return "plain", f"{lasted(left)} 뒤 도착"
    return ("late" if row.elapsed_s > PROMISE_S else "near"), f"예상 {lasted(-left)} 지남"


def hours(figures: DayFigures) -> tuple[int, float]:
    """Return the first hour of the day's plot, and how wide one is; the usual hours are always there."""
    seen = [one.hour for one in figures.hours]
    first, last = min([9, *seen]), max([17, *seen])
    return first, PLOT / (last - first + 1)


def today() -> date:
    """Return the day at the city hall."""
    return seoul_now().date()


def due(call: Waiting) -> str:
    """Return by when a call is owed: the time, and the day unless it is today."""
    at = in_seoul(call.row.due)
    return f"{at:%H:%M}" if at.date() == today() else f"{at.month}월 {at.day}일 {at:%H:%M}"


def clock(at: datetime) -> str:
    """Return a time of day to the second."""
    return f"{at:%H:%M:%S}"


def day(at: datetime) -> str:
    """Return a day as it stands in the head."""
    return f"{at.month}월 {at.day}일 {WEEKDAYS[at.weekday()]}"
