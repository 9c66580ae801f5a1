# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the drawings: a site's drawing opened, kept, published and rolled back."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.language.particles import with_particle
from kiosk.resources import DEMO_CITIES
from kiosk.services.admin.drawing_editions import PublishedDrawings, checked_findings
from kiosk.services.admin.drawing_plans import PlanFiles
from kiosk.services.admin.drawing_session import OpenDrawing
from kiosk.services.admin.drawing_trial import try_way
from kiosk.services.admin.results.drawing import DrawnSite
from kiosk.services.admin.results.drawing_plans import PlanPreview
from kiosk.services.refused import Overtaken, Refused
from kiosk.storage.drawing_files import DrawingEditor, DrawingFiles, DrawnByAnother
from kiosk.storage.errors import Unwritable
from kiosk.wayfinding.drafting.findings import findings_of
from kiosk.wayfinding.drafting.model import FloorGraph, SiteDrawing
from kiosk.wayfinding.drafting.rows import DamagedDrawing
from kiosk.wayfinding.drafting.site_edits import DRAWN
from kiosk.wayfinding.venue.archive import read_archive
from kiosk.wayfinding.venue.loading import load_venue

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.services.admin.results.drawing import EditionDifference, EditionEntry
    from kiosk.services.admin.results.drawing_plans import BroughtPlan
    from kiosk.services.admin.results.drawing_trial import TriedWay
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.storage.drawing_files import KeptDrawing
    from kiosk.wayfinding.drafting.findings import DrawingFinding


