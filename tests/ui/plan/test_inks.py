# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan without colours: what matters differs in lightness, in both themes and in the picture."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlProperty
import pytest

from kiosk.ui.plan.inks import DARK, LIGHT
from tests.ui.plan.drawn import laid, way_to, ways

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.ui.plan.inks import Inks
    from kiosk.wayfinding.sites import Sites
    from tests.ui.plan.drawn import Drawn

THEMES = pytest.mark.parametrize("inks", [LIGHT, DARK], ids=["light", "dark"])
LINES = [("accent", "room"), ("accent", "floor"), ("accent", "target"), ("here", "floor"), ("here", "ground"),
         ("wall", "room"), ("wall", "floor"), ("wall", "ground"), ("on_accent", "accent")]  # fmt: skip
WORDS = [("soft", "room"), ("soft", "floor"), ("accent", "target"), ("here", "ground")]
ROLES = {
    "corridor": "floor",
    "ground": "room",
    "lit": "target",
    "accent": "accent",
    "here": "here",
    "wall": "wall",
}


def lightness(colour: QColor) -> float:
    """Return the relative luminance of WCAG, which is all that a grey picture keeps."""
    shares = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((lightness(one), lightness(other)))
    return (high + 0.05) / (low + 0.05)


@THEMES
def test_lines_stand_out_at_three_and_words_at_seven_to_one(inks: Inks) -> None:
    for ink, ground in LINES:
        assert contrast(QColor(getattr(inks, ink)), QColor(getattr(inks, ground))) >= 3, (ink, ground)
    for ink, ground in WORDS:
        assert contrast(QColor(getattr(inks, ink)), QColor(getattr(inks, ground))) >= 7, (ink, ground)


@THEMES
def test_the_plan_and_the_marks_above_it_share_their_colours(drawn: Drawn, sites: Sites, inks: Inks) -> None:
    drawn.put(laid(way_to(ways(sites.routers["main"].venue), "교통행정과")))
    theme = drawn.view.engine().singletonInstance("kiosk.ui.controls", "Theme")
    assert isinstance(theme, QObject)
    for role, ink in ROLES.items():
        name = f"{'night' if inks is DARK else 'day'}.{role}"
        assert QQmlProperty(theme, name).read() == QColor(getattr(inks, ink)), role


@THEMES
def test_a_grey_picture_still_shows_the_way_and_the_target(drawn: Drawn, sites: Sites, inks: Inks) -> None:
    drawn.theme(highContrast=inks is DARK)
    model = drawn.put(laid(way_to(ways(sites.routers["main"].venue), "교통행정과")))
    image = drawn.picture()
    assert model.sheet is not None
    (ax, ay), (bx, _) = max(
        (pair for plate in model.sheet.plates for line in plate.lines for pair in pairwise(line)),
        key=lambda pair: abs(pair[0][0] - pair[1][0]),
    )
    assert step_in_lightness(image, 0.7 * ax + 0.3 * bx, ay, 26) >= 3, "the way is lost among corridors"
    name = next(label.box for label in model.sheet.names if label.wish.strong)
    inside = QColor(image.pixelColor(round(name.left()) + 1, round(name.top()) + 1))
    assert contrast(inside, QColor(inks.accent)) >= 3, "the target's outline and name stand out"


def step_in_lightness(image: QImage, x: float, y: float, reach: int) -> float:
    """Return the contrast between the darkest and lightest point of a short upright line."""
    column = [image.pixelColor(round(x), round(y) + by) for by in range(-reach, reach + 1)]
    return contrast(min(column, key=lightness), max(column, key=lightness))
