# SPDX-License-Identifier: GPL-3.0-or-later
"""What every page of the admin's desk does the same: work beside the screen, one sentence, one wait."""

from __future__ import annotations

from datetime import date, datetime
import logging
from typing import TYPE_CHECKING, Any, ClassVar, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.charter.hours import SEOUL
from kiosk.directory.revisions import Outdated
from kiosk.services.refused import Overtaken, Refused
from kiosk.ui.properties import shown
from kiosk.ui.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.background import Background

NOT_DONE: Final = "마치지 못했습니다. 바뀐 것은 없습니다. 잠시 뒤에 다시 눌러 주십시오."
READING, READ, FAILED, STALE = "reading", "read", "failed", "stale"
_LOG: Final = logging.getLogger(__name__)


def day_of(written: str) -> date | None:
    """Return the day that somebody wrote as 2026-12-01; None where it is none."""
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        return None


class Page[Service](QObject):
    """One page: `look` fills it, `clear` empties it, `run` does a piece of work on what stands behind it.

    The service is opened in the worker, since a page may need what is slow to load. `clear` says what a new
    page holds, and is asked first of all; lists are emptied by `shut` itself.
    """

    # A property can only name a signal of its own class: every page declares `changed` for its properties.
    changed: ClassVar[Signal]
    others_change: ClassVar = (
        False  # whether the whole page is read again when somebody else has kept something
    )
    spoken = Signal()
    kept = Signal()
    turned = Signal(str, str)
    exchanged = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._open: Callable[[], Service] | None = None
        self._said = ""
        self._busy = False
        self._reads = 0  # how many pieces are being read that nobody waits for
        self._read_state, self._read_at = READING, ""
        self._pane = 0  # which part of the page is shown, where it has several
        self.clear()

    pane = shown(int, spoken)(lambda self: self._pane)
    said = shown(str, spoken)(lambda self: self._said)
    busy = shown(bool, spoken)(lambda self: self._busy)
    readState = shown(str, spoken)(lambda self: self._read_state)  # noqa: N815 # QML's spelling
    readAt = shown(str, spoken)(lambda self: self._read_at)  # noqa: N815 # the same
    stale = shown(bool, spoken)(lambda self: self._read_state == STALE)

    @property
    def resting(self) -> bool:
        """Whether nothing is being done or read."""
        return not self._busy and self._reads == 0

    def enter(self, service: Callable[[], Service], about: str = "") -> None:
        """Show the page to whoever has turned to it, perhaps about one thing that another page named."""
        del about
        if self._open is None:  # else it still shows what was read before
            self._stand(READING)
        self._open, self._said = service, ""
        self.look()

    def shut(self) -> None:
        """Leave nothing of one person's work on the screen."""
        self._open, self._said, self._busy, self._pane = None, "", False, 0
        self.clear()
        self.list_nothing()
        self.renew()

    @Slot()
    def look(self) -> None:
        """Read again what the page shows."""
        raise NotImplementedError

    def clear(self) -> None:
        """Hold nothing but what a new page holds."""

    def list_nothing(self) -> None:
        """Empty every list."""
        for rows in self.findChildren(Rows):
            rows.show([])

    @Slot(int)
    def turn(self, pane: int) -> None:
        """Show another part of the page."""
        self._pane, self._said = pane, ""
        self.renew()

    def run[T](
        self, work: Callable[[Service], T], then: Callable[[T], None], *, told: str = "", keeps: bool = False
    ) -> bool:
        """Work beside the screen, one piece at a time; say `told` at its end, or why it did not happen.

        `keeps` says that the work stores something. Returns whether the work was taken.
        """
        service = self._open
        if service is None or self._busy:
            return False
        self._busy = True
        self.renew()

        def finish(result: T) -> None:
            if service is not self._open:  # nothing is shown to whoever signed in since
                return
            self._busy, self._said = False, told or self._said
            self._stand(READ)
            if keeps:
                self.kept.emit()
            then(result)
            self.renew()

        def fail(error: Exception) -> None:
            if service is self._open:
                self._busy = False
                self._fail(error, read=not keeps)  # what could not be stored says nothing of what was read

        self._background.run(lambda: work(service()), finish, fail)
        return True

    def do(self, work: Callable[[Service], object], told: str = "") -> None:
        """Do what stores something, say it, and read the page again."""
        self.run(work, lambda _done: self.look(), told=told, keeps=True)

    def read[T](self, work: Callable[[Service], T], then: Callable[[T], None]) -> None:
        """Read what nobody waits for: no button is closed, and what is pressed meanwhile is done after it."""
        service = self._open
        if service is None:
            return
        self._reads += 1

        def end(result: T | Exception, show: Callable[[Any], None]) -> None:
            self._reads -= 1
            if service is self._open:
                if not isinstance(result, Exception):
                    self._stand(READ)
                show(result)
                self.renew()

        self._background.run(
            lambda: work(service()), lambda result: end(result, then), lambda error: end(error, self._fail)
        )

    @Slot()
    def refresh(self) -> None:
        """Read again what others may have changed; only pages that list others' work do."""
        if self.others_change:
            self.look()

    def renew(self) -> None:
        """Let the screen read every property again."""
        self.spoken.emit()
        self.changed.emit()

    def tell(self, sentence: str) -> None:
        """Say a sentence on the page."""
        self._said = sentence
        self.renew()

    def _stand(self, state: str) -> None:
        """Say whether the page was read: what was read once stays with its time, and is not known to hold."""
        if state == FAILED and self._read_state in {READ, STALE}:
            self._read_state = STALE
        else:
            self._read_state, self._read_at = state, f"{datetime.now(SEOUL):%H:%M:%S}"

    def _fail(self, error: Exception, *, read: bool = True) -> None:
        known = isinstance(error, Refused | Outdated)
        if (read and not known) or self._read_state == READING:
            self._stand(FAILED)
        if not known:
            _LOG.error("the admin's desk could not finish", exc_info=error)
        self.tell(str(error) if known else NOT_DONE)
        if isinstance(error, Overtaken):
            self.look()


class PagePart(QObject):
    """One part of a page that has properties of its own; `clear` says what a new one holds."""

    _page: Any  # each part names the page that it is of

    def __init__(self, page: QObject) -> None:
        super().__init__(page)
        self._page = page
        self.clear()

    def clear(self) -> None:
        """Hold nothing but what a new part holds."""
