# SPDX-License-Identifier: GPL-3.0-or-later
"""One drawing open at a desk: every edit is on the disk before the next one begins."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

from kiosk.wayfinding.drafting.history import DrawingHistory

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.storage.drawing_files import DrawingFiles
    from kiosk.wayfinding.drafting.model import SiteDrawing

UNDONE: Final = "되돌리기"
REDONE: Final = "다시 하기"


class OpenDrawing:
    """A site's drawing with its history and its journal.

    `restored` edits came out of the journal; `offices` should have a room here, for `findings_of`.
    """

    def __init__(  # noqa: PLR0913, PLR0917 # made in one place
        self,
        site: str,
        files: DrawingFiles,
        drawing: SiteDrawing,
        restored: int,
        offices: frozenset[str],
        done: Callable[[], None],
    ) -> None:
        self.site = site
        self.restored = restored
        self.offices = offices
        self.underlays = files.underlays
        self.is_open = True
        self._files = files
        self._history = DrawingHistory(drawing)
        self._done = done

    @property
    def drawing(self) -> SiteDrawing:
        """Return the drawing as it stands."""
        return self._history.drawing

    @property
    def undo_name(self) -> str | None:
        """Return what the next undo takes back, or None."""
        return self._history.undo_name

    @property
    def redo_name(self) -> str | None:
        """Return what the next redo does again, or None."""
        return self._history.redo_name

    def keep(self, name: str, drawing: SiteDrawing) -> None:
        """Take an edit over under the name that undo shows, such as "칸막이 그림"; raises OSError."""
        self._held()
        self._files.note(name, self.drawing, drawing)
        self._history.done(name, drawing)

    def undo(self) -> str | None:
        """Take the last edit back and return its name, or None at the start; raises OSError."""
        return self._moved(UNDONE, self._history.undo, self._history.redo)

    def redo(self) -> str | None:
        """Do again what was taken back last and return its name, or None; raises OSError."""
        return self._moved(REDONE, self._history.redo, self._history.undo)

    def close(self) -> None:
        """Write the draft and let the next one draw."""
        if self.is_open:
            self.is_open = False
            try:
                self._files.write(self.drawing)
            finally:
                self._files.release()
                self._done()

    def _moved(self, name: str, move: Callable[[], str | None], back: Callable[[], str | None]) -> str | None:
        self._held()
        before = self.drawing
        done = move()
        try:
            if done is not None:
                self._files.note(name, before, self.drawing)
        except OSError:
            back()  # or the next edit would be written as one of a drawing that the disk does not have
            raise
        return done

    def _held(self) -> None:
        """Raise OSError once the drawing was let go: somebody else may be drawing."""
        if not self.is_open:
            raise OSError(errno.EBADF, "the drawing was closed")
