# SPDX-License-Identifier: GPL-3.0-or-later
"""One visitor's journey through the real window: a typed word, the office, the way, and off they go.

Touches and keys go to the window, choices to the view-models. Nothing here looks into the window's items: a
wrapper of Python's around an item that Qt has deleted since may end the process.
"""

from __future__ import annotations

from dataclasses import dataclass, field
import time
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent

from kiosk.visits.clock import MachineClock
from kiosk.visits.tally import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.ui.application import Application
    from kiosk.ui.visitor.home import HomeModel
    from kiosk.ui.visitor.office import OfficeModel
    from kiosk.ui.visitor.search import SearchModel
    from kiosk.ui.visitor.way import WayModel
    from kiosk.visits.log import VisitLog

FOUND_S = 60.0  # for a search, which takes milliseconds where nothing else keeps the machine busy
NOTHING = "‘{}’을(를) 찾지 못했습니다: 부서가 아직 없습니다."
ROUTE_S = 1.5  # which the line takes to run along the way
PAINTED_S = 0.7  # for a page or rows to stand in their places
PATIENCE_S = 600.0  # the first start imports the demo city, which takes a busy machine minutes


@dataclass(slots=True)
class Journey:
    """What became of the visitor: the visit as one row, and as one line of text."""

    knew: bool
    line: str
    row: dict[str, Any]
    film: list[Path] = field(default_factory=list)


def wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    """Let Qt work; unlike QTest.qWait this lets the worker thread work too."""
    end = time.monotonic() + seconds
    while not until() and time.monotonic() < end:
        QGuiApplication.processEvents()
        # Outside of exec() Qt never deletes the screens that were left.
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.01)


class PlayedVisitor:
    """Touches the glass, types what comes to mind, and chooses what the pages offer."""

    def __init__(
        self, application: Application, visits: Callable[[], VisitLog | None], film: Path, word: str
    ) -> None:
        self._word = word
        self._kiosk = application.kiosk
        self._window = application.window
        self._visits = visits
        self._folder = film
        self._film: list[Path] = []

    def walk(self) -> Journey:
        """Go from the attract screen until the way is known; nobody arrives without walking."""
        self._shoot("attract")
        self._touch_middle()
        self._shoot("home")
        self._choose(cast("HomeModel", self._page("home")).open, "search")
        search = cast("SearchModel", self._page("search"))
        self._type(self._word)
        wait(FOUND_S, until=lambda: search.count > 0)
        if search.count == 0:
            return Journey(knew=False, line=NOTHING.format(self._word), row={"visit": None}, film=self._film)
        wait(PAINTED_S)
        self._shoot("results")
        self._choose(search.choose, 0)
        self._shoot("office")
        self._choose(cast("OfficeModel", self._page("office")).show_way)
        wait(ROUTE_S)
        self._shoot("way")
        self._choose(cast("WayModel", self._page("way")).set_out)
        self._page("arrived")
        self._shoot("on the way")
        return self._leave()

    def _leave(self) -> Journey:
        visits = self._visits()  # the log of the end: a first start opens the data once more meanwhile
        visit = visits.current if visits else None
        self._kiosk.startOver()
        if visits is None or visit is None or not visits.stored(PATIENCE_S):
            return Journey(
                knew=False, line="방문이 기록되지 않았습니다.", row={"visit": None}, film=self._film
            )
        stored = visits.known(visit.id) or visit
        row = {
            "visit": str(stored.id),
            "target": stored.target,
            "outcome": stored.outcome(MachineClock().now()) or OPEN,
            "knew_s": stored.understood_s,
            "code": stored.code,
        }
        known = f"길을 아신 때 {stored.understood_s or 0:.1f}초"
        line = f"{row['target']}: {known}, 방문 {stored.code} · {self._folder}"
        return Journey(knew=stored.understood_s is not None, line=line, row=row, film=self._film)

    def _page(self, name: str) -> object:
        """Return the view-model of the page that stands."""
        page = self._kiosk.pages.current
        if page.name != name:
            raise LookupError(f"the page '{page.name}' stands where '{name}' should")
        return page.model

    def _choose(self, act: Callable[..., object], *what: object) -> None:
        """Touch the glass, as whoever presses a button does, and have the page do it."""
        self._kiosk.touch()
        act(*what)
        wait(PAINTED_S)

    def _touch_middle(self) -> None:
        at = QPointF(self._window.width() / 2, self._window.height() / 2)
        left = Qt.MouseButton.LeftButton
        for kind, held in (
            (QEvent.Type.MouseButtonPress, left),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            event = QMouseEvent(kind, at, at, left, held, Qt.KeyboardModifier.NoModifier)
            QGuiApplication.sendEvent(self._window, event)
        wait(PAINTED_S)

    def _type(self, words: str) -> None:
        for syllable in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, syllable)
                QGuiApplication.sendEvent(self._window, event)
            wait(0.12)

    def _shoot(self, what: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / f"{len(self._film) + 1} {what}.png"
        self._window.grabWindow().save(str(file))
        self._film.append(file)
