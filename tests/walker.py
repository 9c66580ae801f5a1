# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks over everything on a screen and holds it against sections B and C of the requirements."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import radians, tan
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from kiosk.ui.shell.focus import name_of
from tests.visitor import is_control, is_text, keyboard_keys, kind_of, place_of, plain, visible_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

    from tests.visitor import Visitor

LEAST_INK_MM = 7.25
LABEL_INK_MM = 12.0
CAPITAL_DEGREES = 0.7
VIEWING_DISTANCE_MM = 600
LEAST_CONTROL_MM = 20.0
LEAST_GAP_MM = 2.5
SEATED_REACH_MM = 1220
FACES = {"Pretendard GOV", "Noto Sans CJK SC"}
HANGUL = re.compile("[가-힣]")


@dataclass(frozen=True, slots=True)
class Seen:
    """An item, where it stands, and what it is part of."""

    item: QQuickItem
    place: QRectF
    control: QQuickItem | None

    @property
    def text(self) -> str:
        """What it shows."""
        return plain(self.item)


def faults(visitor: Visitor) -> list[str]:
    """Return every breach on the present screen, each in one sentence."""
    return [*Walk(visitor).faults()]


class Walk:
    """One look at one screen."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._mm = visitor.app.kiosk.stage.settings.px_per_mm
        root = visitor.window.contentItem()
        keyboard = {id(key) for panel in keyboard_keys(root) for key in visible_items(panel)}
        items = [item for item in visible_items(root) if id(item) not in keyboard]
        modal = next((item for item in items if _is_modal(item)), None)
        if modal is not None:
            items = list(visible_items(modal))
        self.controls = [Seen(item, place_of(item), None) for item in items if is_control(item)]
        self.texts = [
            Seen(item, _painted(item), _owner(item)) for item in items if is_text(item) and item.width() > 0
        ]

    def faults(self) -> Iterator[str]:
        """Run every check."""
        yield from self.strange_faces()
        yield from self.small_ink()
        yield from self.small_controls()
        yield from self.narrow_gaps()
        yield from self.cut_texts()
        yield from self.overlapping_texts()
        yield from self.out_of_sight()
        yield from self.wrong_names()

    def strange_faces(self) -> Iterator[str]:
        """B-03: every text is set in a typeface of the house."""
        for seen in self.texts:
            if (family := seen.item.property("font").family()) not in FACES:
                yield f"{seen.text!r} is set in {family}"

    def small_ink(self) -> Iterator[str]:
        """B-01, B-02: ink of at least 7.25 mm, 12 mm for Hangul on controls; B-04: capitals of 0.7°."""
        far = 2 * VIEWING_DISTANCE_MM * tan(radians(CAPITAL_DEGREES / 2))
        for seen in self.texts:
            hangul = HANGUL.search(seen.text) is not None
            metrics = QFontMetricsF(seen.item.property("font"))
            ink = metrics.tightBoundingRect("민" if hangul else "H").height() * _scale(seen.item) / self._mm
            least = max(far, LEAST_INK_MM) if not hangul else LABEL_INK_MM if seen.control else LEAST_INK_MM
            if ink < least - 0.05:
                yield f"{seen.text!r} has ink of {ink:.1f} mm, under {least:.2f} mm"

    def small_controls(self) -> Iterator[str]:
        """C-01, C-02: every control is at least 20 mm high and wide."""
        for seen in self.controls:
            wide, high = seen.place.width() / self._mm, seen.place.height() / self._mm
            if min(wide, high) < LEAST_CONTROL_MM - 0.05:
                yield f"{name_of(seen.item)!r} is {wide:.1f} × {high:.1f} mm, under {LEAST_CONTROL_MM} mm"

    def narrow_gaps(self) -> Iterator[str]:
        """C-03: neighbours stand at least 2.5 mm apart; a button inside a field is not its neighbour."""
        for one, other in combinations(self.controls, 2):
            gap = _gap(one.place, other.place) / self._mm
            if gap < LEAST_GAP_MM - 0.05 and not _same_field(one.item, other.item):
                yield f"{name_of(one.item)!r} and {name_of(other.item)!r} are {gap:.1f} mm apart"

    def cut_texts(self) -> Iterator[str]:
        """B-05: nothing is elided, nor cut by its own control."""
        for seen in self.texts:
            if seen.item.inherits("QQuickText") and seen.item.property("truncated"):
                yield f"{seen.text!r} is cut short"
            if seen.control is not None and not _holds(place_of(seen.control), seen.place, 2):
                yield f"{seen.text!r} sticks out of {name_of(seen.control)!r}"

    def overlapping_texts(self) -> Iterator[str]:
        """B-05: no text lies on another."""
        for one, other in combinations(self.texts, 2):
            common = one.place.intersected(other.place)
            if common.width() > 2 and common.height() > min(one.place.height(), other.place.height()) * 0.22:
                yield f"{one.text!r} lies on {other.text!r}"

    def out_of_sight(self) -> Iterator[str]:
        """B-05, C-08: everything is inside the window, and within a seated visitor's reach when low."""
        window = QRectF(0, self._upper_edge(), self._visitor.window.width(), 0)
        window.setBottom(self._visitor.window.height())
        for seen in (*self.controls, *self.texts):
            if not _holds(window, seen.place, 2):
                yield f"{seen.text if is_text(seen.item) else name_of(seen.item)!r} is out of sight or reach"

    def wrong_names(self) -> Iterator[str]:
        """C-13, B-13: a control's name contains the words that stand on it, and there are some."""
        for seen in self.controls:
            name = _bare(name_of(seen.item))
            words = [plain(item) for item in visible_items(seen.item) if item.inherits("QQuickText")]
            if not name:
                yield f"a control at {seen.place} has no name"
            for word in words:
                if word and not seen.item.inherits("QQuickTextInput") and _bare(word) not in name:
                    yield f"{name_of(seen.item)!r} does not say {word!r}, which stands on it"

    def _upper_edge(self) -> float:
        settings = self._visitor.kiosk.stage.settings
        if not self._visitor.kiosk.look.low or self._visitor.kiosk.pages.bare:
            return 0
        reach = (SEATED_REACH_MM - settings.screen_bottom_mm) * self._mm
        return max(0.0, self._visitor.window.height() - reach)


