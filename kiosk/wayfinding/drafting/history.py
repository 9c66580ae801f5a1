# SPDX-License-Identifier: GPL-3.0-or-later
"""Undo and redo as snapshots: a drawing is frozen, so that going back is taking the one before."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.wayfinding.drafting.model import SiteDrawing

KEPT: Final = 200  # guards against a day's work held in memory: snapshots of 70 kB share all but what changed


class DrawingHistory:
    """A drawing with what it was before, each step under the name that undo shows."""

    def __init__(self, drawing: SiteDrawing) -> None:
        self.drawing = drawing
        self._before: deque[tuple[str, SiteDrawing]] = deque(maxlen=KEPT)
        self._after: list[tuple[str, SiteDrawing]] = []

    @property
    def undo_name(self) -> str | None:
        """Return what the next undo takes back, or None."""
        return self._before[-1][0] if self._before else None

    @property
    def redo_name(self) -> str | None:
        """Return what the next redo does again, or None."""
        return self._after[-1][0] if self._after else None

    def done(self, name: str, drawing: SiteDrawing) -> None:
        """Take an edit over, under a name such as "칸막이 그림"."""
        self._before.append((name, self.drawing))
        self._after.clear()
        self.drawing = drawing

    def undo(self) -> str | None:
        """Go back one step and return its name, or None at the start."""
        if not self._before:
            return None
        name, drawing = self._before.pop()
        self._after.append((name, self.drawing))
        self.drawing = drawing
        return name

    def redo(self) -> str | None:
        """Do again what was undone last and return its name, or None."""
        if not self._after:
            return None
        name, drawing = self._after.pop()
        self._before.append((name, self.drawing))
        self.drawing = drawing
        return name
