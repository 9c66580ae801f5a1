# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing checked and published as the site's venue, and an earlier one shown and brought back."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from kiosk.charter.hours import in_seoul
from kiosk.plain_text import one_line
from kiosk.services.admin.results.drawing import EditionDifference, EditionEntry
from kiosk.services.refused import Refused
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.drawing_editions import DrawingEditions
from kiosk.storage.opened import place_of
from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.drafting.export import venue_of
from kiosk.wayfinding.drafting.findings import DrawingFinding, middle_of
from kiosk.wayfinding.drafting.rows import DamagedDrawing, drawing_of, drawing_rows, dumped, parsed
from kiosk.wayfinding.drafting.standing import losses, with_what_stands
from kiosk.wayfinding.venue.archive import read_archive, write_folder
from kiosk.wayfinding.venue.loading import load_venue
from kiosk.wayfinding.venue.model import say
from kiosk.wayfinding.venue.placeholder import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.storage.drawing_editions import KeptEdition
    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import SiteDrawing
    from kiosk.wayfinding.venue.archive import Archive
    from kiosk.wayfinding.venue.problems import VenueProblem

BEFORE: Final = "도면을 그리기 전의 지도"


class Unpublishable(Refused):
    """The venue's check found a violation; `findings` say where."""

    def __init__(self, findings: Sequence[DrawingFinding]) -> None:
        first = f"{findings[0].told} " if findings else ""
        more = f"(모두 {len(findings)}곳) " if len(findings) > 1 else ""
        super().__init__(f"펴내지 않았습니다. {first}{more}고친 뒤 다시 펴내십시오.")
        self.findings = tuple(findings)


class WouldBeLost(Refused):
    """The map in force holds what the drawing does not: `losses` name it, for whoever publishes to let go."""

    def __init__(self, losses: Sequence[str]) -> None:
        super().__init__("아직 펴내지 않았습니다. 지금 지도에서 없어지는 것이 있으니 옆의 목록을 보십시오.")
        self.losses = tuple(losses)


class PublishedDrawings:
    """One site's publications, for whoever keeps its drawing."""

    def __init__(self, context: StaffContext, city: Path, site: str) -> None:
        self._context = context
        self._apart = city != context.settings.folder
        self._site = site
        self._editions = DrawingEditions(city / "drawings" / site, city / context.settings.venue / site)

    def publish(
        self, drawing: SiteDrawing, remark: str, since: date | None, losing: Collection[str]
    ) -> EditionEntry:
        """Make the drawing the site's venue, now or from a later day on; what may be lost stands in `losing`.

        Raises Unpublishable and WouldBeLost, and then nothing has changed.
        """
        later = self._later(since)
        self._holds_booth(drawing)
        if not any(floor.rooms for floor in drawing.floors.values()):
            raise Refused("아직 방이 하나도 없습니다. 벽을 그린 뒤에 펴내십시오.")
        archive, gone = self._beside_what_stands(venue_of(drawing))
        draft, about = dumped(drawing_rows(drawing)), self._about(remark)

        def checked(folder: Path) -> None:
            if violations := _violations(folder):
                raise Unpublishable(list(_placed(violations, drawing)))
            if not set(gone) <= set(losing):
                raise WouldBeLost(gone)

        self._editions.keep_what_stands(self._about(BEFORE, by=""))
        if later is None:
            kept = self._editions.add(archive, about, draft, checked)
            self._log("drawing.published", remark, {"edition": kept.number})
            return self._entry(kept, current=True)
        kept = self._editions.add_later(archive, about | {"since": later.isoformat()}, draft, checked)
        self._log("drawing.scheduled", remark, {"since": later.isoformat()})
        return self._entry(kept, current=False)

    def _later(self, since: date | None) -> date | None:
        """Return the day if it lies after today; raises Refused for one that is past."""
        today = in_seoul(self._context.now()).date()
        if since is not None and since < today:
            raise Refused("보일 날은 오늘부터 고를 수 있습니다. 날을 다시 고르십시오.")
        return since if since is not None and since > today else None

    def called(self) -> tuple[str, str]:
        """Return the name and the address of the site as it stands; empty where nobody has one."""
        standing = self._editions.standing
        venue = None if standing is None else load_venue(read_archive(standing))
        return ("", "") if venue is None else (say(venue.name) or "", venue.address)

    def _beside_what_stands(self, archive: Archive) -> tuple[Archive, Sequence[str]]:
        """Return the archive with the names that stand, and what of the standing map it does not hold."""
        standing = self._editions.standing
        if standing is None:
            return archive, ()
        before = read_archive(standing)
        whole = with_what_stands(archive, before)
        return whole, losses(whole, before)

    @property
    def standing(self) -> Path | None:
        """The map that visitors are led by; None where there is none, or only the hall of a first start."""
        bundled = self._context.settings.folder / self._context.settings.venue / self._site
        places = (self._editions.standing, bundled, bundled.with_name(f"{bundled.name}.zip"))
        standing = next((one for one in places if one is not None and one.exists()), None)
        return None if standing is None or is_placeholder(read_archive(standing).manifest) else standing

    def drawn(self) -> SiteDrawing | None:
        """Return the drawing that the map in use was published from; None where it came from elsewhere."""
        newest = next(iter(self._editions.all()), None)
        standing, draft = self._editions.standing, newest.folder / "draft.json" if newest else None
        if newest is None or standing is None or draft is None or not draft.exists():
            return None
        if read_archive(newest.venue) != read_archive(standing):  # somebody has laid another map there
            return None
        with suppress(DamagedDrawing, OSError):
            return drawing_of(parsed(draft.read_text("utf-8")))
        return None

    def losses(self, drawing: SiteDrawing) -> Sequence[str]:
        """Return what visitors would miss of the map in use if the drawing were published."""
        return self._beside_what_stands(venue_of(drawing))[1]

    def waiting(self) -> EditionEntry | None:
        """Return what was published for a later day, or None."""
        kept = self._editions.waiting()
        return None if kept is None else self._entry(kept, current=False)

    def withdraw(self) -> None:
        """Take back what was published for a later day."""
        if not self._editions.withdraw():
            raise Refused("기다리는 도면이 없습니다. 이미 보이기 시작했거나 다른 사람이 거두었습니다.")
        self._log("drawing.withdrawn", "", {})

    def all(self) -> Sequence[EditionEntry]:
        """List what was published, the one in force first."""
        return [self._entry(one, current=at == 0) for at, one in enumerate(self._editions.all())]

    def weigh(self, number: int) -> EditionDifference:
        """Return what visitors would find otherwise if an earlier publication came back."""
        return _difference(self._editions.in_force, self._edition(number).venue)

    def roll_back(self, number: int, remark: str) -> EditionEntry:
        """Bring an earlier publication back as a new one; the drawing itself stays as it is."""
        earlier = self._edition(number)
        draft = earlier.folder / "draft.json"

        def checked(folder: Path) -> None:
            if earlier.by and (violations := _violations(folder)):
                raise Refused(f"되돌리지 않았습니다. {violations[0].message}")

        kept = self._editions.add(
            read_archive(earlier.venue), self._about(remark or f"{number}번째 도면으로"),
            draft.read_text("utf-8") if draft.exists() else "", checked,
        )  # fmt: skip
        self._log("drawing.rolled_back", remark, {"edition": kept.number})
        return self._entry(kept, current=True)

    def _edition(self, number: int) -> KeptEdition:
        found = next((one for one in self._editions.all() if one.number == number), None)
        if found is None:
            raise Refused("그 도면은 이제 없습니다. 목록을 새로 고쳐 주십시오.")
        return found

    def _holds_booth(self, drawing: SiteDrawing) -> None:
        """Refuse what this booth could not start with: it looks for its own kiosk in the venue."""
        own = self._context.settings.kiosk_id
        names = {name for one in drawing.kiosks.values() for name in (one.name, one.uid)}
        if self._site == self._context.settings.site and own not in names:
            raise Refused(
                f"이 키오스크 '{own}'의 자리가 도면에 없습니다. 키오스크를 놓고 그 이름을 적으십시오: {own}"
            )

    def _about(self, remark: str, by: str | None = None) -> dict[str, Any]:
        holder = self._context.holder().name if by is None else by
        return {"at": self._context.now().isoformat(), "by": holder, "remark": one_line(remark)}

    def _log(self, action: str, remark: str, details: dict[str, Any]) -> None:
        deed = LoggedAct(str(self._context.holder().id), action, self._site, remark, details)
        with self._context.storage.database.write() as connection:
            record(connection, deed, place=place_of(self._context.settings), now=self._context.now())

    def _entry(self, one: KeptEdition, *, current: bool) -> EditionEntry:
        return EditionEntry(
            one.number, one.at, one.by, one.remark, current=current, since=one.since, apart=self._apart
        )


