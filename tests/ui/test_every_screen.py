# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold on every screen: no function missing in a mode, all reached by keys, no change by itself."""

from __future__ import annotations

from collections import Counter
from functools import cache
import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
import pytest
import shiboken6

from kiosk.services.visitor import VisitorServices
from kiosk.ui.application import REST_MS
from kiosk.ui.shell.focus import name_of
from tests.demo_city import demo_services
from tests.samples import SAMPLES
from tests.screens import KOREAN, OPEN, Mode, present, rest
from tests.visitor import Visitor, is_text, kind_of, plain, start_qt, visible_items
from tests.walker import faults, lost_by_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.samples import Sample

TURN, TURN_BACK = "다음 쪽", "앞 쪽"
SHOWN = [sample for sample in SAMPLES if not sample.at_rest and sample.name != "idle-warning"]
# Home's shortcuts are as many as there is room for; the lists they shorten are cut into groups by what fits.
BY_ROOM = {
    "home",
    "home-offered",
    "home-unfinished",
    "matters",
    "matters-topic",
    "offices",
    "offices-group",
    "staff",
}
# What becomes of a call, an offer, a countdown.
TELLING = {"guide-called", "guide-missed", "guide-again", "home-offered", "home-unfinished"}
SAID_TWICE = {"대신 써 주세요"}  # where there is little room, the guide's button in the dock says it alone
# Large letters show a way one step at a time as it is: nothing leads there, and back and on lead through it.
STEPWISE = {"한 걸음씩", "전체 길", *(f"{number}번" for number in range(1, 10))}
WRITTEN = {"case-words", "case-contact-missing", "call-back", "case-address", "case-write", "case-offices"}
LINE = 40  # px
# A row's way beside it, which in large letters is a touch further, on the office's page.
SHORT, SEARCHES = {"가는 길 보기"}, ("search", "ear", "answer")
OTHER_ROOM = [mode for mode in KOREAN if mode.name in {"landscape", "low", "200"}]


