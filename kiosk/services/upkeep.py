# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeps a data folder sound: backups, nightly checks, room on the disk, the access log's term."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.services.cases.booth import untouched_cases
from kiosk.services.cases.key_stores import case_keys
from kiosk.services.key_health import case_key_problems, key_problems
from kiosk.storage import access_log, anchor, backup, checking, schema, sealing, second_place
from kiosk.storage.clock_marks import confirmed_time, is_confirmed
from kiosk.storage.errors import StorageError
from kiosk.storage.failures import Reserve
from kiosk.storage.folder import DataFolder, on_one_disk
from kiosk.storage.installation import anchor_anew, report_restore
from kiosk.storage.key_upkeep import care_for
from kiosk.storage.kind import contradicted, refuse_mixed
from kiosk.storage.mending import harmed, in_words
from kiosk.storage.notices import tell_admin, unseen_notices
from kiosk.storage.opened import opened_storage, place_of, trust_of
from kiosk.storage.starting import rehearse, restore
from kiosk.storage.surveys import empty_box, let_codes_go
from kiosk.storage.vain_words import let_go
from kiosk.storage.visit_tokens import let_tokens_go

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.storage.access_log import LogHead, Verdict
    from kiosk.storage.backup import Backup
    from kiosk.storage.opened import Storage
    from kiosk.storage.sealing import Contents

READABLE: Final = 1 << 20  # bytes that SQLite must be able to write beside a database that it only reads
OWNER: Final = "kiosk"  # of a command: no account but the folder's own


def back_up_now(storage: Storage, settings: Settings, now: datetime, out: Path | None = None) -> Backup:
    """Make a verified backup, by default a scheduled one that in time makes way for newer ones."""
    storage.folder.clear()
    file = out or backup.scheduled_name(storage.folder, now)
    made = backup.back_up(storage.folder.database, file, anchor.key_of(storage.folder))
    if out is None and _thins(storage, settings, now):
        backup.thin(backup.listed(storage.folder), hourly=settings.keep_hourly, daily=settings.keep_daily)
    return made


def _thins(storage: Storage, settings: Settings, now: datetime) -> bool:
    """Return whether older backups may go by their names, which a wrong clock has given some of them."""
    with storage.database.read() as connection:
        return is_confirmed(connection, place_of(settings), now)


def note_backup(storage: Storage, settings: Settings, now: datetime) -> None:
    """Record that the owner of the folder made a backup by a command."""
    with storage.database.write() as connection:
        deed = access_log.LoggedAct(OWNER, "backup.made")
        access_log.record(connection, deed, place=place_of(settings), now=now)


def restore_now(
    data: Path, settings: Settings, file: Path, now: datetime, *, unvouched: bool = False
) -> tuple[Contents, Path | None]:
    """Replace the data by a backup's; what was there is set aside, and the admin is told."""
    folder = DataFolder(data, settings.anchor, settings.second)
    contents, aside = restore(folder, file, now, demo=settings.demo, unvouched=unvouched)
    with opened_storage(data, settings) as storage:
        report_restore(storage.database, storage.folder, file.name, booth=place_of(settings), now=now)
    return contents, aside


def rehearse_restore(data: Path, settings: Settings, file: Path, *, unvouched: bool = False) -> Contents:
    """Prove that a backup could be restored, and leave the data alone."""
    folder = DataFolder(data, settings.anchor, settings.second)
    folder.prepare()
    return rehearse(folder, file, unvouched=unvouched)


def upkeep(storage: Storage, settings: Settings, now: datetime, *, night: bool) -> None:
    """Do the hour's work, and the night's; whatever is wrong becomes a notice, and the kiosk goes on."""
    reserve = Reserve(storage.folder.reserve, settings.reserve_mb << 20)
    filled = reserve.fill()
    if storage.folder.room().short or not filled:
        leave_notice(storage, "disk_nearly_full", now)
    if not all(map(trust_of(settings).admits, untouched_cases(storage, settings).recipients())):
        leave_notice(storage, "keys_not_trusted", now)
    watch_log(storage, now)
    try:
        care_for(storage.database, case_keys(storage, settings), now)
    except StorageError as error:  # the backup is due all the same
        leave_notice(storage, "check_failed", now, check="case keys", message=error.message)
    try:
        if backup.due(storage.folder, now):
            back_up_now(storage, settings, now)
    except StorageError as error:
        leave_notice(storage, "backup_failed", now, code=error.code)
    try:
        if settings.second is not None:
            keep = {"hourly": settings.keep_hourly, "daily": settings.keep_daily}
            second_place.bring(storage.folder, settings.second, **keep, thins=_thins(storage, settings, now))
    except StorageError as error:
        leave_notice(storage, "second_place_failed", now, code=error.code)
    if night:
        _check_by_night(storage, settings, now)


def watch_log(storage: Storage, now: datetime) -> None:
    """Anchor the access log where it ends, or tell the staff that it is not what was anchored."""
    with storage.database.read() as connection:
        broken = anchor.suspicion(storage.folder, connection)
        anchor.advance(storage.folder, connection)
    if broken is not None:
        leave_notice(storage, "log_broken", now, message=broken)


def let_anchor_anew(storage: Storage, settings: Settings) -> None:
    """Anchor the access log where it ends now, after what was wrong has been looked into."""
    anchor_anew(storage.database, storage.folder, booth=place_of(settings), now=datetime.now(UTC))


