"""One visitor's journey through the real window: a typed word, the office, the way, and off they go."""

from __future__ import annotations

from dataclasses import dataclass, field
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QMouseEvent

from kiosk.bootstrap.kiosk import KioskApplication
from kiosk.bootstrap.qt import start_qt
from kiosk.speech.twins import SilentSpeaker
from kiosk.ui.shell.focus import name_of
from kiosk.visits.clock import MachineClock
from kiosk.visits.figures import OPEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

WORD = "차 견인"
ROUTE_S = 1.5  # which the line takes to run along the way
PAINTED_S = 0.3  # for rows that were found to stand in their places
GLANCE_S = 0.5  # a page that has just come takes no touch
PATIENCE_S = 60.0  # the first start imports the demo city


@dataclass(slots=True)
class Journey:
    """What became of the visitor: the visit as one row, and as one line of text."""

    knew: bool
    line: str
    row: dict[str, Any]
    film: list[Path] = field(default_factory=list)


def play(data: Path, config: Path | None, film: Path) -> Journey:
    """Play the journey and save a picture of each screen into the folder `film`."""
    qt = start_qt()
    booth = KioskApplication(data, config, SilentSpeaker())
    booth.application.show(windowed=True)
    try:
        _wait(PATIENCE_S, until=lambda: booth.house is not None or booth.failure is not None)
        if booth.failure is not None:
            raise booth.failure
        return _Visitor(booth, film if booth.trouble is None else booth.place / film.name).walk()
    finally:
        booth.close()
        qt.quit()


def _wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    """Let Qt work; unlike QTest.qWait this lets the worker thread work too."""
    end = time.monotonic() + seconds
    while not until() and time.monotonic() < end:
        QGuiApplication.processEvents()
        # Outside of exec() Qt never deletes the screens that were left.
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.01)


class _Visitor:
    """Taps what can be read and types what comes to mind."""

    def __init__(self, booth: KioskApplication, film: Path) -> None:
        self._booth = booth
        self._window = booth.application.window
        self._folder = film
        self._film: list[Path] = []

    def walk(self) -> Journey:
        """Go from the attract screen until the way is known; nobody arrives without walking."""
        text = self._booth.application.kiosk.stage.text
        self._shoot("attract")
        self._tap_at_middle()
        self._shoot("home")
        self._tap(text("home.field"))
        self._type(WORD)
        _wait(PATIENCE_S, until=lambda: bool(self._results()))
        _wait(PAINTED_S)
        self._shoot("results")
        self._tap(self._results()[0])
        self._shoot("office")
        self._tap(text("office.way"))
        _wait(ROUTE_S)
        self._shoot("way")
        self._tap(text("way.set_out"))
        self._shoot("on the way")
        return self._leave()

    def _leave(self) -> Journey:
        house = self._booth.house
        visit = house.visits.current if house else None
        self._booth.application.kiosk.startOver()
        if house is None or visit is None or not house.visits.stored():
            return Journey(
                knew=False, line="방문이 기록되지 않았습니다.", row={"visit": None}, film=self._film
            )
        stored = house.visits.known(visit.id) or visit
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

    def _results(self) -> list[str]:
        directory = self._booth.house.directory if self._booth.house else None
        return [name for name in self._names() if directory and directory.office(name.split(",")[0])]

    def _names(self) -> list[str]:
        return [name_of(item) for item in self._controls(self._window.contentItem())]

    def _controls(self, item: QQuickItem) -> Iterator[QQuickItem]:
        if item.isVisible():
            if item.objectName() == "control":
                yield item
            for child in item.childItems():
                yield from self._controls(child)

    def _tap(self, name: str) -> None:
        _wait(GLANCE_S)
        item = next((one for one in self._controls(self._window.contentItem()) if name_of(one) == name), None)
        if item is None:
            raise LookupError(f"'{name}' is not on the screen; there are: {', '.join(self._names())}")
        self._click(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)))

    def _tap_at_middle(self) -> None:
        self._click(QPointF(self._window.width() / 2, self._window.height() / 2))

    def _click(self, at: QPointF) -> None:
        left = Qt.MouseButton.LeftButton
        for kind, held in (
            (QEvent.Type.MouseButtonPress, left),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            event = QMouseEvent(kind, at, at, left, held, Qt.KeyboardModifier.NoModifier)
            QGuiApplication.sendEvent(self._window, event)
        _wait(0.7)

    def _type(self, words: str) -> None:
        for syllable in words:
            event = QInputMethodEvent("", [])
            event.setCommitString(syllable)
            QGuiApplication.sendEvent(QGuiApplication.focusObject(), event)
            _wait(0.12)

    def _shoot(self, what: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / f"{len(self._film) + 1} {what}.png"
        self._window.grabWindow().save(str(file))
        self._film.append(file)
