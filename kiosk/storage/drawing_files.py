# SPDX-License-Identifier: GPL-3.0-or-later
"""A site's drawing on disk: `draft.json`, the journal of every edit since, its underlays, and who draws.

The journal is written through at every edit. `draft.json` is replaced as a whole, and only then is the
journal emptied: killed between the two, the journal says again what the draft has already.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
import json
import os
from typing import TYPE_CHECKING, Final

from kiosk.storage.folder import sync_folder, writing
from kiosk.storage.locks import FileLock
from kiosk.wayfinding.drafting.rows import (
    changed_rows,
    drawing_of,
    drawing_rows,
    dumped,
    journal_line,
    parsed,
    replayed,
)

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from kiosk.wayfinding.drafting.model import SiteDrawing

DRAFT: Final = "draft.json"
JOURNAL: Final = "journal"
EDITOR: Final = "editor.json"


@dataclass(frozen=True, slots=True)
class DrawingEditor:
    """Who has a drawing open, and since when."""

    name: str
    since: datetime


class DrawnByAnother(Exception):  # noqa: N818 # it names who draws
    """Somebody else has the drawing open."""

    def __init__(self, editor: DrawingEditor | None) -> None:
        super().__init__("the drawing is open elsewhere")
        self.editor = editor


@dataclass(frozen=True, slots=True)
class KeptDrawing:
    """A drawing as its files had it, and how many edits only the journal knew."""

    drawing: SiteDrawing
    restored: int


class DrawingFiles:
    """One site's drawing, held by one editor from `hold` to `release`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = FileLock(folder / "draft.lock")
        self._journal: BinaryIO | None = None

    @property
    def underlays(self) -> Path:
        """Return the folder of the plans that lie beneath the floors."""
        return self.folder / "underlay"

    @property
    def drawn(self) -> bool:
        """Return whether anybody has drawn here."""
        return (self.folder / DRAFT).exists()

    def is_held(self) -> bool:
        """Return whether somebody has the drawing open at this moment."""
        if not self._lock.path.exists():
            return False
        free = self._lock.take(alone=True)
        if free:
            self._lock.release()
        return not free

    def hold(self, editor: DrawingEditor) -> None:
        """Be the only editor; raises DrawnByAnother with who is. A killed program holds nothing."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self._lock.take(alone=True):
            raise DrawnByAnother(self.editor())
        try:
            with writing(self.folder / EDITOR) as file:
                file.write(json.dumps({"name": editor.name, "since": editor.since.isoformat()}).encode())
        except BaseException:
            self._lock.release()
            raise

    def editor(self) -> DrawingEditor | None:
        """Return who last opened the drawing and has not closed it."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            told = json.loads((self.folder / EDITOR).read_text("utf-8"))
            return DrawingEditor(str(told["name"]), datetime.fromisoformat(told["since"]))
        return None

    def release(self) -> None:
        """Let the next one draw."""
        self._let_go()
        (self.folder / EDITOR).unlink(missing_ok=True)
        self._lock.release()

    def read(self) -> KeptDrawing | None:
        """Return the drawing with all edits of its journal, None where none is; raises DamagedDrawing."""
        draft = self.folder / DRAFT
        if not draft.exists():
            return None
        rows = parsed(draft.read_text("utf-8"))
        journal = self.folder / JOURNAL
        told = journal.read_bytes().decode("utf-8", "replace") if journal.exists() else ""
        rows, edits = replayed(rows, told)
        return KeptDrawing(drawing_of(rows), edits)

    def write(self, drawing: SiteDrawing) -> None:
        """Make a drawing the draft, and begin its journal anew."""
        with writing(self.folder / DRAFT) as file:
            file.write(dumped(drawing_rows(drawing)).encode())
        self._let_go()
        self._journal = (self.folder / JOURNAL).open("wb")
        sync_folder(self.folder)

    def note(self, name: str, before: SiteDrawing, after: SiteDrawing) -> None:
        """Write an edit through to the disk; raises OSError, and then the journal ends before it."""
        if self._journal is None:
            self._journal = _continued(self.folder / JOURNAL)
        try:
            self._journal.write(journal_line(name, *changed_rows(before, after)).encode())
            self._journal.flush()
            os.fsync(self._journal.fileno())
        except OSError:
            self._let_go()  # the next line begins where the last whole one ends
            raise

    def _let_go(self) -> None:
        journal, self._journal = self._journal, None
        if journal is not None:
            with suppress(OSError):
                journal.close()


def _continued(journal: Path) -> BinaryIO:
    """Return a journal to write on, without the line that was cut short."""
    told = journal.read_bytes() if journal.exists() else b""
    opened = journal.open("ab")
    opened.truncate(told.rfind(b"\n") + 1)
    return opened
