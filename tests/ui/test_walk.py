# SPDX-License-Identifier: GPL-3.0-or-later
"""The walker over every sample of every screen: sections B and C of the requirements."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlExpression
import pytest

from kiosk.charter.hours import SEOUL
from kiosk.services.visitor import VisitorServices
from kiosk.ui.screens import SCREENS
from kiosk.ui.shell.focus import name_of
from tests.abroad import korean_left
from tests.demo_city import demo_services
from tests.samples import SAMPLES
from tests.screens import ABROAD, KOREAN, OPEN, Mode, fits, leaf_through, present
from tests.visitor import Visitor, kind_of, place_of, start_qt, visible_items
from tests.walker import Walk, faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject, QRectF
    from PySide6.QtGui import QGuiApplication


@pytest.fixture(scope="module")
def passer_by(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """One visitor who is shown all of the demo city."""
    start_qt(qapp)
    with demo_services(tmp_path_factory.mktemp("city")) as services:
        person = Visitor(services=services)
        yield person
        person.leave_for_good()


# The page for who is in need has the number that helps, and nothing besides but the access cells.
WITH_DOCK = [
    sample
    for sample in SAMPLES
    if not sample.at_rest and sample.name != "idle-warning" and sample.screen != "crisis"
]
MOST_OF_A_WAY = 3  # pages, in the largest letters too
# A complaint, praise and a call-back are one page a step, at normal size and upright, in whatever language.
ONE_PAGE = frozenset({
    "case-kind", "case-words", "case-words-missing", "case-words-claim", "case-words-spoken", "case-memo",
    "case-contact", "case-contact-missing", "case-review", "case-review-call", "case-praise", "call-back",
    "case-receipt", "case-receipt-spoken", "survey",
})  # fmt: skip
# A Friday evening: when an office opens again takes more words than until when it is open.
CLOSED = datetime(2026, 11, 27, 18, 30, tzinfo=SEOUL)
TO_BE_READ = (KOREAN[0], KOREAN[3])  # the usual colours and the strong ones


@dataclass
class Seen:
    """What was found on every page of every sample in one mode."""

    complaints: list[str] = field(default_factory=list)
    pale: list[str] = field(default_factory=list)
    docks: Counter[tuple[bool, tuple[str, ...]]] = field(
        default_factory=Counter
    )  # the easy screen's is its own
    without_telephone: list[str] = field(default_factory=list)
    too_long: list[str] = field(default_factory=list)


def _look_at_all(visitor: Visitor, mode: Mode) -> Seen:
    found = Seen()
    usual = mode.zoom == 1 and not (mode.low or mode.landscape or mode.voice)
    for sample in (one for one in SAMPLES if fits(one, mode)):
        present(visitor, sample, mode)
        if sample in WITH_DOCK:
            found.docks[visitor.kiosk.look.easy, tuple(_dock(visitor))] += 1
            if all(visitor.kiosk.phone not in name_of(item) for item in visitor.controls()):
                found.without_telephone.append(sample.name)
        for page in leaf_through(visitor):
            said = [*faults(visitor), *korean_left(visitor, sample, mode.language)]
            found.complaints += [f"{sample.name}, page {page}: {one}" for one in said]
            if mode in TO_BE_READ:
                found.pale += [f"{sample.name}, page {page}: {one}" for one in _pale(visitor)]
        if page > (
            1 if usual and sample.name in ONE_PAGE else MOST_OF_A_WAY if sample.screen == "way" else page
        ):
            found.too_long.append(f"{sample.name}: {page} pages")
    return found


@pytest.mark.parametrize("mode", [*KOREAN, *ABROAD], ids=lambda mode: mode.name)
def test_nothing_is_small_cut_covered_pale_or_out_of_reach_and_the_dock_never_moves(
    passer_by: Visitor, monkeypatch: pytest.MonkeyPatch, mode: Mode
) -> None:
    """One look at every page in a mode takes seconds; another worker would look again for another test."""
    now = OPEN if mode in TO_BE_READ else CLOSED
    monkeypatch.setattr(VisitorServices, "now", lambda _house: now)
    found = _look_at_all(passer_by, mode)
    assert found.complaints == []
    assert found.pale == []
    assert found.too_long == []
    assert found.without_telephone == [], "who cannot wait can ring, wherever they are"
    assert found.docks.total() == len(WITH_DOCK)
    assert sorted(easy for easy, _ in found.docks) == [False, True], found.docks
    assert all(len(place) == 9 for _, place in found.docks)


@pytest.mark.parametrize("shape", ["low", "landscape"])
@pytest.mark.parametrize("language", ["en", "vi"])  # whose words are longest
def test_a_way_takes_three_pages_where_long_words_meet_a_low_page(
    passer_by: Visitor, language: str, shape: str
) -> None:
    mode = Mode(f"{language}-{shape}-200", 2.0, language=language, **{shape: True})
    for sample in (one for one in SAMPLES if one.name in {"way", "way-off-site"}):
        present(passer_by, sample, mode)
        assert max(leaf_through(passer_by)) <= MOST_OF_A_WAY, sample.name


def _dock(visitor: Visitor) -> Iterator[str]:
    """Name each control of the dock with its place, and no more than which of them rests."""
    for item in visible_items(visitor.window.contentItem()):
        if kind_of(item).startswith("DockButton"):
            corners = [round(part) for part in place_of(item).getCoords()]  # type: ignore[attr-defined] # the stubs forget it
            yield f"{item.property('glyph')} {corners}"


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


def test_what_was_drawn_smaller_for_a_height_that_came_late_grows_back(passer_by: Visitor) -> None:
    """A heading once stayed at half its size, since its page was cut before the window had its height."""
    present(passer_by, next(one for one in SAMPLES if one.name == "guide-nobody"), KOREAN[0])
    items = visible_items(passer_by.window.contentItem())
    column = next(item for item in items if kind_of(item).startswith("PagedColumn"))
    parts = column.childItems()[0].childItems()
    part = next(
        one
        for one in parts
        if kind_of(one).startswith("MatterPaper") and one.width() > 0 and not one.property("stretch")
    )
    high = part.property("implicitHeight")
    part.setProperty("implicitHeight", 10 * column.height())
    passer_by.settle(lambda: part.scale() < 1 and column.property("settled"))
    assert part.scale() < 1
    part.setProperty("implicitHeight", high)
    passer_by.settle(lambda: part.scale() == 1 and column.property("settled"))
    assert part.scale() == 1


def test_every_screen_has_a_sample() -> None:
    assert {sample.screen for sample in SAMPLES} >= SCREENS.keys()


TEXT, SHAPE = 7.0, 3.0
PAIRS = [
    *((front, back, TEXT) for front in ("ink", "accent") for back in ("ground", "tile", "chosen", "lit")),
    *(("softInk", back, TEXT) for back in ("ground", "panel", "tile", "chosen")),
    *(("onAction", back, TEXT) for back in ("action", "actionPressed")),
    *((front, "ground", TEXT) for front in ("here", "done")),
    ("ink", "panel", TEXT),
    ("warning", "warningGround", TEXT),
    *(("outline", back, SHAPE) for back in ("ground", "panel", "tile")),
    ("wall", "corridor", SHAPE),
]


@pytest.mark.parametrize("high_contrast", [False, True])
def test_colours_stand_out(passer_by: Visitor, *, high_contrast: bool) -> None:
    passer_by.kiosk.look.set(high_contrast=high_contrast)
    engine = passer_by.app.engine
    theme = cast("QObject", engine.singletonInstance("kiosk.ui.controls", "Theme"))

    def colour(name: str) -> QColor:
        return cast("QColor", QQmlExpression(engine.rootContext(), theme, f"colors.{name}").evaluate()[0])

    ratios = [(front, back, contrast(colour(front), colour(back)), least) for front, back, least in PAIRS]
    assert [row for row in ratios if row[2] < row[3]] == []


def contrast(one: QColor, other: QColor) -> float:
    """Return WCAG's ratio of two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