def _violations(venue: Path) -> list[VenueProblem]:
    return [one for one in check_venue(venue).problems if one.severity == "violation"]


def checked_findings(drawing: SiteDrawing) -> tuple[DrawingFinding, ...]:
    """Return what the whole check of the venue finds; it takes a second, so it runs in the background."""
    with TemporaryDirectory(prefix="kiosk-drawing-") as folder:
        write_folder(venue_of(drawing), Path(folder) / "venue")
        return tuple(_placed(check_venue(Path(folder) / "venue").problems, drawing))


def _placed(problems: Sequence[VenueProblem], drawing: SiteDrawing) -> Iterator[DrawingFinding]:
    places = _places(drawing)
    for one in problems:
        if one.severity != "info":
            ordinal, spot, room = places.get(one.feature or "", (None, None, None))
            where = "" if ordinal is None else f"{drawing.floors[ordinal].name}: "
            yield DrawingFinding(
                one.rule, f"{where}{one.message}", "pick", "그 자리 보기", ordinal, spot, room
            )


def _places(drawing: SiteDrawing) -> dict[str, tuple[int | None, Spot | None, int | None]]:
    """Return where everything lies that has an id in the venue."""
    found: dict[str, tuple[int | None, Spot | None, int | None]] = {}
    for ordinal, floor in drawing.floors.items():
        found |= {room.uid: (ordinal, middle_of(floor, key), key) for key, room in floor.rooms.items()}
        for door in floor.doors.values():
            found[door.uid] = (ordinal, floor.nodes[floor.walls[door.wall].a], None)
        found |= {one.uid: (ordinal, one.at, None) for one in floor.fixtures.values()}
    return found | {one.uid: (one.ordinal, one.at, None) for one in drawing.kiosks.values()}


def _difference(now: Path, then: Path) -> EditionDifference:
    here, there = ({one.id: one for one in load_venue(read_archive(path)).units} for path in (now, then))
    names = {key: (say(here[key].name), say(there[key].name)) for key in here.keys() & there.keys()}
    moved = sum(not here[key].shape.equals(there[key].shape) for key in names)
    return EditionDifference(
        tuple(sorted(say(there[key].name) or "이름 없는 방" for key in there.keys() - here.keys())),
        tuple(sorted(say(here[key].name) or "이름 없는 방" for key in here.keys() - there.keys())),
        tuple(sorted((one, other) for one, other in names.values() if one != other)),
        moved,
    )
