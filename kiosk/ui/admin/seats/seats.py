# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the offices and their seats: one chosen, edited and published, and what acts at once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.directory.editing import Sketch
from kiosk.ui.admin.page import Page, day_of
from kiosk.ui.admin.seats.card import card
from kiosk.ui.admin.seats.geometry import RoomGeometry
from kiosk.ui.admin.seats.plan import SeatPlan
from kiosk.ui.admin.seats.shelf import SeatDrafts, found
from kiosk.ui.admin.seats.wording import (
    ChangeRow,
    ClashRow,
    OfficeRow,
    change_rows,
    clash_row,
    days_words,
    faster,
    head,
    on_day,
)
from kiosk.ui.admin.seats.writing import absence
from kiosk.ui.properties import owned, qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.editing import Rebase
    from kiosk.services.admin.results.seats import ListedSeat, Outcome, PublishedSeats
    from kiosk.services.admin.seats import SeatService
    from kiosk.ui.background import Background

AGAIN: Final = "아직 발행하지 않았습니다. 확인하고 발행해 주십시오."


@qml_element
class DraftPublication(QObject):
    """What stands between the draft of the page and a revision."""

    changed = Signal()

    def __init__(self, page: Seats) -> None:
        super().__init__(page)
        self._page = page
        self._day = ""
        self._open = False
        self._clashing = ""
        self._rebase: Rebase | None = None
        self._asked: Sketch | None = None

    changes = listed(ChangeRow)
    clashes = listed(ClashRow)
    opened = shown(bool, changed)(lambda self: self._open)
    day = shown(str, changed)(lambda self: self._day)
    later = shown(str, changed)(lambda self: self._later())
    clashing = shown(str, changed)(lambda self: self._clashing)

    @property
    def settled(self) -> bool:
        """Whether nothing waits for the clerk to choose between two values."""
        return self._rebase is None

    @property
    def draft(self) -> Sketch | None:
        """The draft to keep: as long as the clerk has not chosen, the one that was asked about."""
        return self._asked or self._page.sketch

    def clear(self) -> None:
        """Leave nothing of one office's draft."""
        self._open, self._day = False, ""
        self._ask(None, "")
        self.renew()

    def renew(self) -> None:
        """List what the draft changes now."""
        sketch = self._page.sketch
        self._open = self._open and bool(sketch and sketch.count)
        self.changes.show(change_rows(sketch) if sketch and self._open else [])
        self.changed.emit()

    @Slot(bool)
    def show(self, opened: bool) -> None:  # noqa: FBT001 # from QML
        """Open or shut the list of what is to be published."""
        self._open, self._day = opened, self._day or self._page.today.isoformat()
        self.renew()

    @Slot(int)
    def wait(self, days: int) -> None:
        """Let the draft hold from so many days after today."""
        self.dated((self._page.today + timedelta(days=days)).isoformat())

    @Slot(str)
    def dated(self, day: str) -> None:
        """Take the day from which the draft holds."""
        self._day = day.strip()
        self._page.tell("")
        self._valid_from()
        self.changed.emit()

    @Slot()
    def publish(self) -> None:
        """Publish the draft from its day on."""
        sketch, day = self._page.sketch, self._valid_from()
        if sketch and sketch.edits and day and self.settled:
            self._page.run(lambda desk: desk.publish(sketch, day), self._done)

    @Slot()
    def drop(self) -> None:
        """Throw the draft away."""
        if standing := self._page.standing:
            self.clear()
            self._page.show(Sketch(standing.office, standing.latest), standing)
            self._page.tell("고친 것을 버렸습니다.")

    @Slot(bool)
    def settle(self, mine: bool) -> None:  # noqa: FBT001 # from QML
        """Go on with mine where both changed the same, or with theirs."""
        if rebase := self._rebase:
            self._ask(None, "")
            self._page.show(rebase.mine if mine else rebase.theirs)
            self._page.tell(AGAIN if self._open else "먼저 고친 것을 따랐습니다.")

    def meet(self, standing: PublishedSeats) -> None:
        """Set the draft on what is published now; where both changed the same, ask."""
        sketch = self._page.sketch
        if sketch is None or sketch.base == standing.office:
            self._page.show(sketch and Sketch(standing.office, standing.latest, sketch.edits), standing)
            return
        rebase = sketch.rebased(standing.office, standing.latest)
        self._page.show(rebase.mine, standing)
        if rebase.clashes:
            self._ask(rebase, faster(standing.revision), self._asked or sketch)

    def _ask(self, rebase: Rebase | None, told: str, asked: Sketch | None = None) -> None:
        """Let the clerk choose before anything else is done, or go on."""
        self._rebase, self._clashing, self._asked = rebase, told, asked
        self._page.lock(locked=rebase is not None)
        self.clashes.show([clash_row(clash) for clash in rebase.clashes] if rebase else [])
        self.changed.emit()

    def _done(self, outcome: Outcome) -> None:
        if outcome.published is None:
            self.meet(outcome.standing)
            if self.settled:
                self._page.tell(
                    f"{faster(outcome.standing.revision)} 겹치는 곳이 없어 그 위에 얹었습니다. {AGAIN}"
                )
            return
        self._page.kept.emit()
        told = f"{self._day}부터 적용됩니다(개정 {outcome.published.number})."
        if outcome.carried:
            told += f" {days_words(outcome.carried)} 시행될 배치도에도 넣었습니다."
        if outcome.unlike:
            told += f" {days_words(outcome.unlike)}부터는 그날 배치도의 값을 따르는 곳이 있습니다."
        self.clear()
        self._page.published(told)

    def _valid_from(self) -> date | None:
        if (day := day_of(self._day)) is None:
            self._page.tell("시행일을 2026-12-01처럼 적어 주십시오.")
            return None
        if day < self._page.today:
            self._page.tell("시행일은 오늘부터 고를 수 있습니다.")
            return None
        return day

    def _later(self) -> str:
        standing = self._page.standing
        if standing is None or not standing.later:
            return ""
        return f"{days_words(standing.later)} 시행될 배치도가 이미 있습니다. 발행하면 거기에도 함께 넣습니다."


