# SPDX-License-Identifier: GPL-3.0-or-later
"""The walker over every sample of every screen: sections B and C of the requirements."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtQml import QQmlExpression
import pytest

from kiosk.ui.screens import SCREENS
from tests.abroad import korean_left
from tests.house import demo_house
from tests.samples import SAMPLES
from tests.screens import ABROAD, KOREAN, fits, leaf_through, present
from tests.visitor import Visitor, kind_of, start_qt, visible_items
from tests.walker import faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QColor, QGuiApplication

    from tests.samples import Sample
    from tests.screens import Mode


@pytest.fixture(scope="module")
def passer_by(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """One visitor who is shown all of the demo city."""
    start_qt(qapp)
    with demo_house(tmp_path_factory.mktemp("house")) as house:
        person = Visitor(services=house)
        yield person
        person.leave_for_good()


@pytest.mark.parametrize("mode", [*KOREAN, *ABROAD], ids=lambda mode: mode.name)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_nothing_is_small_cut_covered_or_out_of_reach(passer_by: Visitor, sample: Sample, mode: Mode) -> None:
    if not fits(sample, mode):
        pytest.skip("between sessions there are no modes")
    present(passer_by, sample, mode)
    for _page in leaf_through(passer_by):
        assert faults(passer_by) == []
        assert korean_left(passer_by, sample, mode.language) == []


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
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_colours_stand_out(
    passer_by: Visitor, front: str, back: str, least: float, *, high_contrast: bool
) -> None:
    passer_by.kiosk.look.set(high_contrast=high_contrast)
    engine = passer_by.app.engine
    theme = cast("QObject", engine.singletonInstance("kiosk.ui.controls", "Theme"))
    one, other = (
        QQmlExpression(engine.rootContext(), theme, f"colors.{name}").evaluate()[0] for name in (front, back)
    )
    assert contrast(one, other) >= least


def contrast(one: QColor, other: QColor) -> float:
    """Return WCAG's ratio of two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
