# SPDX-License-Identifier: GPL-3.0-or-later
"""Lifts, doors, rooms and hours: stopped, closed, renamed or set otherwise; the kiosk heeds it at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.charter.hours import SEOUL, WorkingHours
from kiosk.language.particles import with_particle
from kiosk.settings import LANGUAGES
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed
from kiosk.ui.staff.languages import LanguageRow, language_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.service_windows import ServiceWindow
    from kiosk.services.admin.places import PlaceService
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


@qml_element
class Places(Page["PlaceService"]):
    """The page of the places; `pane` is which of the three lists is shown."""

    changed = Signal()

    rows = listed(PlaceRow)
    names = listed(LanguageRow)
    windows = listed(WindowRow)
    window = shown(int, changed)(lambda self: self._window)
    served = shown(str, changed)(lambda self: self._served())
    chosen = shown(str, changed)(lambda self: self._chosen.key if self._chosen else "")
    title = shown(str, changed)(lambda self: name_of(self._chosen) if self._chosen else "")
    kind = shown(str, changed)(lambda self: self._chosen.kind if self._chosen else "")
    told = shown(str, changed)(lambda self: kind_of(self._chosen) if self._chosen else "")
    state = shown(str, changed)(lambda self: state_of(self._chosen) if self._chosen else "")
    stopped = shown(bool, changed)(lambda self: bool(self._chosen and self._chosen.stopped))
    deed = shown(str, changed)(lambda self: deed_of(self._chosen) if self._chosen else "")
    effect = shown(str, changed)(lambda self: effect_of(self._chosen, self._reach) if self._chosen else "")
    followers = shown(str, changed)(lambda self: self._followers())
    whole = shown(bool, changed)(lambda self: bool(self._chosen and self._chosen.whole))
    plan = shown(str, changed)(lambda self: self._chosen.plan if self._chosen else "")
    decided = shown(bool, changed)(lambda self: bool(self._chosen and self._chosen.decided))
    renamed = shown(bool, changed)(lambda self: self._is_renamed())
    opens = shown(str, changed)(lambda self: f"{self._hours().opens:%H:%M}")
    closes = shown(str, changed)(lambda self: f"{self._hours().closes:%H:%M}")
    throughLunch = shown(bool, changed)(lambda self: self._hours().open_through_lunch)  # noqa: N815 # QML's spelling

    def clear(self) -> None:
        """Hold no place."""
        self._words, self._window = "", 0
        self._places: Sequence[PlaceEntry] = ()
        self._chosen: PlaceEntry | None = None
        self._reach: PlaceReach | None = None
        self._draft: dict[str, str] = {}
        self._choose(None)

    @Slot()
    def look(self) -> None:
        """Read again how everything stands."""
        self.run(lambda office: office.places(), self._show)

    @Slot(int)
    def turn(self, pane: int) -> None:
        """Show another list."""
        self._choose(None)
        super().turn(pane)
        self._renew()

    @Slot(str)
    def find(self, words: str) -> None:
        """Show what is called so."""
        self._words = words.replace(" ", "")
        self._renew()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Show one place."""
        self._said = ""
        self._choose(next((one for one in self._listed() if one.key == key), None))
        self.renew()

    @Slot()
    def stop(self) -> None:
        """Close or open the shown place."""
        if place := self._chosen:
            stopped = place.stopped is None
            told = f"{name_of(place)}: 키오스크와 안내요원 화면에 바로 보입니다."
            self.do(lambda office: office.stop(place, stopped=stopped), told)

    @Slot(str, str)
    def write(self, code: str, name: str) -> None:
        """Note a name in one language; nothing is stored yet."""
        self._draft[code] = name
        self.changed.emit()

    @Slot()
    def rename(self) -> None:
        """Store the names of the form."""
        if place := self._chosen:
            names = {**place.names, **self._draft}
            told = with_particle(names.get("ko", ""), "으로/로")
            self.do(lambda office: office.rename(place, names), f"{told} 보입니다.")

    @Slot()
    def nameAsPlanned(self) -> None:  # noqa: N802 # QML's spelling
        """Go back to the name of the venue's files."""
        if place := self._chosen:
            told = f"도면 이름 {with_particle(place.plan, '으로/로')} 돌아갔습니다."
            self.do(lambda office: office.rename(place, {}), told)

    @Slot(str, str, bool)
    def setHours(self, opens: str, closes: str, through: bool) -> None:  # noqa: N802, FBT001 # QML's spelling and checked
        """Store the hours of the form."""
        place = self._chosen
        if place is None:
            return
        try:
            hours = WorkingHours(clock_of(opens), clock_of(closes), None, through)
        except ValueError:
            self.tell("여는 시각과 닫는 시각을 09:00, 18:00처럼 적어 주십시오. 닫는 시각이 늦어야 합니다.")
            return
        self.do(lambda office: office.set_hours(place, hours), "오늘부터 이 시간으로 보입니다.")

    @Slot()
    def usualHours(self) -> None:  # noqa: N802 # QML's spelling
        """Go back to the usual hours."""
        if place := self._chosen:
            self.do(lambda office: office.set_hours(place, None), "원래 시간으로 돌아갔습니다.")

    @Slot(int)
    def chooseWindow(self, number: int) -> None:  # noqa: N802 # QML's spelling
        """Fill the form with a window of the shown office, or with a new one."""
        self._window = number
        self.renew()

    @Slot(str, str)
    def setWindow(self, number: str, serves: str) -> None:  # noqa: N802 # QML's spelling
        """Store what a window of the shown office serves, one matter after another behind commas."""
        place = self._chosen
        if place is None:
            return
        if not number.strip().isdecimal():
            self.tell("창구 번호를 숫자로 적어 주십시오.")
            return
        told = f"{int(number)}번 창구를 적었습니다. 다음에 뽑는 창구 표지에 실립니다."
        self.do(lambda office: office.set_window(place, int(number), serves.split(",")), told)

    @Slot()
    def removeWindow(self) -> None:  # noqa: N802 # QML's spelling
        """Say that there is no such window."""
        if (place := self._chosen) and (number := self._window):
            self.do(lambda office: office.set_window(place, number, None), f"{number}번 창구를 없앴습니다.")

    def _show(self, places: Sequence[PlaceEntry]) -> None:
        self._places = places
        key = self._chosen and (self._chosen.kind, self._chosen.key)
        self._choose(next((one for one in places if (one.kind, one.key) == key), None))
        self._renew()

    def _choose(self, place: PlaceEntry | None) -> None:
        if place is None or self._chosen is None or place.key != self._chosen.key:
            self._window = 0
        self._chosen, self._reach, self._draft = place, None, {}
        if place and place.kind != "office":
            self._weigh(place)
        self.windows.show([window_row(one) for one in place.windows] if place else [])
        self.names.show(language_rows(place.names) if place and place.kind == "room" else [])

    def _weigh(self, place: PlaceEntry) -> None:
        """Count beside the screen what the button would change."""

        def show(reach: PlaceReach) -> None:
            if self._chosen is place:
                self._reach = reach

        self.read(lambda office: office.weigh(place), show)

    def _renew(self) -> None:
        self.rows.show([place_row(one, self._pane) for one in self._listed()])
        self.renew()

    def _listed(self) -> list[PlaceEntry]:
        kinds = LISTS[self._pane]
        within = [one for one in self._places if one.kind in kinds and self._words in _plain(one)]
        fitting = [one for one in within if self._pane != WINDOWS or not one.whole]
        return sorted(fitting, key=lambda one: one.stopped is None)

    def _is_renamed(self) -> bool:
        place = self._chosen
        return place is not None and any(
            place.names.get(code, "") != name for code, name in self._draft.items()
        )

    def _served(self) -> str:
        """Return what the chosen window serves, as it is typed."""
        shown_ones = self._chosen.windows if self._chosen else ()
        return next((", ".join(one.serves) for one in shown_ones if one.number == self._window), "")

    def _followers(self) -> str:
        """Return whom the hours of the whole city change, and what they are now."""
        if self._chosen is None:
            return ""
        same = [one for one in self._places if one.kind == "office" and one.hours == self._chosen.hours]
        many = f" · 따로 정하지 않은 부서 {len(same) - 1}곳이 함께 바뀝니다" if self._chosen.whole else ""
        return f"지금 {hours_words(self._hours())}{many}"

    def _hours(self) -> WorkingHours:
        return (self._chosen and self._chosen.hours) or WorkingHours()


def _plain(place: PlaceEntry) -> str:
    return f"{name_of(place)} {place.plan}".replace(" ", "")
