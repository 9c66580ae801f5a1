# SPDX-License-Identifier: GPL-3.0-or-later
"""The directory on a database: importing charts, publishing, visibility, the public projection."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import file_digest
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from kiosk.directory.charts.chart import Diagnostic
from kiosk.directory.charts.known import Known
from kiosk.directory.importing import ImportTerms, prepare
from kiosk.directory.photos import pictures_beside, sync_derived
from kiosk.directory.publication import chart_of
from kiosk.directory.register import load_names, load_register
from kiosk.directory.revisions import FOUNDED, Outdated, RevisionDraft
from kiosk.directory.texts import reference
from kiosk.directory.visibility import Policy, followed
from kiosk.documents.exports import lay_down
from kiosk.language.particles import with_particle
from kiosk.services.cards import MatterCards
from kiosk.services.directory_work import DirectoryWork, register_file
from kiosk.services.places import PlaceOverrides
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.directory import PublicFaces, StoredPhotos
from kiosk.storage.opened import mark_of, place_of
from kiosk.storage.sayings import StoredSayings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kiosk.directory.charts.chart import Chart, ParsedFile
    from kiosk.directory.importing import ImportResult
    from kiosk.directory.model import Directory
    from kiosk.directory.names import NameGate
    from kiosk.directory.office_names import OfficeNames
    from kiosk.directory.public import PublicDirectory
    from kiosk.directory.register import Register
    from kiosk.directory.revisions import Revision
    from kiosk.directory.undoing import Undoing
    from kiosk.services.directory_work import Rules
    from kiosk.settings import Settings
    from kiosk.storage.database import Database

OPERATOR: Final = "kiosk"
CHARTS = frozenset({".xlsx", ".xlsm", ".hwpx", ".csv"})

# The day, the revision and the rules in force, and what admins last said of words, rooms and hours.
Edition = tuple[date, int, int, int, int]


class DirectoryService:
    """What the booth, the commands and the admin do with the directory of one data folder."""

    def __init__(
        self, database: Database, settings: Settings, register: Register, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._settings = settings
        self._register = register
        self._now = now
        self.sayings = StoredSayings(database, place_of(settings))
        self.places = PlaceOverrides(database, place_of(settings), register.names)
        self.cards = MatterCards(database, settings)
        self._faces = PublicFaces()
        self._read = _LastReading()

    @property
    def register(self) -> Register:
        """The city's offices, as they are today."""
        return self.register_on(self.today())

    def register_on(self, day: date) -> Register:
        """Return the city's offices as they are on a day by what was decided of them."""
        return self._register.on(self.places.office_names(day))

    @property
    def mark(self) -> str:
        """Return what every export says of itself: that a demo's is one, else nothing."""
        return mark_of(self._settings)

    # ------------------------------------------------------------------ reading
    def load_directory(self, day: date) -> Directory:
        """Load everything valid on that day; only the admin's desk may read it."""
        with self.reading() as work:
            return work.directory(day)

    def load_public(self, day: date) -> PublicDirectory:
        """Load what visitors may know on that day, projecting it first where that is not done yet.

        An office that a publication does not touch is the same object before and after it.
        """
        if (public := self._projected(day)) is None:
            with self.writing() as work:
                made = work.project(day)
            public = self._projected(day) or made
        return self.places.renamed(public, day)

    def _projected(self, day: date) -> PublicDirectory | None:
        with self.reading() as work:
            return work.projected(day, self._faces)

    def today(self) -> date:
        """Return the day at the city hall."""
        return self._now().date()

    def names(self) -> OfficeNames:
        """Return what the offices are called today: what people read are names, everything below says ids."""
        return self.places.office_names(self.today())

    def edition(self, day: date) -> Edition:
        """Return what a search and a screen of that day are made from, for noticing a change at once."""
        with self.reading() as work:
            numbers = work.edition(day)
        return (day, *numbers, self.sayings.version(), self.places.version())

    def latest(self) -> int:
        """Return the last revision's number, the base of an edit that begins now."""
        with self.reading() as work:
            return work.shelf.latest()

    def revisions(self) -> Sequence[Revision]:
        """List every revision, oldest first."""
        with self.reading() as work:
            return work.shelf.since(0)

    def photo(self, digest: str) -> bytes | None:
        """Return a photo's JPEG; ask only with a digest from the public projection."""
        with self._database.read() as connection:
            return StoredPhotos(connection).data(digest)

    # ------------------------------------------------------------------ charts
    def import_charts(  # noqa: PLR0913 # the terms of one act, each by its name
        self,
        files: Iterable[Path],
        *,
        valid_from: date,
        check: bool = False,
        accept: bool = False,
        actor: str = OPERATOR,
        note: str = "",
    ) -> ImportResult:
        """Read charts, compare them with that day, and publish them all unless one has an error.

        `accept` publishes new offices, great losses and growth too; a name in a text is never accepted here.
        """
        names, known = self.places.office_names(valid_from), self.register_on(valid_from)
        told, files = _known(known, self.policy()[1], names), list(files)
        parsed = [_by_id(self._read(file, self.today(), told), names) for file in files]
        one = Import(parsed, files, valid_from, actor, accept=accept, check=check, note=note)
        return run_import(one, self)

    def terms(
        self, offices: Collection[str], day: date, *, accept: bool
    ) -> tuple[int, Directory, ImportTerms]:
        """Return the last revision's number, the directory of a day, and on what terms charts join it."""
        with self.reading() as work:
            rules, before = work.policy()[1], work.names_before(offices)
            terms = ImportTerms(rules, before, accept, self.cards.book.of_teams)
            return work.shelf.latest(), work.directory(day), terms

    def publish(
        self,
        draft: RevisionDraft,
        *later: RevisionDraft,
        photos: Mapping[str, bytes] | None = None,
        rules: Rules | None = None,
    ) -> Revision:
        """Publish a draft and what later days need of it in one transaction, photos and rules included."""
        with self.writing() as work:
            return work.publish([draft, *later], photos or {}, rules, self._now())

    def weigh(self, number: int) -> Undoing:
        """Work out what taking a revision back would change, writing nothing."""
        with self.reading() as work:
            return work.weigh(number, self._now())

    def roll_back(self, plan: Undoing, actor: str, reason: str = "") -> Revision:
        """Take a revision back by a new one, exactly as it was weighed."""
        with self.writing() as work:
            return work.roll_back(plan, actor, self._now(), reason)

    def export_chart(self, office: str, out: Path, actor: str = OPERATOR) -> bool:
        """Write a public chart as a workbook; False when no office bears or bore that name."""
        from kiosk.directory.charts.xlsx.writer import written_chart  # noqa: PLC0415 # openpyxl only when a file is written

        found = self.load_public(self.today()).office(self.names().office(office))
        if found is None:
            return False
        self.note_leaving("chart", actor, found.label)
        lay_down(out, written_chart(chart_of(found), self.mark))
        return True

    def note_leaving(self, what: str, actor: str = OPERATOR, office: str = "") -> None:
        """Record before it lies there that a file of the directory leaves the house, and by whose hand."""
        with self._database.write() as connection:
            deed = LoggedAct(actor, "exported", what, detail={"office": office} if office else None)
            record(connection, deed, place=place_of(self._settings), now=self._now())

    def ensure_charts(self, progress: Callable[[int, int, str], None] | None = None) -> ImportResult | None:
        """Import the city's own charts into an empty directory, through the importer every clerk uses."""
        with self.reading() as work:
            if work.has_been_published:
                return None
        return import_first(files, self, progress) if (files := self.own_charts()) else None

    def own_charts(self) -> Sequence[Path]:
        """Return the files of charts that came with the city."""
        folder = self._settings.folder / self._settings.seating
        return sorted(file for file in folder.glob("*") if file.suffix.lower() in CHARTS)

    # ------------------------------------------------------------------ visibility
    def policy(self) -> tuple[int, Policy]:
        """Return the rules in force and their number, the base of a change that begins now."""
        with self.reading() as work:
            return work.policy()

    def change_policy(self, policy: Policy, actor: str, what: str, *, base: int | None = None) -> bool:
        """Put new rules in force at once; `what` says it for the log, without a name.

        False, and nothing written, when the rules are no longer those of the base.
        """
        with self.writing() as work:
            if base is not None and work.policy()[0] != base:
                return False
            work.change_policy(policy, self._now(), LoggedAct(actor, "visibility.change", what))
        return True

    def decide_name(self, text: str, name: str, actor: str, *, allow: bool) -> None:
        """Mask a name in a text for good, or say that it is none there; the log holds neither."""
        now = self._now()
        with self.writing() as work:
            policy = work.policy()[1].deciding(text, name, allow=allow)
            deed = LoggedAct(actor, "name.allow" if allow else "name.mask", reference(text))
            work.change_policy(policy, now, deed)

    def named(self, text: str) -> tuple[str, ...]:
        """Return the names of people in a text that visitors are to read, without those that are allowed."""
        with self.reading() as work:
            gate = work.gate(self.today())
        return tuple(dict.fromkeys(find.name for find in gate.finds(text)))

    def gate(self, day: date) -> NameGate:
        """Return the gate that stands on that day before what is shown beside the charts: notices, rooms."""
        with self.reading() as work:
            return work.gate(day)

    def hide_now(self, seat_id: str, actor: str) -> None:
        """Hide whoever sits there, wherever they sit tomorrow."""
        now = self._now()
        with self.writing() as work:
            seat = work.directory(now.date()).seat(seat_id)
            person = seat.person if seat else f"seat:{seat_id}"
            policy = work.policy()[1]
            hidden = replace(policy, hidden_now=policy.hidden_now | {person})
            work.change_policy(hidden, now, LoggedAct(actor, "visibility.hide", seat_id))

    def refuse_beside_city(self) -> None:
        """Raise Refused where the city's server publishes: a change here nobody would see."""
        with self.reading() as work:
            work.beside_no_city()

    def policy_before(self, number: int) -> Policy:
        """Return the rules that those of a number replaced."""
        with self.reading() as work:
            return work.policy_before(number)

    def undo_policy(self, actor: str, reason: str = "", *, base: int) -> bool:
        """Go back to the rules before those of the base; False, and nothing written, when others hold now."""
        with self.writing() as work:
            if work.policy_number() != base:
                return False
            undone = LoggedAct(actor, "visibility.undo", str(base), reason)
            work.change_policy(work.policy_before(base), self._now(), undone)
        return True

    def sync_photos(self, folder: Path, public: PublicDirectory) -> None:
        """Leave in the folder exactly the photos that may be shown."""
        shown = {seat.photo for seat in public.seats() if seat.photo}
        sync_derived(folder, shown, self.photo)

    @contextmanager
    def reading(self) -> Iterator[DirectoryWork]:
        """Give the directory's tables as one moment has them."""
        with self._database.read() as connection:
            yield DirectoryWork(connection, self._settings, self._register)

    @contextmanager
    def writing(self) -> Iterator[DirectoryWork]:
        """Give the directory's tables for one act, whole or not at all; raises Refused at a city's booth."""
        with self._database.write() as connection:
            yield DirectoryWork(connection, self._settings, self._register).beside_no_city()


