# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold on every screen: constant places, no function missing in a mode, no change by itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QColor, QGuiApplication, QImage
import pytest

from kiosk.ui.shell.focus import name_of
from tests.house import demo_house
from tests.samples import SAMPLES
from tests.screens import KOREAN, Mode, leaf_through, present, rest
from tests.ui.test_walk import contrast
from tests.visitor import Visitor, is_text, kind_of, place_of, plain, start_qt, visible_items
from tests.walker import Walk, lost_by_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF

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
OTHER_ROOM = [mode for mode in KOREAN if mode.name in {"landscape", "low", "200"}]
each_mode = pytest.mark.parametrize("mode", KOREAN, ids=lambda mode: mode.name)
each_sample = pytest.mark.parametrize("sample", SHOWN, ids=lambda sample: sample.name)


@pytest.fixture(scope="module")
def passer_by(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """One visitor who is shown all of the demo city."""
    start_qt(qapp)
    with demo_house(tmp_path_factory.mktemp("house")) as house:
        person = Visitor(services=house)
        yield person
        person.leave_for_good()


@each_mode
def test_the_nine_controls_of_the_dock_never_move(passer_by: Visitor, mode: Mode) -> None:
    places: Counter[tuple[bool, tuple[str, ...]]] = Counter()  # the easy screen is a mode of its own
    for sample in SHOWN:
        present(passer_by, sample, mode)
        places[passer_by.kiosk.look.easy, tuple(_dock(passer_by))] += 1
        assert passer_by.find(passer_by.kiosk.phone), "who cannot wait can ring, wherever they are"
    assert sorted(easy for easy, _ in places) == [False, True], places
    assert all(len(place) == 9 for _, place in places)


@each_sample
def test_no_function_is_missing_in_any_mode(passer_by: Visitor, sample: Sample) -> None:
    if sample.name in BY_ROOM:
        pytest.skip("its rows are as many as there is room for")
    wanted = _functions(passer_by, sample, KOREAN[0]) - SAID_TWICE
    for mode in OTHER_ROOM:
        there = _functions(passer_by, sample, mode)
        needless = STEPWISE if mode.name == "200" and there & {"앞", "다음"} else set()
        assert wanted - there - needless == set(), mode.name


@each_sample
def test_keys_alone_reach_everything_with_the_ring_in_sight(passer_by: Visitor, sample: Sample) -> None:
    present(passer_by, sample, Mode("keys"))
    _close_keyboard(passer_by)  # whose keys would hold the arrows
    assert lost_by_keys(passer_by) == []


@each_sample
def test_nothing_changes_by_itself_within_a_session(passer_by: Visitor, sample: Sample) -> None:
    if sample.name in TELLING:
        pytest.skip("it tells what the visitor waits for")
    present(passer_by, sample, Mode("still"))
    passer_by.wait(1)
    before = _texts(passer_by)
    passer_by.wait(45)
    assert _texts(passer_by) == before


@pytest.mark.parametrize("mode", [KOREAN[0], KOREAN[3]], ids=lambda mode: mode.name)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_every_text_stands_out_from_what_is_drawn_under_it(
    passer_by: Visitor, sample: Sample, mode: Mode
) -> None:
    if sample.at_rest and mode.high_contrast:
        pytest.skip("between sessions there are no modes")
    present(passer_by, sample, mode)
    for _page in leaf_through(passer_by):
        assert list(_pale(passer_by)) == []


def _dock(visitor: Visitor) -> Iterator[str]:
    """Name each control of the dock with its place, and no more than which of them rests."""
    for item in visible_items(visitor.window.contentItem()):
        if kind_of(item).startswith("DockButton"):
            corners = [round(part) for part in place_of(item).getCoords()]  # type: ignore[attr-defined] # the stubs forget it
            yield f"{item.property('glyph')} {corners}"


def _functions(visitor: Visitor, sample: Sample, mode: Mode) -> set[str]:
    """Name what can be touched on all pages, which are turned by touch, once the keyboard is closed."""
    present(visitor, sample, mode)
    _close_keyboard(visitor)
    found: set[str] = set()
    while True:
        names = [name_of(item) for item in visitor.controls()]
        found |= {name.split(",")[0].rstrip(" +−") for name in names}
        turn = next((name for name in names if name.startswith(TURN)), None)
        if turn is None:
            return {name for name in found if name not in {TURN, TURN_BACK}}
        visitor.tap(turn)
        if mode.voice and any(name_of(item) == turn for item in visitor.controls()):
            visitor.tap(turn)  # the first touch only told
        rest(visitor)


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


def _pale(visitor: Visitor) -> Iterator[str]:
    """B-06, B-07: a text's colour and what is most of its ground differ by 7 to 1."""
    picture = visitor.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    for seen in Walk(visitor).texts:
        ground = _most(picture, seen.place)
        ratio = contrast(QColor(seen.item.property("color")), ground)
        if ratio < 7:
            yield f"{seen.text!r} stands out by {ratio:.1f} from {ground.name()}"


def _most(picture: QImage, place: QRectF) -> QColor:
    part = picture.copy(place.toAlignedRect())
    pixels = np.frombuffer(part.constBits(), np.uint32)
    colours, counts = np.unique(pixels, return_counts=True)
    return QColor.fromRgb(int(colours[counts.argmax()]))