NEW_PERSON: Final = "아직 발행하지 않은 사람입니다. 먼저 발행해 주십시오."
OTHER_DAY: Final = "배치도를 고치는 중입니다. 오늘 바로 바꿀 것은 발행한 뒤 오늘 배치도에서 눌러 주십시오."
HIDDEN: Final = "숨겼습니다. 화면·검색·음성에서 사라졌습니다."


@qml_element
class Seats(Page["SeatService"]):
    """The offices, and the one that is open with its draft."""

    changed = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._drafts = SeatDrafts()
        self._about: str | None = None  # what to open once the list is read; "" is the last draft
        self.today = date.min
        self.plan.changed.connect(self._edited)
        self.plan.worked.connect(self._worked)

    offices = listed(OfficeRow)
    plan = owned(SeatPlan)
    publication = owned(DraftPublication)
    office = shown(str, changed)(lambda self: self._standing.office.name if self._standing else "")
    called = shown(str, changed)(lambda self: self._standing.name if self._standing else "")
    where = shown(str, changed)(lambda self: self._standing.where if self._standing else "")
    told = shown(str, changed)(lambda self: self._head())
    now = shown(str, changed)(lambda self: self.today.isoformat())
    card = shown("QVariantMap", changed)(lambda self: self._card())
    searching = shown(bool, changed)(lambda self: bool(self._query))

    def clear(self) -> None:
        """Leave nothing on the screen; the draft waits for the same account."""
        self._shut()
        self._clerk = self._query = ""
        self._listed: Sequence[ListedSeat] = ()

    @property
    def sketch(self) -> Sketch | None:
        """The draft of the office that is open."""
        return self.plan.sketch

    @property
    def standing(self) -> PublishedSeats | None:
        """The office that is open, as published."""
        return self._standing

    # ------------------------------------------------------------------ the list of offices
    def enter(self, service: object, about: str = "") -> None:
        """Show the offices, or an office or seat that another page named."""
        self._about = about
        super().enter(service, about)  # type: ignore[arg-type] # the page's own service

    @Slot()
    def look(self) -> None:
        """Read the list of offices again."""
        self.run(lambda desk: (desk.clerk(), desk.today(), desk.offices()), self._list)

    @Slot(str)
    def find(self, query: str) -> None:
        """Narrow the list to what fits the words."""
        self._query = query
        self.offices.show(found(self._listed, query, self._drafts.counts(self._clerk)))
        self.changed.emit()

    @Slot(str)
    @Slot(str, str)
    def open(self, office: str, desk: str = "") -> None:
        """Open an office, with the draft that this account left of it."""
        self.run(
            lambda service: service.standing(office, self.today), lambda found: self._opened(found, desk)
        )

    @Slot()
    def close(self) -> None:
        """Go back to the list; the draft stays."""
        self._shut()
        self.find(self._query)
        self.look()

    def _shut(self) -> None:
        if (draft := self.publication.draft) and self._clerk:
            self._drafts.keep(self._clerk, draft)
        self._standing: PublishedSeats | None = None
        self._said = ""
        self.plan.show(None, None)
        self.publication.clear()

    # ------------------------------------------------------------------ what acts at once
    @Slot(int, str, str)
    def markAway(self, reason: int, start: str, until: str) -> None:  # noqa: N802 # QML's spelling
        """Say that the chosen person is away between two days, both included."""
        origin = self._origin()
        away = absence(reason, start, until, self.today)
        if isinstance(away, str):
            self.tell(away)
        elif origin:
            office = self.office
            told = f"{self.plan.chosen}번을 자리 비움으로 표시했습니다."
            self.run(lambda desk: desk.mark_away(office, origin, away), self._marked, told=told)

    @Slot()
    def markBack(self) -> None:  # noqa: N802 # QML's spelling
        """Say that the chosen person is back."""
        office = self.office
        if origin := self._origin():
            told = f"{self.plan.chosen}번이 자리에 있다고 표시했습니다."
            self.run(lambda desk: desk.mark_away(office, origin, None), self._marked, told=told)

    @Slot(str)
    def hide(self, desk: str) -> None:
        """Hide whoever sits there from every screen at once."""
        office = self.office
        if origin := self._origin(desk):
            self.run(lambda service: service.hide(office, origin), self._ruled, told=HIDDEN, keeps=True)

    @Slot()
    def showAgain(self) -> None:  # noqa: N802 # QML's spelling
        """Show the chosen person again."""
        office = self.office
        if origin := self._origin():
            told = "다시 보이게 했습니다."
            self.run(lambda desk: desk.show_again(office, origin), self._ruled, told=told, keeps=True)

    @Slot(bool)
    def consent(self, given: bool) -> None:  # noqa: FBT001 # from QML
        """Say whether the chosen person consents to their photo."""
        office = self.office
        if origin := self._origin():
            self.run(
                lambda desk: desk.allow_photo(office, origin, consent=given), self._ruled, keeps=True,
                told="사진에 동의함으로 바꿨습니다." if given else "사진을 곧바로 감췄습니다.",
            )  # fmt: skip

    @Slot()
    def drawCity(self) -> None:  # noqa: N802 # QML's spelling
        """Draw the posters of every door of the city."""
        if self.run(lambda desk: desk.draw_city(), self.tell):
            self.tell("모든 부서의 문 앞 배치도를 그리고 있습니다. 부서 쉰 곳이면 1분쯤 걸립니다.")

    @Slot()
    def poster(self) -> None:
        """Draw what is published for the door, and print it where there is a printer."""
        office = self.office
        self.run(lambda desk: desk.draw_poster(office), self.tell)

    @Slot()
    def export(self) -> None:
        """Write what is published as a chart."""
        office = self.office
        self.run(lambda desk: desk.export(office), self.tell)

    @Slot()
    def turnToRules(self) -> None:  # noqa: N802 # QML's spelling
        """Turn to the rules of visibility, at the chosen seat."""
        if origin := self._origin():
            self.turned.emit("visibility", f"{self.office}/{origin}")

    # ------------------------------------------------------------------ for the publication
    def show(self, sketch: Sketch | None, standing: PublishedSeats | None = None) -> None:
        """Show a draft, perhaps on what is published since."""
        self._standing = standing or self._standing
        self.plan.show(sketch, self._standing)

    def lock(self, *, locked: bool) -> None:
        """Let nothing be done to the draft, or let it be worked on again."""
        self.plan.locked = locked

    def published(self, told: str) -> None:
        """Begin anew with what stands in force, and say what was published."""
        office = self.office
        self._drafts.forget(self._clerk, office)
        self.plan.show(None, None)
        self.run(lambda desk: desk.standing(office, self.today), self._opened, told=told)

    # ------------------------------------------------------------------ within
    def _list(self, read: tuple[str, date, Sequence[ListedSeat]]) -> None:
        self._clerk, self.today, self._listed = read
        self.find(self._query)
        wanted, self._about = self._about, None
        if wanted is not None and (about := wanted or self._drafts.last(self._clerk)):
            self.open(*about.split("/", 1))

    def _opened(self, standing: PublishedSeats, desk: str = "") -> None:
        office = standing.office
        sketch = self._drafts.of(self._clerk, office.name)
        self.show(sketch or Sketch(office, standing.latest), standing)
        if sketch:
            self.publication.meet(standing)
            self.tell(self._said or "고치던 것을 그대로 두었습니다. 이어서 하시면 됩니다.")
        if desk:
            self.plan.choose(desk)

    def _marked(self, outcome: Outcome) -> None:
        """Keep the draft on top of what was just said of one person."""
        if outcome.published is None:
            self.tell(f"{faster(outcome.standing.revision)} 다시 눌러 주십시오.")
        else:
            self.kept.emit()
        self.publication.meet(outcome.standing)

    def _ruled(self, standing: PublishedSeats) -> None:
        self.publication.meet(standing)

    def _origin(self, desk: str = "") -> str:
        """Give the desk at which the chosen person is published to sit today; say so where there is none."""
        sketch, standing = self.sketch, self._standing
        if sketch is None or standing is None:
            return ""
        if standing.day != self.today:
            self.tell(f"{days_words((standing.day,))} {OTHER_DAY}")
            return ""
        origin = sketch.origins.get(desk or self.plan.chosen)
        if not origin:
            self.tell(NEW_PERSON)
        return origin or ""

    @Slot()
    def _worked(self) -> None:
        self._said = ""  # what was said is about the step before

    @Slot()
    def _edited(self) -> None:
        self.publication.renew()
        self.changed.emit()

    def _head(self) -> str:
        return head(self._standing, sketch.office) if self._standing and (sketch := self.sketch) else ""

    def _card(self) -> dict[str, object]:
        seat, standing, sketch = self.plan.seat, self._standing, self.sketch
        if seat is None or standing is None or sketch is None:
            return {}
        rule = standing.rules.get(sketch.origins.get(seat.desk) or "")
        place = self.plan.place
        seat = on_day(seat, standing.day)
        return card(seat, rule, RoomGeometry(standing.width, standing.depth).metres(place) if place else None)