def lost_by_keys(visitor: Visitor) -> list[str]:
    """C-12, B-10: press "next" all the way round; each control gets the focus, with its ring in sight."""
    wanted = {name_of(item) for item in visitor.controls()}
    seen: set[str] = set()
    complaints: list[str] = []
    for _ in range(len(wanted) + 12):
        visitor.press("next")
        seen.add(visitor.focused())
        if (rings := _rings(visitor)) != 1:
            complaints.append(f"{visitor.focused()!r} has the focus with {rings} rings in sight")
    return [*complaints, *(f"{name!r} never had the focus" for name in sorted(wanted - seen))]


def _rings(visitor: Visitor) -> int:
    root = visitor.window.contentItem()
    rings = [item for item in visible_items(root) if item.objectName() == "focusRing"]
    return sum(_holds(place_of(root), place_of(ring), 0) for ring in rings)


def _is_modal(item: QQuickItem) -> bool:
    return kind_of(item).startswith("IdleWarning")


def _owner(item: QQuickItem) -> QQuickItem | None:
    parent = item.parentItem()
    while parent is not None and not is_control(parent):
        parent = parent.parentItem()
    return parent


def _painted(item: QQuickItem) -> QRectF:
    """Where the ink may be: the text's own lines, not the box they are centred in."""
    if not item.inherits("QQuickText"):
        return place_of(item)
    wide, high = float(item.property("contentWidth")), float(item.property("contentHeight"))
    return item.mapRectToScene(QRectF(0, (item.height() - high) / 2, wide, high))


def _scale(item: QQuickItem) -> float:
    return item.mapRectToScene(QRectF(0, 0, 1, 1)).height()


def _gap(one: QRectF, other: QRectF) -> float:
    across = max(one.left() - other.right(), other.left() - one.right())
    down = max(one.top() - other.bottom(), other.top() - one.bottom())
    return max(across, down)


def _holds(outer: QRectF, inner: QRectF, slack: float) -> bool:
    return outer.adjusted(-slack, -slack, slack, slack).contains(inner)


def _same_field(one: QQuickItem, other: QQuickItem) -> bool:
    fields = []
    for item in (one, other):
        parent = item.parentItem()
        while parent is not None and not kind_of(parent).startswith("SearchField"):
            parent = parent.parentItem()
        fields.append(parent)
    return fields[0] is not None and fields[0] == fields[1]


def _bare(text: str) -> str:
    """Return the letters alone; WCAG 2.5.3 leaves capitals to the language, and so does who speaks a name."""
    return re.sub(r"[\s,.…·]+", "", text).casefold()
