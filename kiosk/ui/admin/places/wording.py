# SPDX-License-Identifier: GPL-3.0-or-later
"""The places in words: one dataclass a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
import re
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL
from kiosk.settings import LANGUAGES

if TYPE_CHECKING:
    from kiosk.charter.hours import WorkingHours
    from kiosk.directory.service_windows import ServiceWindow
    from kiosk.services.admin.results.places import PlaceEntry, PlaceReach

# What the page's three lists show, in the order of its choices.
LISTS: Final = (("elevator", "escalator", "stairs", "door"), ("room",), ("office",), ("office",))
WINDOWS: Final = 3  # the list that tells an office's numbered windows
_KINDS: Final = {
    "elevator": "승강기", "escalator": "에스컬레이터", "stairs": "계단", "door": "출입문", "room": "방",
    "office": "부서",
}  # fmt: skip
_CLOSES: Final = {"door", "room", "office"}  # the rest stops
_CLOCK: Final = re.compile(r"(\d{1,2})(?::(\d{2}))?")


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place: its name, what is told beside it, its mark and state."""

    key: str
    name: str
    told: str
    shape: str
    standing: str


@dataclass(frozen=True, slots=True)
class WindowRow:
    """One numbered window of an office: what it serves, and in how many languages that is known."""

    number: int
    serves: str
    told: str


def window_row(window: ServiceWindow) -> WindowRow:
    """Return a window."""
    known = "다섯 언어" if len(window.names) == len(LANGUAGES) - 1 else "한국어만"
    served = ", ".join(window.serves)
    return WindowRow(window.number, served, known if served else "모름")


def window_list(place: PlaceEntry) -> str:
    """Return which numbers an office's windows have."""
    return "·".join(str(one.number) for one in place.windows) + "번" if place.windows else "창구를 모름"


def name_of(place: PlaceEntry) -> str:
    """Return a place as visitors read it."""
    return place.names.get("ko") or place.plan


def state_of(place: PlaceEntry) -> str:
    """Return how a place stands."""
    out, well = ("닫힘", "열림") if place.kind in _CLOSES else ("멈춤", "정상")
    if place.stopped is None:
        return well
    return f"{out} · {place.stopped.astimezone(SEOUL):%m-%d %H:%M}부터"


def deed_of(place: PlaceEntry) -> str:
    """Return what the button does."""
    out, well = ("닫힘으로", "열림으로") if place.kind in _CLOSES else ("멈춤으로", "정상으로")
    return out if place.stopped is None else well


def effect_of(place: PlaceEntry, reach: PlaceReach | None) -> str:
    """Return what the button changes; an office that closes keeps its way."""
    if place.kind == "office":
        return (
            "키오스크가 이 부서를 ‘닫힘’으로 안내합니다."
            if place.stopped is None
            else "‘닫힘’ 안내를 거둡니다."
        )
    if reach is None:
        return "길이 바뀌는 부서를 세는 중입니다."
    now, then = reach.unreached
    return f"길이 바뀌는 부서 {reach.changed}곳 · 계단 없이 갈 수 없는 부서 {now}곳 → {then}곳"


def place_row(place: PlaceEntry, pane: int) -> PlaceRow:
    """Return a place as a list shows it."""
    shape = "done" if place.stopped is None else "broken"
    told = window_list(place) if pane == WINDOWS else _told(place)
    return PlaceRow(place.key, name_of(place), told, shape, state_of(place))


def kind_of(place: PlaceEntry) -> str:
    """Return what a place is, and where."""
    return " · ".join(filter(None, (_KINDS.get(place.kind, place.kind), place.where)))


def hours_words(hours: WorkingHours) -> str:
    """Tell hours in one line."""
    noon = " 점심에도 엶" if hours.open_through_lunch else ""
    return f"{hours.opens:%H:%M}–{hours.closes:%H:%M}{noon}"


def clock_of(text: str) -> time:
    """Read 9, 9:00 or 09:30; raises ValueError for the rest."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    return time(int(found[1]), int(found[2] or 0))


def _told(place: PlaceEntry) -> str:
    if place.hours:
        return hours_words(place.hours) + (" · 따로 정함" if place.decided else "")
    renamed = f"도면 이름 {place.plan}" if place.decided else ""
    return " · ".join(filter(None, (kind_of(place), renamed)))