def _check_by_night(storage: Storage, settings: Settings, now: datetime) -> None:
    health = examine(storage, settings, audit=True, now=now)
    for one in health.problems:
        leave_notice(storage, "check_failed", now, check=one.check, message=one.message)
    with storage.database.write() as connection:
        # What cannot be taken back goes by the confirmed time, and never by the clock alone.
        confirmed = confirmed_time(connection, place_of(settings), now)
        before = confirmed - timedelta(days=settings.access_log_days)
        access_log.purge(connection, before, place=place_of(settings), now=confirmed)
        let_go(connection, in_seoul(confirmed).date())
        let_codes_go(connection, in_seoul(confirmed).date())
        empty_box(connection, in_seoul(confirmed).date())
        let_tokens_go(connection, confirmed)
        if access_log.review_due(connection, now):
            tell_admin(connection, "review_due", {}, now)


def leave_notice(storage: Storage, kind: str, now: datetime, **detail: str) -> None:
    """Let the admin know, unless the same notice still waits to be seen."""
    with storage.database.write() as connection:
        tell_admin(connection, kind, detail, now)


@dataclass(frozen=True, slots=True)
class FolderProblem:
    """One thing that a check found."""

    check: str
    message: str


@dataclass(slots=True)
class FolderHealth:
    """What was checked, what was found, and the figures an engineer asks for."""

    checked: list[str] = field(default_factory=list)
    problems: list[FolderProblem] = field(default_factory=list)
    backups: int = 0
    newest_backup: str | None = None
    free_bytes: int = 0
    notices: int = 0
    sqlite: str | None = None
    revision: str | None = None
    audit: Verdict | None = None

    def note(self, check: str, problems: Sequence[str]) -> None:
        """Keep a check and what it found."""
        self.checked.append(check)
        self.problems += [FolderProblem(check, message) for message in problems]


def examine(
    storage: Storage,
    settings: Settings,
    *,
    audit: bool,
    printed: LogHead | None = None,
    now: datetime | None = None,
) -> FolderHealth:
    """Check the database, the newest backup, the folder, the disk and, if asked, the access log's chain."""
    health = FolderHealth()
    health.sqlite, health.revision = checking.versions(storage.database)
    health.note("database", checking.full_check(storage.database))
    file = storage.database.file
    rows = [] if file is None else in_words(harmed(file))
    mended = [f"put back from a backup or made anew: {storage.start.mended}"] if storage.start.mended else []
    health.note("rows", rows + mended)
    broken = chain.from_iterable(untouched_cases(storage, settings).damaged())
    health.note("sealed cases", [f"the record of {number} is not what was written" for number in broken])
    health.note("city keys", key_problems(storage, settings))
    health.note("case keys", case_key_problems(storage, settings, now or datetime.now(UTC)))
    _examine_backups(storage.folder, health)
    if settings.second is not None:
        health.note("second place", _second_place_problems(storage.folder, settings.second))
    strange = contradicted(storage.folder, demo=storage.demo)
    health.note("installation", ["demo-or-real.txt says the other kind than the data"] if strange else [])
    health.note("rights", storage.folder.shut())
    lacking = anchor.ensure(storage.folder)
    health.note("anchor", [lacking] if lacking else [])
    room = storage.folder.room()
    health.free_bytes = room.free
    health.note("disk", [f"only {room.free >> 20} MB are free"] if room.short else [])
    with storage.database.read() as connection:
        health.notices = len(unseen_notices(connection))
        if audit:
            kept = anchor.kept(storage.folder, connection)
            heads = [*kept.heads, *([printed] if printed else [])]
            health.audit = access_log.verify(connection, heads)
            health.note("access log", [one for one in (health.audit.problem, *kept.problems) if one])
    if audit:
        health.note("schema", _strangers(storage.folder))
    return health


def _second_place_problems(folder: DataFolder, place: Path) -> list[str]:
    """Return what is wrong with it; a share that is not mounted leaves an empty folder on the first disk."""
    found = [f"{place} lies on the same disk as the data"] if on_one_disk(folder.path, place) else []
    lacks = second_place.lacking(folder, place)
    return [*found, *([lacks] if lacks else [])]


def _strangers(folder: DataFolder) -> list[str]:
    """Return what nobody of ours put into the database and the backups, and backups that another key made."""
    found = []
    if checking.look(folder.database).revision is not None:
        found = [f"kiosk.db: {one}" for one in schema.strangers(folder.database)]
    for file in backup.listed(folder):
        with suppress(StorageError):  # a damaged one is another check's
            found += [f"{file.name}: {one}" for one in backup.strange(folder, file)]
    return found


def _examine_backups(folder: DataFolder, health: FolderHealth) -> None:
    files = backup.listed(folder)
    health.backups = len(files)
    try:
        if files:
            sealing.verify(files[0])
            health.newest_backup = files[0].name
        health.note("newest backup", [])
    except StorageError as error:
        health.note("newest backup", [error.message])


def glance(data: Path, settings: Settings) -> str | None:
    """Return what is wrong with a database file, without touching it; None when it can be opened."""
    folder = DataFolder(data)
    refuse_mixed(folder, demo=settings.demo)
    seen = checking.look(folder.database)
    lost = seen.revision is None and seen.ours and bool(backup.listed(folder))
    if seen.problem and data.is_dir() and folder.room().free < READABLE:
        return f"{seen.problem}; the disk is full, so that nothing can be opened: free some room"
    return seen.problem or ("the database is missing" if lost else None)