@pytest.fixture(scope="module")
def passer_by(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """One visitor who is shown all of the demo city."""
    start_qt(qapp)
    with demo_services(tmp_path_factory.mktemp("city")) as services:
        person = Visitor(services=services)
        yield person
        person.leave_for_good()


@pytest.fixture(scope="module")
def functions(passer_by: Visitor) -> Callable[[Mode], dict[str, set[str]]]:
    """Try every sample once a mode, however many tests ask: to put a mode on is dear."""
    shown = [sample for sample in SHOWN if sample.name not in BY_ROOM]
    return cache(lambda mode: {sample.name: _functions(passer_by, sample, mode) for sample in shown})


@pytest.mark.parametrize("mode", OTHER_ROOM, ids=lambda mode: mode.name)
def test_no_function_is_missing_in_any_mode(
    functions: Callable[[Mode], dict[str, set[str]]], mode: Mode
) -> None:
    missing: dict[str, set[str]] = {}
    for name, wanted in functions(KOREAN[0]).items():
        there = functions(mode)[name]
        needless = STEPWISE if mode.name == "200" and there & {"앞", "다음"} else set()
        needless |= SHORT if mode.name == "200" and name.startswith(SEARCHES) else set()
        missing[name] = wanted - SAID_TWICE - there - needless
    assert {name: lost for name, lost in missing.items() if lost} == {}


def test_what_is_written_on_a_wide_screen_stands_whole_beside_its_keys(passer_by: Visitor) -> None:
    wide = next(mode for mode in KOREAN if mode.landscape)
    for sample in (one for one in SAMPLES if one.name in WRITTEN):
        present(passer_by, sample, wide)
        items = visible_items(passer_by.window.contentItem())
        field = next(item for item in items if any(map(item.inherits, ("QQuickTextEdit", "QQuickTextInput"))))
        passer_by.tap_item(field)
        passer_by.settle(QGuiApplication.inputMethod().isVisible)
        rest(passer_by)
        assert field.height() >= LINE, sample.name
        assert faults(passer_by) == [], sample.name
        QGuiApplication.inputMethod().hide()
        passer_by.settle(lambda: not QGuiApplication.inputMethod().isVisible())


def test_keys_alone_reach_everything_with_the_ring_in_sight(passer_by: Visitor) -> None:
    lost: dict[str, list[str]] = {}
    for sample in SHOWN:
        present(passer_by, sample, Mode("keys"))
        _close_keyboard(passer_by)  # whose keys would hold the arrows
        passer_by.kiosk.look.set(
            keypad=True
        )  # as the first press does: a row's way then has no stop of its own
        rest(passer_by)
        lost[sample.name] = lost_by_keys(passer_by)
    assert {name: complaints for name, complaints in lost.items() if complaints} == {}


def test_nothing_changes_by_itself_within_a_session(
    passer_by: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Until when an office is open is another text once the wall's clock passes that hour.
    monkeypatch.setattr(VisitorServices, "now", lambda _house: OPEN)
    changed: dict[str, tuple[list[str], list[str]]] = {}
    for sample in (one for one in SHOWN if one.name not in TELLING):
        present(passer_by, sample, Mode("still"))
        passer_by.wait(1)
        before = _texts(passer_by)
        passer_by.wait(45)
        changed[sample.name] = before, _texts(passer_by)
    assert {name: texts for name, texts in changed.items() if texts[0] != texts[1]} == {}


def test_after_every_screen_nothing_moves_at_rest_and_no_timer_is_quicker_than_the_clock(
    passer_by: Visitor,
) -> None:
    passer_by.kiosk.startOver()
    rest(passer_by)
    fresh = _quick_timers()
    for sample in SHOWN:
        present(passer_by, sample, Mode("moving"))
        passer_by.kiosk.look.set(still=False)
        passer_by.settle()
    passer_by.kiosk.startOver()
    rest(passer_by)
    assert passer_by.app._seconds.interval() == REST_MS
    living = passer_by.window.findChildren(QObject)
    assert any(one.property("loops") for one in living), "no animation was found"
    moving = [one for one in living if _quick(one)]
    passer_by.settle(lambda: not any(one.property("running") for one in moving))  # as the page turns
    passer_by.settle(lambda: _quick_timers() <= fresh)
    assert not any(one.property("running") for one in moving)
    assert _quick_timers() <= fresh


def _quick_timers() -> Counter[str]:
    """Count by their owners the timers that wake the program more often than its clock at rest."""
    timers = [one for one in gc.get_objects() if isinstance(one, QTimer) and shiboken6.isValid(one)]
    quick = [one for one in timers if one.isActive() and one.interval() < REST_MS]
    return Counter(type(one.parent()).__name__ for one in quick)


def _quick(moving: QObject) -> bool:
    """Whether an animation, or a timer of QML, wakes the program more often than its clock at rest."""
    interval = moving.property("interval")
    return interval is None or (moving.property("repeat") and interval < REST_MS)


def _functions(visitor: Visitor, sample: Sample, mode: Mode) -> set[str]:
    """Name what can be touched on all pages, which are turned by touch, once the keyboard is closed."""
    present(visitor, sample, mode)
    _close_keyboard(visitor)
    while _turned(visitor, TURN_BACK, mode):
        pass  # a form may have turned to where something missing is said
    found = _names(visitor)
    while _turned(visitor, TURN, mode):
        found |= _names(visitor)
    return found - {TURN, TURN_BACK}


def _names(visitor: Visitor) -> set[str]:
    return {name_of(item).split(",")[0].rstrip(" +−") for item in visitor.controls()}


def _turned(visitor: Visitor, way: str, mode: Mode) -> bool:
    """Turn the page by its key; return whether there was one."""
    turn = next((name for item in visitor.controls() if (name := name_of(item)).startswith(way)), None)
    if turn is None:
        return False
    visitor.tap(turn)
    if mode.voice and any(name_of(item) == turn for item in visitor.controls()):
        visitor.tap(turn)  # the first touch only told
    rest(visitor)
    return True


def _close_keyboard(visitor: Visitor) -> None:
    keyboard = QGuiApplication.inputMethod()
    keyboard.hide()
    visitor.settle(keyboard.isVisible, 100)  # a page calls its keyboard a moment after it has opened
    keyboard.hide()
    visitor.settle(lambda: not keyboard.isVisible())
    rest(visitor)


def _texts(visitor: Visitor) -> list[str]:
    """Read the screen but for the two minutes, which run."""
    items = visible_items(visitor.window.contentItem())
    ring = next(
        (item for item in visible_items(visitor.window.contentItem()) if kind_of(item).startswith("Ring")),
        None,
    )
    return [plain(item) for item in items if is_text(item) and (ring is None or not ring.isAncestorOf(item))]