def seoul_now() -> datetime:
    """Return the time at the city hall, whatever the machine's zone."""
    return datetime.now(ZoneInfo("Asia/Seoul"))


def open_directory(
    database: Database, settings: Settings, translations: Path, now: Callable[[], datetime]
) -> DirectoryService:
    """Bring the city's register, its names in other languages and the database together."""
    names = load_names(translations / "places.toml", settings.folder / "places.toml")
    return DirectoryService(database, settings, load_register(register_file(settings), names), now)


@dataclass(frozen=True, slots=True)
class Import:
    """One import: its files as read, its first day, who publishes, and if offices and losses are meant."""

    parsed: Sequence[ParsedFile]
    files: Sequence[Path]
    valid_from: date
    actor: str
    accept: bool = False
    check: bool = False
    note: str = ""


def run_import(one: Import, desk: DirectoryService) -> ImportResult:
    """Compare the charts with their day, and publish what changes unless something is wrong."""
    offices = {chart.office for file in one.parsed for chart in file.charts}
    base, before, terms = desk.terms(offices, one.valid_from, accept=one.accept)
    prepared = prepare(
        list(one.parsed), before, desk.register_on(one.valid_from), pictures_beside(list(one.files)), terms
    )
    if one.check or prepared.result.refused or not prepared.result.charts:
        return prepared.result
    if not prepared.changed:
        return replace(prepared.result, revision=before.revision)
    at_once = one.valid_from <= desk.today()
    revision = desk.publish(
        RevisionDraft(prepared.changed, one.valid_from, base, one.actor, note=one.note),
        photos=prepared.photos,
        rules=lambda policy: followed(policy, prepared.pairs, now=at_once),
    )
    return replace(prepared.result, revision=revision.number)


