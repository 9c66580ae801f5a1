# SPDX-License-Identifier: GPL-3.0-or-later
"""Canaries: a text that asks an address as soon as anybody takes it for markup, and who listens there."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
import json
import shutil
import socket
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQml import QQmlEngine, QQmlExpression

from kiosk.directory.edits import Rewrite
from kiosk.services.announcements import Announcements
from kiosk.services.cases.booth import intake_service
from kiosk.services.directory import seoul_now
from kiosk.storage.decisions import Decision
from kiosk.storage.opened import opened_storage, place_of
from tests.demo_city import city_folder
from tests.services.test_seat_desk import OFFICE, Admins
from tests.ui.admin.city_cases import NOW, answers
from tests.visitor import demo_settings, visible_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from kiosk.directory.edits import Edit
    from kiosk.settings import Settings

EDGE: Final = 1.0  # px of rounding
PLAIN: Final = 0  # Qt's Text.PlainText and TextEdit.PlainText
FIXED = 0  # Text.FixedSize
NAMED: Final = (
    "building",
    "level",
    "unit",
    "amenity",
)  # a kiosk is named in the settings too


class Listener:
    """Somebody on this machine whom nothing may ask; no thread: Qt's waiting keeps Python to itself."""

    def __init__(self) -> None:
        # Qt goes round its proxy for 127.0.0.1, but does not know 0.0.0.0 as loopback.
        self._server = socket.create_server(("0.0.0.0", 0))  # noqa: S104 # open for the length of a test
        self.port: int = self._server.getsockname()[1]
        self._calls = 0

    def calls(self, patience_s: float = 0) -> int:
        """Return how often it has been called by then, and hang up on everybody."""
        self._server.settimeout(patience_s)
        with suppress(BlockingIOError, TimeoutError):
            while True:
                caller, _address = self._server.accept()
                caller.close()
                self._calls += 1
        return self._calls

    def close(self) -> None:
        """Listen no more."""
        self._server.close()


def bait(port: int) -> str:
    """Return the text; 127.0.0.1 is the one address that Qt's wall does not keep from being asked."""
    return f"<h1>큰</h1><img src='http://127.0.0.1:{port}/c'><a href='x'>&amp;<b>"


def infested_settings(folder: Path, text: str) -> Settings:
    """Return settings of a city whose plans hold the text in every name but those of offices."""
    settings = demo_settings()
    venue = folder / "venue"
    shutil.copytree(settings.folder / settings.venue, venue)
    for file in venue.glob("*/*.geojson"):
        if file.stem in NAMED:
            content = json.loads(file.read_text(encoding="utf-8"))
            for row in content["features"]:
                _name(row["properties"], text, file.stem)
            file.write_text(json.dumps(content), encoding="utf-8")
    return replace(settings, venue=venue)


def _name(properties: dict[str, Any], text: str, kind: str) -> None:
    names = properties.get("name")
    if isinstance(names, dict) and (kind != "unit" or properties.get("category") != "office"):
        properties["name"] = {code: f"{name} {text}" for code, name in names.items()}


def infest(data: Path, settings: Settings, text: str) -> None:
    """Publish at a desk the office of the samples, with the text in every team, title and duty."""
    shutil.copytree(city_folder(), data, dirs_exist_ok=True)
    with opened_storage(data, settings) as storage:
        admins = Admins(storage)
        admins.today = seoul_now().date()
        office = admins.sketch().office
        told = admins.sketch(*_edits(office.seats, text))
        assert admins.first.publish(told, admins.today).published is not None
        assert office.name == OFFICE


def fill_desk(data: Path, settings: Settings, text: str) -> None:
    """Take in a case, say an announcement, and make an account, each with the text."""
    with opened_storage(data, settings) as storage:
        storage.accounts.ensure_demo()
        intake = intake_service(storage, settings, NOW)
        intake.has_room = lambda: True
        told = answers(0, "inconvenience", OFFICE, words=text[:4000], name=text[:60], address=text[:200])
        intake.submit(told, NOW - timedelta(hours=1))
        storage.accounts.make(text[:40], "a long enough password", ["guide"], by=None)
        days = {"first": NOW.date().isoformat(), "last": NOW.date().isoformat()}
        said = Decision("canary", {"texts": {"ko": text}, **days}, NOW.date(), "canary", NOW)
        Announcements(storage.database, place_of(settings)).kept.decide(said, seen=None)


def _edits(seats: Iterable[Any], text: str) -> Iterator[Edit]:
    for seat in seats:
        if not seat.vacant:
            yield Rewrite(seat.desk, "title", f"{seat.title or ''} {text}"[:100].strip())
            yield Rewrite(seat.desk, "duties", tuple(f"{duty} {text}" for duty in seat.duties))
            if seat.team:
                yield Rewrite(seat.desk, "team", f"{seat.team} {text}")


def read_as_markup(root: QQuickItem) -> list[str]:
    """Return every text on a screen that is not, or would not be, drawn as its letters."""
    wrong = []
    for item in visible_items(root):
        if item.inherits("QQuickText") or item.inherits("QQuickTextEdit"):
            if (form := _format(item)) != PLAIN:
                wrong.append(f"{item.property('text')!r} is drawn in format {form}")
            elif item.inherits("QQuickText") and not _as_wide_as_its_letters(item):
                wrong.append(f"{item.property('text')!r} is not as wide as its letters")
    return wrong


def _format(item: QQuickItem) -> int:
    return _asked(item, "textFormat")


def _asked(item: QQuickItem, what: str) -> int:
    """Ask QML: Python cannot convert an enumeration."""
    context = QQmlEngine.contextForObject(item)
    found = QQmlExpression(context, item, f"{what} + 0").evaluate()
    return int(found[0] if isinstance(found, tuple) else found)


def _as_wide_as_its_letters(item: QQuickItem) -> bool:
    """Compare what is painted with the letters, where all of them stand in one line."""
    text = str(item.property("text"))
    if "<img" not in text or item.property("truncated") or int(item.property("lineCount")) != 1:
        return True
    if _asked(item, "fontSizeMode") != FIXED:  # it is drawn smaller than its font says, to fit
        return True
    letters = QFontMetricsF(item.property("font")).horizontalAdvance(text)
    return abs(float(item.property("contentWidth")) - letters) < 0.1 * letters + 2


def beyond_the_window(root: QQuickItem) -> list[str]:
    """Return every text that is painted outside of the window, or over the edge of its own box."""
    wrong = []
    for item in visible_items(root):
        if item.inherits("QQuickText") and item.property("text"):
            wide = max(item.width(), float(item.property("contentWidth")))
            at = item.mapRectToItem(root, QRectF(0, 0, wide, item.height()))
            across = at.left() < -EDGE or at.right() > root.width() + EDGE
            if across and not _is_cut(item, root):
                told = str(item.property("text"))
                wrong.append(f"{told[:24]!r} ({len(told)}) reaches from {at.left():.0f} to {at.right():.0f}")
    return wrong


def _is_cut(item: QQuickItem, root: QQuickItem) -> bool:
    """Return whether a part of the screen around it lets nothing out."""
    above: QQuickItem | None = item
    while above is not None and above is not root:
        if above.clip():
            return True
        above = above.parentItem()
    return False


@contextmanager
def listening() -> Iterator[Listener]:
    """Listen for the length of a test."""
    one = Listener()
    try:
        yield one
    finally:
        one.close()
