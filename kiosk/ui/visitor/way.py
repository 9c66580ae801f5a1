# SPDX-License-Identifier: GPL-3.0-or-later
"""The way: plan, line, steps, time, step-free, spoken and in a QR code without any network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.documents.qr import qr_code, qr_rows
from kiosk.services.shown import OffSite, Way
from kiosk.ui.marked import marked
from kiosk.ui.plan.way_layout import DrawnWay
from kiosk.ui.plan.way_map import WayMap
from kiosk.ui.plan.way_picture import WayPicture, WayPictures
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.slips import Slip
from kiosk.ui.visitor.office_state import OfficeState
from kiosk.ui.visitor.way_steps import step_rows
from kiosk.ui.visitor.way_taken import taken_along
from kiosk.ui.visitor.wording import BETWEEN, address_told, in_a_row, papers_of, where
from kiosk.wayfinding.drawing.line import joined
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from kiosk.directory.lit_place import LitPlace
    from kiosk.directory.public import PublicOffice
    from kiosk.ui.shell.stage import Stage

# The pictures must be known to QML before the screen loads.
__all__ = ["WayModel", "WayPicture", "WayPictures"]

ROOMY = 1.25  # of the usual letters, as Theme.qml has it
WHOLE = -1  # all of the way, no step of it


@qml_element
class WayModel(QObject):
    """The way to `target`, and to what is `lit` there; another profile or language asks for it anew."""

    changed = Signal()

    def __init__(
        self, stage: Stage, *, target: str, lit: LitPlace | None = None, step_free: bool = False
    ) -> None:
        super().__init__()
        self._stage = stage
        self._target = stage.services.directory.now(target)
        self._lit = lit if self._target == target else None
        self._step_free = step_free
        self._way: Way | OffSite | None = None
        self._step = WHOLE
        self._helped = self._was_shut = False
        self._map: WayMap | None = None
        self._before: WayMap | None = None
        office = self._office()
        self._hours = OfficeState(stage, office.name if office else None, self)
        self._hours.turned.connect(self._turn)
        stage.words.switched.connect(self._ask)
        stage.look.changed.connect(self.changed)
        stage.pages.stale.connect(self._look_again)
        self._ask()
        self._log()

    known = shown(bool, changed)(lambda self: isinstance(self._way, Way))
    offSite = shown(bool, changed)(lambda self: isinstance(self._way, OffSite))  # noqa: N815 # QML's name
    unplaced = shown(bool, changed)(lambda self: not (self._way and (self.known or self._way.address)))
    title = shown(str, changed)(lambda self: self._title())
    titleWords = shown("QVariantMap", changed)(lambda self: self._title_words())  # noqa: N815 # QML's name
    sentence = shown("QVariantMap", changed)(lambda self: self._sentence(self._hours.told))
    brief = shown("QVariantMap", changed)(lambda self: self._sentence(self._hours.told, brief=True))
    time = shown(str, changed)(lambda self: self._time())
    shut = shown(bool, changed)(lambda self: self._was_shut)
    helped = shown(bool, changed)(lambda self: self._helped)
    step = shown(int, changed)(lambda self: self._step)
    stepFree = shown(bool, changed)(lambda self: self._step_free)  # noqa: N815 # QML's name
    map = shown(WayMap, changed)(lambda self: self._map)
    steps = shown("QVariantList", changed)(lambda self: self._steps())
    qr = shown("QVariantMap", changed)(lambda self: qr_code(self._qr_text()) if self._way else {})
    code = shown(str, changed)(lambda self: self._code())
    inside = shown(bool, changed)(lambda self: isinstance(self._way, OffSite) and self._way.inside)
    address = shown(str, changed)(lambda self: in_a_row(self._address()))
    bus = shown(str, changed)(lambda self: self._travel("bus"))
    parking = shown(str, changed)(lambda self: self._travel("parking"))
    callsBack = shown(bool, changed)(lambda self: self.offSite and self._office() is not None)  # noqa: N815 # QML's name
    phone = shown(str, changed)(lambda self: self._way.phone if isinstance(self._way, OffSite) else "")

    @property
    def spoken_title(self) -> str:
        """The whole way in words."""
        with_guide = self._stage.text("way.with_guide") if self._helped else ""
        steps = (step["text"] for step in self._steps())
        said = [self.title, self._sentence(self._hours.aloud)["text"], *steps]
        said += [*self._address()[:1], self.bus, self.parking, with_guide]
        return ". ".join(part.removesuffix(".") for part in said if part)

    @Slot()
    def toggle_step_free(self) -> None:
        """Ask for a way without stairs, or for the ordinary one again."""
        self._step_free = not self._step_free
        self._step = WHOLE
        self._ask()
        if isinstance(self._way, Way):
            took, least = (self._way.seconds[pace] for pace in ("ordinary", "brisk"))
            self._stage.services.visits.way_shown(took, least_seconds=least, step_free=self._step_free)

    @Slot()
    def listen(self) -> None:
        """Say the way aloud."""
        self._stage.narrator.say(self.spoken_title)

    @Slot(int)
    def show_step(self, index: int) -> None:
        """Show one step large, and the map near it."""
        self._step = max(0, min(index, len(self._steps()) - 1))
        self.changed.emit()
        if self._stage.look.voice:
            self._stage.narrator.say(self._steps()[self._step]["text"])

    @Slot()
    def whole(self) -> None:
        """Return to the whole way."""
        self._step = WHOLE
        self.changed.emit()

    @Slot()
    def go_with_guide(self) -> None:
        """Call a guide who goes along."""
        self._stage.pages.open("guide_call")

    @Slot()
    def set_out(self) -> None:
        """Record that the visitor knows the way and goes."""
        self._stage.services.visits.understood()
        slip = Slip(self._paper(), tuple(qr_rows(self._qr_text())))
        self._stage.pages.replace(
            "arrived", title=self.title, code=self._code(), slip=slip, target=self._target,
            place=self._place(), steps=self._steps(), qr=self.qr, lit=self._lit,
        )  # fmt: skip

    @Slot()
    def not_found(self) -> None:
        """Ask a visitor who did not find it for the reason."""
        self._stage.services.visits.doubted()
        self._stage.pages.open("not_found")

    @Slot()
    def call_back(self) -> None:
        """Ask to be rung back by an office that is elsewhere, before one goes there."""
        office = self._office()
        if office is not None:
            self._stage.pages.open("call_back", office=office.name, seat="")

    @Slot()
    def report(self) -> None:
        """Say that something here is wrong."""
        self._stage.pages.open("wrong", screen="way", state={"target": self._target})

    @Slot()
    def _ask(self) -> None:
        self._way = self._ask_way()
        self._was_shut = self._hours.shut
        self._before = self._map  # its pictures leave the screen a turn later
        if isinstance(self._way, Way):  # without a way the old plan stays, unseen
            self._map = self._drawn(self._way)
        self._helped = self._needs_help()  # for as long as this way stands: nothing changes under a finger
        self.changed.emit()

    @Slot()
    def _look_again(self) -> None:
        """Lead another way when a lift or a door has closed, or the office went; otherwise nothing moves."""
        if (target := self._stage.services.directory.now(self._target)) != self._target:
            self._target, self._lit = target, None
            self._hours.of(target)
            self._ask()
            self._log()
        if self._ask_way() != self._way:
            self._ask()

    def _ask_way(self) -> Way | OffSite | None:
        language = self._stage.words.language
        return self._stage.services.way(self._target, language, step_free=self._step_free, lit=self._lit)

    @Slot()
    def _turn(self) -> None:
        """Draw the way anew when its office has closed or opens; else only the time is another."""
        (self._ask if self._hours.shut != self._was_shut else self.changed.emit)()

    def _log(self) -> None:
        seconds = self._way.seconds if isinstance(self._way, Way) else {}
        took, least = seconds.get("ordinary"), seconds.get("brisk")
        self._stage.services.visits.target_chosen(self._target, took, least_seconds=least)
        if not self.unplaced:
            self._stage.services.visits.way_shown(took, step_free=self._step_free)
        self._stage.two_minutes.choose_target()
        self._stage.two_minutes.stop()

    def _drawn(self, way: Way) -> WayMap | None:
        if not way.plans:
            return None
        drawn = DrawnWay(
            way.plans, tuple(joined(way.legs)), tuple((step.ordinal, step.point) for step in way.steps),
            way.target_unit, way.here, self._signs(way), way.closed, self._stage.words.language,
            self._was_shut, way.buildings, way.title if way.spot else "",
        )  # fmt: skip
        return WayMap(drawn)

    def _signs(self, way: Way) -> dict[str, str]:
        """Return what is said at the start, at a closed place, and by its ordinal of each storey."""
        language, text = self._stage.words.language, self._stage.text
        return {"here": text("way.here"), "closed": text("office.closed")} | {
            str(ordinal): text("map.to", say(plan.name, language)) for ordinal, plan in way.plans.items()
        }

    def _steps(self) -> list[dict[str, Any]]:
        return step_rows(self._stage, self._way.steps if isinstance(self._way, Way) else ())

    def _title_words(self) -> dict[str, Any]:
        """Return the name large and the rest quiet; abroad the Korean name beside it, for pointing."""
        if not self._way:
            return marked((self.title, ""))
        if self._stage.words.language != "ko":
            office = self._office()
            korean = f" {office.label}" if office and office.label != self.title else ""
            return marked((self.title, ""), (korean, "soft"))
        # A low page has one line for name and place.
        name, rest = self.title, "" if self._stage.look.low else self._stage.text("way.title", "")
        return marked((name, ""), (rest, "soft"))

    def _office(self) -> PublicOffice | None:
        return self._stage.services.directory.office(self._target.rpartition("/")[0] or self._target)

    def _sentence(self, state: str, *, brief: bool = False) -> dict[str, Any]:
        """Return where it is, beside its plans the room alone, and when it opens or how far it is."""
        if self._way is None:
            return marked(("", ""))
        place, room = self._spot(self._way)
        if isinstance(self._way, OffSite) and (self._way.inside or not place):
            told = "lists.unplaced" if self.unplaced else "lists.off_site"
            place, room = self._stage.text("way.unmapped" if self._way.inside else told), ""
        # Large letters leave no line for the minutes where words are long; when it opens is worth one.
        large = self._stage.look.zoom > ROOMY and self._stage.words.language not in {"ko", "zh-CN", "ja"}
        last = state if self._was_shut else "" if large else self.time
        before = "" if brief and room else f"{place} " if room else place
        dot = BETWEEN if last and (place or room) else ""
        return marked((before, ""), (room, "accent"), (dot, ""), (last, "warning" if self._was_shut else ""))

    def _spot(self, way: Way | OffSite) -> tuple[str, str]:
        """Return building and storey, and the room; of a place elsewhere what is known of them."""
        office, language = self._office(), self._stage.words.language
        if office is None:
            return getattr(way, "place", ""), ""
        room = self._stage.services.room(office, language).replace(" ", "\u00a0")
        return where(self._stage.services, office, language), room

    def _place(self) -> str:
        way = self._way
        return " ".join(filter(None, self._spot(way))) if isinstance(way, Way) else str(self.address)

    def _address(self) -> tuple[str, ...]:
        if not isinstance(self._way, OffSite):
            return ()
        return address_told(self._stage.services, self._way.address, self._stage.words.language)

    def _title(self) -> str:
        if self._way:
            return self._way.title
        return self._stage.text("way.shut" if self._stage.services.shut(self._target) else "way.none")

    def _time(self) -> str:
        if not isinstance(self._way, Way):
            return ""
        return self._stage.text("way.time", n=max(1, round(self._walk(self._way) / 60)))

    def _needs_help(self) -> bool:
        """Return whether the walk takes longer than the time left, and somebody is there to go along."""
        left = self._stage.two_minutes.seconds_left
        far = isinstance(self._way, Way) and self._walk(self._way) > left
        lost = isinstance(self._way, OffSite) and self.unplaced
        return (far or lost) and self._stage.services.attendance().present

    def _walk(self, way: Way) -> float:
        return way.seconds["wheelchair" if self._step_free else "ordinary"]

    def _travel(self, by: str) -> str:
        """Return how one comes there by bus or where one parks, nothing where only Korean is known."""
        said = getattr(self._way, by) if isinstance(self._way, OffSite) else ""
        services, language = self._stage.services, self._stage.words.language
        return services.sentence("", services.translated(said, language), language)

    def _code(self) -> str:
        visit = self._stage.services.visits.current
        return visit.code if visit else ""

    def _paper(self) -> tuple[tuple[str, str], ...]:
        """Return what a slip tells: where to, the steps, and the number that proves the arrival."""
        place = f"{self.title} {self._way.place if isinstance(self._way, Way) else ''}".strip()
        steps = [(step["number"], step["text"]) for step in self._steps()]
        code = [("", self._stage.text("way.code", self._code()))] if self._code() else []
        papers = [("", line) for line in papers_of(self._stage, self._target)]
        return ((self._stage.text("way.title", "").strip(), place), *steps, *code, *papers)

    def _qr_text(self) -> str:
        return taken_along(
            self._stage, self._way, self._target, self._code(), step_free=self._step_free, lit=self._lit
        )
