# SPDX-License-Identifier: GPL-3.0-or-later
"""The way: plan, line, steps, time, step-free, spoken and in a QR code without any network."""

from __future__ import annotations

from functools import partial
import re
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.documents.qr import fitting, qr_code, qr_rows, qr_text
from kiosk.services.shown import OffSite, Way
from kiosk.ui.marked import marked
from kiosk.ui.plan.map import MapModel
from kiosk.ui.plan.picture import FloorPicture, FloorPictures
from kiosk.ui.properties import shown
from kiosk.ui.slips import Slip
from kiosk.ui.visitor.places import papers_of
from kiosk.wayfinding.drawing.line import joined

if TYPE_CHECKING:
    from kiosk.services.shown import Services
    from kiosk.ui.shell.stage import Stage

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1

# The pictures must be known to QML before the screen loads.
__all__ = ["FloorPicture", "FloorPictures", "WayModel"]

_UNPARTED: Final = re.compile(r"(?<=\d) (?=m\b)|(?<=[A-Za-zÀ-ỹ]) (?=\d)")
BOTH = 2  # storeys of a way that can be shown one above the other


@QmlElement
class WayModel(QObject):
    """The way to `target`; changing the profile or the language asks for it anew."""

    changed = Signal()

    def __init__(self, stage: Stage, *, target: str, step_free: bool = False) -> None:
        super().__init__()
        self._stage = stage
        self._target = target
        self._step_free = step_free
        self._way: Way | OffSite | None = None
        self._map: MapModel | None = None
        self._before: MapModel | None = None
        stage.words.switched.connect(self._ask)
        stage.pages.stale.connect(self._look_again)
        self._ask()
        self._log()

    known = shown(bool, changed)(lambda self: isinstance(self._way, Way))
    offSite = shown(bool, changed)(lambda self: isinstance(self._way, OffSite))  # noqa: N815 # QML's name
    title = shown(str, changed)(lambda self: self._title())
    place = shown(str, changed)(lambda self: self._way.place if isinstance(self._way, Way) else "")
    time = shown(str, changed)(lambda self: self._time())
    far = shown(bool, changed)(lambda self: self._far())
    alone = shown(bool, changed)(lambda self: self._alone())
    stepFree = shown(bool, changed)(lambda self: self._step_free)  # noqa: N815 # QML's name
    map = shown(MapModel, changed)(lambda self: self._map)
    steps = shown("QVariantList", changed)(lambda self: self._steps())
    qr = shown("QVariantMap", changed)(lambda self: qr_code(self._qr_text()) if self._way else {})
    code = shown(str, changed)(lambda self: self._code())
    address = shown(str, changed)(lambda self: self._way.address if isinstance(self._way, OffSite) else "")
    phone = shown(str, changed)(lambda self: self._way.phone if isinstance(self._way, OffSite) else "")

    @property
    def spoken_title(self) -> str:
        """The whole way in words."""
        warning = self._stage.text("way.far_alone" if self._alone() else "way.far") if self._far() else ""
        said = [self.title, self.time, warning, *(step["text"] for step in self._steps()), self.address]
        return ". ".join(part.removesuffix(".") for part in said if part)

    @Slot()
    def toggle_step_free(self) -> None:
        """Ask for a way without stairs, or for the ordinary one again."""
        self._step_free = not self._step_free
        self._ask()
        if isinstance(self._way, Way):
            took, least = (self._way.seconds[pace] for pace in ("ordinary", "brisk"))
            self._services.visits.way_shown(took, least_seconds=least, step_free=self._step_free)

    @Slot()
    def listen(self) -> None:
        """Say the way aloud."""
        self._stage.narrator.say(self.spoken_title)

    @Slot(int)
    def show_step(self, index: int) -> None:
        """Show a step on the plan."""
        if self._map is not None:
            self._map.stop_at(index)

    @Slot()
    def set_out(self) -> None:
        """Record that the visitor knows the way and goes."""
        self._services.visits.understood()
        slip = Slip(self._paper(), tuple(qr_rows(self._qr_text())))
        self._stage.pages.replace("arrived", title=self.title, code=self._code(), slip=slip)

    @Slot()
    def not_found(self) -> None:
        """Ask a visitor who did not find it for the reason."""
        self._services.visits.doubted()
        self._stage.pages.open("not_found")

    @Slot()
    def report(self) -> None:
        """Say that something here is wrong."""
        self._stage.pages.open("wrong", screen="way", state={"target": self._target})

    @Slot()
    def _ask(self) -> None:
        self._way = self._services.way(self._target, self._stage.words.language, step_free=self._step_free)
        self._before = self._map  # its pictures leave the screen a turn later
        if isinstance(self._way, Way):  # without a way the old plan stays, unseen
            self._map = self._drawn(self._way)
        self.changed.emit()

    @Slot()
    def _look_again(self) -> None:
        """Lead another way when a lift or a door on this one has closed; otherwise nothing moves."""
        if (
            self._services.way(self._target, self._stage.words.language, step_free=self._step_free)
            != self._way
        ):
            self._ask()

    def _log(self) -> None:
        seconds = self._way.seconds if isinstance(self._way, Way) else {}
        took, least = seconds.get("ordinary"), seconds.get("brisk")
        self._services.visits.target_chosen(self._target, took, least_seconds=least)
        if self._way is not None:
            self._services.visits.way_shown(took, step_free=self._step_free)
        self._stage.two_minutes.choose_target()
        self._stage.two_minutes.stop()

    def _drawn(self, way: Way) -> MapModel | None:
        if not way.plans:
            return None
        lines = joined(way.legs)
        drawn = partial(
            MapModel, way.plans, lines=lines, stops=[(step.ordinal, step.point) for step in way.steps],
            target=way.target_unit, seat=way.seat, here=way.here, closed=way.closed, turn=way.turn,
            language=self._stage.words.language,
        )  # fmt: skip
        storeys = sorted((line.ordinal for line in lines), reverse=True)
        return drawn(plates=[drawn(floor=one) for one in storeys] if len(storeys) == BOTH else ())

    def _steps(self) -> list[dict[str, Any]]:
        steps = self._way.steps if isinstance(self._way, Way) else ()
        return [
            {"number": str(at), "text": step.text, "words": _words(step.text, step.floor)}
            for at, step in enumerate(steps, 1)
        ]

    def _title(self) -> str:
        if self._way:
            return self._way.title
        return self._stage.text("way.shut" if self._services.shut(self._target) else "way.none")

    def _time(self) -> str:
        if not isinstance(self._way, Way):
            return ""
        return self._stage.text("way.time", n=max(1, round(self._walk(self._way) / 60)))

    def _far(self) -> bool:
        left = self._stage.two_minutes.seconds_left
        return isinstance(self._way, Way) and self._walk(self._way) > left

    def _alone(self) -> bool:
        """Return whether nobody is there who could go along."""
        return self._far() and not self._services.attendance().present

    def _walk(self, way: Way) -> float:
        return way.seconds["wheelchair" if self._step_free else "ordinary"]

    def _code(self) -> str:
        visit = self._services.visits.current
        return visit.code if visit else ""

    def _paper(self) -> tuple[tuple[str, str], ...]:
        """Return what a slip tells: where to, the steps, and the number that proves the arrival."""
        place = f"{self.title} {self.place}".strip()
        steps = [(step["number"], step["text"]) for step in self._steps()]
        code = [("", self._stage.text("way.code", self._code()))] if self._code() else []
        papers = [("", line) for line in papers_of(self._stage, self._target)]
        return ((self._stage.text("way.title", "").strip(), place), *steps, *code, *papers)

    def _qr_text(self) -> str:
        if isinstance(self._way, OffSite):
            return fitting(
                [self._way.title, self._way.address, self._way.phone, *papers_of(self._stage, self._target)]
            )
        papers = papers_of(self._stage, self._target)
        language = self._stage.words.language
        if link := self._services.phone_link(
            self._target, language, step_free=self._step_free, papers=papers
        ):
            return link
        way = cast("Way", self._way)
        code = self._stage.text("way.code", self._code()) if self._code() else ""
        first = " · ".join(part for part in (way.title, way.place, code) if part)
        return qr_text(first, [step.text for step in way.steps], papers)

    @property
    def _services(self) -> Services:
        return cast("Services", self._stage.services)


def _words(text: str, floor: str) -> dict[str, Any]:
    """Mark the floor to press; a number stays in one line with its unit and with what it counts: Room 207."""
    before, pressed, after = text.partition(floor) if floor else (text, "", "")
    parts = ((before, ""), (pressed, "accent"), (after, ""))
    return marked(*((_UNPARTED.sub("\u00a0", part), look) for part, look in parts))