def import_first(
    files: Sequence[Path], desk: DirectoryService, progress: Callable[[int, int, str], None] | None
) -> ImportResult | None:
    """Import a city's own charts: a file with an error keeps no other out, and nothing can be lost.

    None where another window of this booth was faster.
    """
    names = desk.names()
    read, known = _LastReading(), _known(desk.register, Policy(), names)
    parsed = [_by_id(read(file, names.day, known), names) for file in _counted(files, progress)]
    one = Import(parsed, files, FOUNDED, OPERATOR, accept=True)
    try:
        first = run_import(one, desk)
        wrong = {problem.file for problem in first.problems if problem.severity == "error"}
        sound = [read for read, file in zip(parsed, files, strict=True) if file.name not in wrong]
        return first if not first.refused or not sound else run_import(replace(one, parsed=sound), desk)
    except Outdated:
        return None


def _counted(files: Sequence[Path], progress: Callable[[int, int, str], None] | None) -> Iterator[Path]:
    for at, file in enumerate(files, 1):
        if progress is not None:
            progress(at, len(files), file.stem)
        yield file


def _known(register: Register, policy: Policy, names: OfficeNames) -> Known:
    """Return what a reader knows: offices by every name they ever bear, and what clerks said of cells."""
    said = {(names.name(office), sign, meant) for office, sign, meant in policy.cells}
    return Known({*register.offices, *(row.name for row in names.rows)}, policy.cells | said)


