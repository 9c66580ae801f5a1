# SPDX-License-Identifier: GPL-3.0-or-later
"""How the console says a visit, a call and a stretch of time: Korean, with a shape beside every word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.language.catalogue import OWN_NAMES
from kiosk.visits.booths import booth_of
from kiosk.visits.clock import span
from kiosk.visits.visit import PROMISE_S

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta

    from kiosk.services.guide_results import GuidePlace
    from kiosk.visits.clock import Instant
    from kiosk.visits.events import Reason
    from kiosk.visits.measure.arrival import Refusal
    from kiosk.visits.visit import Visit

MODES: Final = {
    "voice": "화면 읽기 켬",
    "high_contrast": "고대비",
    "low": "낮은 화면",
    "zoom": "큰 글자",
    "keypad": "키패드",
}
REFUSED: Final[dict[Refusal, str]] = {
    "no_way": "아직 가는 길을 보여 드리지 않은 방문입니다 · 먼저 보내 주십시오",
    "not_on_foot": "걸어서 가지 않는 곳입니다 · 도착을 적지 않습니다",
    "too_late": "마지막 확인에서 30분이 지났습니다 · 도착을 적을 수 없습니다",
    "other_place": "다른 곳으로 가시던 방문입니다",
    "too_early": "걸어서 닿을 수 없는 때입니다 · 도착하시면 다시 눌러 주십시오",
    "clock": "시계가 맞지 않아 때를 알 수 없습니다",
    "trial_apart": "시험 보행은 따로 적습니다",
    "origin": "여기서 알릴 수 없는 근거입니다",
}
EVIDENCE: Final = {
    "desk": "부서가 확인",
    "guide": "안내요원 확인",
    "code": "방문 번호로 확인",
    "door": "문 앞 QR",
    "phone": "본인 전화기",
}
MISSED: Final[dict[Reason, str]] = {
    "no_such_office": "부서 없음",
    "wrong_place": "다른 곳",
    "closed": "문 닫힘",
    "person_away": "자리 비움",
    "other": "다른 까닭",
}
_MINUTE: Final = 60
_WEEKDAYS: Final = "월화수목금토일"
_LONG_S: Final = 600.0  # from ten minutes on the seconds say nothing
STALE_S: Final = 300.0


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit under way; `expected` is a share of two minutes, `asks` whether it is asked why it failed."""

    key: str
    target: str
    matter: str
    place: str
    origin: str
    seconds: int
    clock: str
    expected: float
    shape: str
    word: str
    rest: str
    asks: bool = False
    known: bool = True  # its booth is heard of


@dataclass(frozen=True, slots=True)
class EndedRow:
    """A visit that just ended, which can still be put right."""

    key: str
    shape: str
    word: str
    target: str
    detail: str
    time: str
    undo: bool


def day(now: datetime) -> str:
    """Return a date with its weekday."""
    return f"{now.month}월 {now.day}일 {_WEEKDAYS[now.weekday()]}요일"


def clock(seconds: float) -> str:
    """Return a short time as minutes and seconds."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02}"


def _short(seconds: float) -> str:
    return clock(seconds) if seconds < _LONG_S else f"{int(seconds) // _MINUTE}분"


def minutes(stretch: timedelta) -> str:
    """Return a longer time in hours and minutes."""
    hours, rest = divmod(int(stretch.total_seconds()) // 60, 60)
    return f"{hours}시간 {rest}분" if hours else f"{rest}분"


def walk(place: GuidePlace | None) -> str:
    """Return how long the walk takes."""
    if place is None:
        return ""
    if not place.walkable or place.seconds is None:
        return "길 없음"
    whole = round(place.seconds / 5) * 5
    whole_minutes, rest = divmod(max(whole, 5), _MINUTE)
    parts = (f"{whole_minutes}분" if whole_minutes else "", f"{rest}초" if rest else "")
    return " ".join(part for part in parts if part)


def wishes(visit: Visit | None) -> str:
    """Return a visitor's language and the modes in use, so that the guide comes prepared."""
    if visit is None:
        return ""
    said = [
        OWN_NAMES.get(visit.language, visit.language),
        *(MODES[one] for one in visit.modes if one in MODES),
    ]
    return " · ".join(said)