class DrawingService:
    """The drawings under `drawings/` of the city's folder, one open at a time at this desk."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        bundled = context.settings.folder in {one.parent for one in DEMO_CITIES.values()}
        # What travels with the program is never written into: such a city's drawings are this folder's own.
        self._city = context.storage.folder.path if bundled else context.settings.folder
        self._open: OpenDrawing | None = None

    @property
    def _folder(self) -> Path:
        return self._city / "drawings"

    @property
    def _venues(self) -> Path:
        return self._city / self._context.settings.venue

    def sites(self) -> Sequence[DrawnSite]:
        """List the city's sites, this booth's own first."""
        found = {one.stem for one in self._venues.glob("*") if one.is_dir() or one.suffix == ".zip"}
        found |= {one.name for one in self._folder.glob("*") if one.is_dir()}
        own = self._context.settings.site
        names = sorted({own, *(name for name in found if not name.startswith("."))})
        return [self._site(name) for name in sorted(names, key=lambda name: name != own)]

    def _site(self, name: str) -> DrawnSite:
        files = DrawingFiles(self._folder / name)
        editor = files.editor() if files.is_held() else None
        told = ("", None) if editor is None else (editor.name, editor.since)
        return DrawnSite(name, files.drawn, *told)

    def open(self, site: str) -> OpenDrawing:
        """Open a site's drawing, an empty floor where none is; raises Overtaken while somebody else draws."""
        if self._open is not None:
            self._open.close()
        files = DrawingFiles(self._folder / _checked(site))
        try:
            files.hold(DrawingEditor(self._context.holder().name, self._context.now()))
        except DrawnByAnother as error:
            raise Overtaken(_held(error.editor)) from error
        except (OSError, Unwritable) as error:
            raise Refused(f"{self._folder}에 쓸 수 없습니다. 이 계정에 쓰기 권한을 주십시오.") from error
        with ExitStack() as failed:
            failed.callback(files.release)
            try:
                kept = files.read()
            except (DamagedDrawing, OSError) as error:
                raise Refused(
                    f"도면을 열 수 없습니다: {error}. 백업에서 drawings 폴더를 되살리십시오."
                ) from error
            opened = self._opened(site, files, kept)
            failed.pop_all()
        return opened

    def _opened(self, site: str, files: DrawingFiles, kept: KeptDrawing | None) -> OpenDrawing:
        drawing = kept.drawing if kept else self._empty(site)
        if kept is None or kept.restored:
            files.write(drawing)
        restored = kept.restored if kept else 0
        self._open = OpenDrawing(site, files, drawing, restored, self._offices(site, drawing), self._closed)
        return self._open

    def _offices(self, site: str, drawing: SiteDrawing) -> frozenset[str]:
        """Return the offices that should have a room here: those with a floor, and none at another site.

        A room that is drawn under the office's first name stays that; one to be drawn gets the new one.
        """
        named = self._context.directory.register.offices
        names = self._context.office_names()
        housed = {name for name, one in named.items() if one.floor}
        for other in (one.site for one in self.sites() if one.site != site):
            venue = next(
                (one for one in (self._venues / other, self._venues / f"{other}.zip") if one.exists()), None
            )
            if venue is not None:
                housed -= set(map(names.office, load_venue(read_archive(venue)).room_of))
        drawn = {room.name for floor in drawing.floors.values() for room in floor.rooms.values()}
        return frozenset(one if one in drawn else names.name(one) for one in housed)

    def booth(self) -> str:
        """Return what this booth is called: its place on the sheet bears the same name."""
        return self._context.settings.kiosk_id

    def bring_plan(self, site: str, file: Path) -> BroughtPlan:
        """Keep a plan to draw over beside a site's drawing, and return its pages."""
        return PlanFiles(self._folder).bring(_checked(site), file)

    def plan(self, site: str, file: str, page: int) -> bytes:
        """Return one page of a kept plan as a picture."""
        return PlanFiles(self._folder).picture(_checked(site), file, page)

    def try_way(self, drawing: SiteDrawing, room: str, *, step_free: bool) -> TriedWay:
        """Return the way to a room as a visitor would be sent, and how many places are reached."""
        return try_way(drawing, room, step_free=step_free)

    def close(self) -> None:
        """Write the open drawing and let the next one draw."""
        if self._open is not None:
            self._open.close()

    def look_at(
        self, files: Sequence[Path], roles: Mapping[str, str], repairs: Collection[str] = ()
    ) -> PlanPreview:
        """Return what a plan of others would become; the open drawing stays as it is.

        `roles` says what a DXF's layers mean, `repairs` which offers of an IMDF the clerk has confirmed.
        """
        before = self._drawn()
        if any(floor.walls for floor in before.floors.values()):
            raise Refused(DRAWN)
        return PlanFiles(self._folder).look_at(files, roles, repairs, before)

    def look_at_standing(self, repairs: Collection[str] = ()) -> PlanPreview:
        """Return the map in use as a drawing with its ids, and what publishing that would lose of it."""
        before = self._drawn()
        published = self._published(self._open.site if self._open else "")
        if (drawn := published.drawn()) is not None:
            return PlanPreview(drawn, (), {})
        if (standing := published.standing) is None:
            raise Refused("지금 쓰는 도면이 없습니다. 벽을 그리거나 다른 도면을 가져오십시오.")
        found = PlanFiles(self._folder).look_at([standing], {}, repairs, before, whole=False)
        made = replace(found.drawing, uid=before.uid)
        lost = [f"펴내면 없어지는 것: {one}" for one in published.losses(made)]
        return replace(found, drawing=made, told=(*found.told, *lost))

    def stands(self, site: str) -> bool:
        """Return whether visitors of a site are led by a map, and not yet by a first hall."""
        return self._published(site).standing is not None

    def findings(self) -> Sequence[DrawingFinding]:
        """Return what is to be mended in the open drawing, offices without a room included."""
        return findings_of(self._drawn(), self._open.offices if self._open else ())

    def check(self) -> Sequence[DrawingFinding]:
        """Return what the venue's whole check says of the open drawing; it takes about a second."""
        return checked_findings(self._drawn())

    def publish(self, remark: str, since: date | None = None, losing: Collection[str] = ()) -> EditionEntry:
        """Make the open drawing its site's venue, from a day on; raises Unpublishable or WouldBeLost.

        Where it raises nothing has changed. What is lost of the map in force is named before, in `losing`.
        """
        drawing = self._drawn()
        site = self._open.site if self._open else ""
        with _writing():
            return self._published(site).publish(drawing, remark, since, losing)

    def waiting(self, site: str) -> EditionEntry | None:
        """Return what of a site is to be shown from a later day on, or None."""
        return self._published(site).waiting()

    def withdraw(self, site: str) -> None:
        """Take back what of a site was to be shown from a later day on."""
        with _writing():
            self._published(site).withdraw()

    def editions(self, site: str) -> Sequence[EditionEntry]:
        """List what was published of a site, the one in force first."""
        return self._published(site).all()

    def weigh(self, site: str, number: int) -> EditionDifference:
        """Return what an earlier publication would change for visitors."""
        return self._published(site).weigh(number)

    def roll_back(self, site: str, number: int, remark: str) -> EditionEntry:
        """Bring an earlier publication of a site back."""
        with _writing():
            return self._published(site).roll_back(number, remark)

    def _published(self, site: str) -> PublishedDrawings:
        return PublishedDrawings(self._context, self._city, _checked(site))

    def _drawn(self) -> SiteDrawing:
        if self._open is None:
            raise Refused("열린 도면이 없습니다. 도면을 먼저 여십시오.")
        return self._open.drawing

    def _closed(self) -> None:
        self._open = None

    def _empty(self, site: str) -> SiteDrawing:
        settings = self._context.settings
        name, address = self._published(site).called()
        name = name or (settings.city_name if site == settings.site else site)
        return SiteDrawing(name, address, floors={0: FloorGraph(0, "1층")})


@contextmanager
def _writing() -> Iterator[None]:
    """Say in a clerk's words why a publication could not be written; what stood before is in force."""
    try:
        yield
    except OSError as error:
        raise Refused(f"하지 못했습니다. 지금 지도는 그대로입니다: {error.strerror}") from error


def _checked(site: str) -> str:
    """Return a site's name; raises Refused for one that is no plain folder's."""
    if not site or site.startswith(".") or Path(site).name != site:
        raise Refused(f"{with_particle(f"'{site}'", '은/는')} 청사의 폴더 이름이 될 수 없습니다.")
    return site


def _held(editor: DrawingEditor | None) -> str:
    if editor is None:
        return "다른 사람이 이 도면을 열고 있습니다. 닫은 뒤에 다시 여십시오."
    since = f"{editor.since:%m월 %d일 %H:%M}"
    return f"{editor.name} 님이 {since}부터 이 도면을 그리고 있습니다. 닫은 뒤에 다시 여십시오."