class _LastReading:
    """The chart that was read last: what a clerk has seen is published without being read again."""

    _terms: object = None
    _parsed: ParsedFile

    def __call__(self, file: Path, today: date, known: Known) -> ParsedFile:
        """Return what a file holds; only the same letters, read on the same day with the same known, are."""
        from kiosk.directory.charts.reader import read_chart_file  # noqa: PLC0415 # only when a file is read

        terms = (file.name, _digest(file), today, known)
        if terms[1] is None or terms != self._terms:
            self._terms, self._parsed = terms, read_chart_file(file, today, known)
        return self._parsed


def _digest(file: Path) -> bytes | None:
    """Return the digest of an ordinary file's content: no pipe that waits."""
    with suppress(OSError):
        if file.is_file():
            with file.open("rb") as content:
                return file_digest(content, "sha256").digest()
    return None


def _by_id(read: ParsedFile, names: OfficeNames) -> ParsedFile:
    if not names.rows:
        return read
    charts = [replace(chart, office=names.first(chart.office)) for chart in read.charts]
    told = tuple(_of_gone(chart, names) for chart in charts if names.now(chart.office) != chart.office)
    return replace(read, charts=type(read.charts)(charts), diagnostics=(*read.diagnostics, *told))


def _of_gone(chart: Chart, names: OfficeNames) -> Diagnostic:
    """Say of a chart whose office went into another that it would take that one's desks away."""
    row, into = names.row(chart.office), names.name(chart.office)
    since = f"{row.valid_from.isoformat()}부터 " if row else ""
    was = row.name if row else chart.office
    message = (
        f"{with_particle(f'‘{was}’', '은/는')} {since}‘{into}’입니다. 합친 부서의 배치도로 넣어 주십시오."
    )
    return Diagnostic("error", chart.file, chart.sheet, None, message)