def named(target: str | None, called: Callable[[str], str] = str) -> tuple[str, str]:
    """Split a target into what the office is called and the seat's words."""
    office, slash, desk = (target or "").rpartition("/")
    return (called(office), f"{desk}번 자리") if slash else (called(desk), "")


def order(visit: Visit, now: Instant, *, silent: bool = False) -> tuple[bool, bool, float]:
    """Put the visits nearest to two minutes first; those long past wait below for evidence.

    Last of all are those of a booth that is `silent`.
    """
    passed = span(visit.began, now).seconds
    return (silent, passed > STALE_S, passed if passed > STALE_S else -passed)


def visit_row(  # noqa: PLR0913 # what a row is made of
    visit: Visit,
    now: Instant,
    floor: str,
    matter: str,
    *,
    asks: bool = False,
    called: Callable[[str], str] = str,
    silent: str = "",
) -> VisitRow:
    """Return a visit under way; `silent` is when its booth was heard last, if it is silent now."""
    passed = span(visit.began, now).seconds
    expected = None if visit.way_s is None or visit.walk_needs_s is None else visit.way_s + visit.walk_needs_s
    office, seat = named(visit.target, called)
    origin = "직접 안내" if visit.started_by == "guide" else booth_of(visit.kiosk) or visit.kiosk
    shape, word, rest = _state(passed, expected)
    if silent:
        shape, word, rest = "unknown", f"{silent}에 안 것", "이어지면 저절로 바뀝니다"
    return VisitRow(
        key=str(visit.id),
        target=office,
        matter=" · ".join(part for part in (matter, seat) if part),
        place=floor,
        origin=f"{origin} · {visit.code}",
        seconds=0 if silent else int(passed),
        clock="" if silent else _short(passed),
        expected=-1.0 if silent or expected is None else expected / PROMISE_S,
        shape=shape,
        word=word,
        rest=rest,
        asks=asks,
        known=not silent,
    )


def _state(passed: float, expected: float | None) -> tuple[str, str, str]:
    if passed > PROMISE_S:
        return "late", "2분 넘김", f"{_short(passed - PROMISE_S)} 지남"
    if expected is None:
        return "calm", "가는 중", "예상 시간 없음"
    if passed > expected:
        return "near", "예상 지남", f"2분까지 {clock(PROMISE_S - passed)}"
    rest = clock(expected - passed)
    return "calm", "가는 중", f"먼 길 · {rest} 뒤 예상" if expected > PROMISE_S else f"{rest} 뒤 도착 예상"


def said_first(visit: Visit, called: Callable[[str], str] = str) -> str:
    """Return that somebody else has closed a visit before, and how."""
    whose = f"{named(visit.target, called)[0]} 방문 {visit.code}"
    how = f"{EVIDENCE.get(visit.evidence or '', '')}, {clock(visit.arrived_s or 0)}에 도착"
    return f"{whose}: 먼저 확인되었습니다 · {how}"


def ended_row(
    visit: Visit, now: Instant, at: str, matter: str, called: Callable[[str], str] = str
) -> EndedRow:
    """Return a visit that just ended."""
    outcome = visit.outcome(now)
    shape, word, why = "unknown", "알 수 없음", "30분 동안 확인 없음"
    if outcome in {"within_2min", "later", "unsure"}:
        shape, word = "done", f"{clock(visit.arrived_s or 0)}에 도착"
        why = EVIDENCE.get(visit.evidence or "", "")
    elif outcome == "not_reached":
        shape, word, why = "missed", "못 찾음", MISSED[visit.reason or "other"]
    office, seat = named(visit.target, called)
    detail = " · ".join(part for part in (matter or seat, why) if part)
    time = f"{at} · {visit.code}"  # two visits alike in office, word and minute are told apart
    return EndedRow(str(visit.id), shape, word, office, detail, time, outcome != "unknown")
