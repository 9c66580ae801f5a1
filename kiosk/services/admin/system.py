# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the system: backups, health, notices, log and export."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
import json
from typing import TYPE_CHECKING, Final

from kiosk import __version__
from kiosk.charter.hours import SEOUL
from kiosk.documents.exports import HOUSE
from kiosk.documents.tables import write_table
from kiosk.services.admin.results.desk import Exchange
from kiosk.services.admin.results.system import (
    BackupFile,
    CaretakerState,
    Facts,
    HealthCheck,
    LogLine,
    Rehearsal,
    SystemNotice,
)
from kiosk.services.booths import SERVER_FULL, FleetReading, named, silent_booths
from kiosk.services.caretaker import Caretaker
from kiosk.services.certificates import ending_certificates
from kiosk.services.directory import seoul_now
from kiosk.services.refused import Refused
from kiosk.services.upkeep import back_up_now, examine, rehearse_restore, restore_now
from kiosk.services.visits import visit_service
from kiosk.storage import backup, checking
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.clock_marks import UNCONFIRMED, start_anew
from kiosk.storage.conduct import hidden_from
from kiosk.storage.errors import StorageError
from kiosk.storage.notices import mark_seen, notices_for
from kiosk.storage.opened import place_of
from kiosk.storage.server.room import has_no_room

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from uuid import UUID

    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.booths import Fleet
    from kiosk.storage.server.booth_states import BoothState

    type Meanwhile[Desk] = Callable[[Callable[[], object]], tuple[Desk, StorageError | None]]

MOST: Final = 200
_TAIL: Final = 256 << 10
_DAWN: Final = datetime.min.replace(tzinfo=UTC)


def newest_lines(folder: Path, most: int = MOST) -> Sequence[LogLine]:
    """Return the newest lines of every log, newest first, without those that a crash cut off."""
    lines = [line for file in folder.glob("*.log") for line in _lines(file)]
    return sorted(lines, key=lambda one: one.at, reverse=True)[:most]


def _lines(file: Path) -> Iterator[LogLine]:
    with file.open("rb") as opened:
        opened.seek(max(0, file.stat().st_size - _TAIL))
        for raw in opened.read().splitlines():
            line = _read(raw, file.stem)
            if line is not None:
                yield line


def _read(raw: bytes, program: str) -> LogLine | None:
    try:
        row = json.loads(raw)
        at = datetime.fromisoformat(row["at"]).astimezone(UTC)
        what = " · ".join(filter(None, (str(row["what"]), row.get("error"), *row.get("frames", [])[-1:])))
        return LogLine(max(at, _DAWN), program, str(row["level"]), what)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None


_DIRECTORY: Final = ("부서", "건물", "층", "부서 전화", "팀", "자리", "직위", "이름", "전화", "업무")
_VISITS: Final = (
    "날짜", "방문", "2분 안", "2분 넘김", "못 찾음", "그만둠", "알 수 없음", "1분 안",
    "담당자 찾기", "담당자 1분 안", "안내요원 부름", "5초 안 응대",
)  # fmt: skip
_DAYS: Final = 92


def export_directory(context: StaffContext, now: datetime) -> str:
    """Write what visitors may see today of every seat."""
    public = context.directory.load_public(now.date())
    rows = (
        (
            office.label, office.building, office.floor, office.phone,
            seat.team, seat.desk, seat.title, seat.name, seat.phone, ", ".join(seat.duties),
        )
        for office in public.offices
        for seat in office.seats
        if not seat.vacant
    )  # fmt: skip
    file = context.exports / f"public-directory-{now:%Y%m%d}.csv"
    return write_table(file, _DIRECTORY, rows, context.mark)


def export_visits(context: StaffContext, now: datetime) -> str:
    """Write the figures of each of the last 92 days on which somebody asked."""
    file = context.exports / f"{HOUSE}visits-{now:%Y%m%d}.csv"
    return write_table(file, _VISITS, _visits(context, now), context.mark)


EXPORTS: Final[dict[str, Callable[[StaffContext, datetime], str]]] = {
    "directory": export_directory,
    "visits": export_visits,
}


def _visits(context: StaffContext, now: datetime) -> Iterator[tuple[object, ...]]:
    desk = visit_service(context.storage, context.settings)
    for back in range(_DAYS, -1, -1):
        day = now.date() - timedelta(days=back)
        found = desk.figures(day, day)
        if found.n or found.calls:
            yield (
                day.isoformat(), found.n, *found.outcomes.values(), found.within_1min,
                found.tally.officer_n, found.tally.officer_within_1min, found.calls, found.calls_within_5s,
            )  # fmt: skip


_OF_CLOCKS: Final = frozenset({"clock_set_back", UNCONFIRMED})
UNCHANGED: Final = "바뀐 것은 없습니다."
_REASONS: Final = {
    "not_a_kiosk_database": "이 키오스크가 만든 백업 파일이 아닙니다.",
    "damaged": "손상된 파일이라 쓸 수 없습니다. 다른 백업을 골라 주십시오.",
    "tampered": "누가 손댔거나 다른 기기에서 온 백업이라 되돌리지 않습니다. 전산 담당에게 알려 주십시오.",
    "newer_version": "더 새로운 프로그램이 만든 백업입니다. 프로그램을 먼저 올려 주십시오.",
    "older_version": "너무 오래된 프로그램의 백업입니다. 0.1.0판으로 되돌린 다음 다시 백업해 주십시오.",
    "demo_and_real": "지어낸 자료와 실제 자료는 서로 바꾸어 쓸 수 없습니다.",
    "busy": "키오스크나 안내요원 화면이 자료를 쓰고 있습니다. 그 화면을 닫은 다음 다시 눌러 주십시오.",
    "disk_full": "저장 공간이 모자랍니다. 공간을 비운 다음 다시 눌러 주십시오.",
    "read_only": "자료 폴더나 파일을 읽고 쓸 수 없습니다. 폴더의 권한을 확인해 주십시오.",
}


class SystemService[Desk]:
    """The installation behind the desk, for whoever administers it.

    `closed_for` closes the folder for a piece of work and opens it again, whatever became of the work.
    """

    def __init__(self, context: StaffContext, closed_for: Meanwhile[Desk]) -> None:
        self._context, self._closed_for = context, closed_for
        self._storage = context.storage

    def waiting(self) -> int:
        """Count the notices that nobody has put away."""
        return len(self.notices())

    def booths(self) -> Fleet:
        """Return how each booth of the city is; none where a booth stands alone."""
        return FleetReading(self._storage).booths()

    def told(self) -> CaretakerState:
        """Return whether whoever looks after the booths can be told by mail, and when they were."""
        caretaker = Caretaker(self._storage, self._context.settings)
        return CaretakerState(caretaker.bar(), caretaker.told())

    def tell(self, letters: str) -> str:
        """Mail what is wrong with a booth, and return what became of it; raises Refused."""
        return Caretaker(self._storage, self._context.settings).tell(letters, str(self._context.holder().id))

    def backups(self) -> Sequence[BackupFile]:
        """List the backups and the database files of the inbox, newest first."""
        found = [_described(name, file) for name, file in self._files().items()]
        return sorted(found, key=lambda one: one.at, reverse=True)

    def back_up(self) -> str:
        """Make a backup, read it back, and return its name."""
        if self._storage.on_server:
            raise Refused("시 서버의 백업은 시 서버에서 만듭니다(docs/city.md).")
        self._record("backup.made")
        with _plainly():
            return back_up_now(self._storage, self._context.settings, datetime.now(UTC)).file.name

    def rehearse(self, name: str) -> Rehearsal:
        """Restore into a scratch copy and look at the result; the data stay alone."""
        if self._storage.on_server:
            raise Refused("시 서버는 시 서버에서 되살립니다(docs/city.md).")
        with _plainly():
            found = rehearse_restore(self._storage.folder.path, self._context.settings, self._file(name))
            _, now = checking.versions(self._storage.database)
            rows = checking.count_rows(self._storage.database)
        return Rehearsal(name, found.revision, now or "", found.total, rows)

    def restore(self, name: str) -> Exchange[Desk]:
        """Rehearse while everything stands, then close the folder, restore, and open it again."""
        self.rehearse(name)
        file, data, settings = self._file(name), self._storage.folder.path, self._context.settings
        self._storage.accounts.sign_out(self._context.holder(), idle=False)
        office, problem = self._closed_for(lambda: restore_now(data, settings, file, datetime.now(UTC)))
        if problem is not None:
            return Exchange(office, f"되돌리지 못했습니다. {_reason(problem)} {UNCHANGED}")
        done = "백업으로 되돌렸습니다. 앞의 자료는 자료 폴더의 quarantine에 그대로 있습니다."
        return Exchange(office, f"{done} 백업할 때 쓰던 계정과 비밀번호로 다시 로그인해 주십시오.")

    def facts(self) -> Facts:
        """Tell room and versions; quick."""
        folder, files = self._storage.folder, backup.listed(self._storage.folder)
        sqlite, revision = checking.versions(self._storage.database)
        newest = backup.made_at(files[0]) if files else None
        free, data = folder.room().free, _size(folder.path)
        return Facts(free, data, len(files), newest, __version__, sqlite or "", revision or "")

    def examine(self) -> Sequence[HealthCheck]:
        """Check everything, the access log's chain included."""
        account = str(self._context.holder().id)
        with _plainly():
            health = examine(self._storage, self._context.settings, audit=True)
            with self._storage.database.read() as connection:
                hidden = hidden_from(connection, account)
        told = [one for one in health.problems if not any(number in one.message for number in hidden)]
        found = {name: tuple(one.message for one in told if one.check == name) for name in health.checked}
        return [HealthCheck(name, problems) for name, problems in found.items()]

    def notices(self) -> Sequence[SystemNotice]:
        """List silent booths and what the server lacks, then what nobody has put away, newest first."""
        silent = map(_of_silence, silent_booths(self._storage))
        return [*silent, *self._of_server(), *self._unseen()]

    def _of_server(self) -> Iterator[SystemNotice]:
        """Return that its disk is full, and which certificates end soon; nothing of a booth alone."""
        now = datetime.now(UTC)
        if has_no_room(self._storage.database):
            yield SystemNotice(None, now, "server_full", asdict(SERVER_FULL))
        if self._storage.on_server:
            for what, until in ending_certificates(self._context.settings, now).items():
                detail = {"what": what, "day": f"{until.astimezone(SEOUL):%Y-%m-%d}"}
                yield SystemNotice(None, now, "certificate_ends", detail)

    def put_away(self, notice: UUID) -> bool:
        """Put a notice away; False when someone else already has."""
        holder, now = self._context.holder(), datetime.now(UTC)
        clocks = [one for one in self._unseen() if one.id == notice and one.kind in _OF_CLOCKS]
        with self._storage.database.write() as connection:
            for one in clocks:  # whoever puts this one away has looked at the clock
                place = str(one.detail["place"])
                start_anew(connection, place, now)
                deed = LoggedAct(str(holder.id), "clock.confirmed", place)
                record(connection, deed, place=place_of(self._context.settings), now=now)
            return mark_seen(connection, notice, holder.id, now)

    def log(self) -> Sequence[LogLine]:
        """Read the newest lines of every program's log, newest first."""
        return newest_lines(self._storage.folder.path / "logs")

    def export(self, what: str) -> str:
        """Write the public directory, or the visits day by day, as a table; return the file."""
        self._record("exported", what)
        with _plainly():
            return EXPORTS[what](self._context, seoul_now())

    def _unseen(self) -> list[SystemNotice]:
        account = str(self._context.holder().id)
        with self._storage.database.read() as connection:
            found = notices_for(connection, account)
        return [SystemNotice(one.id, one.at, one.kind, one.detail) for one in reversed(found)]

    def _files(self) -> dict[str, Path]:

        folder = self._storage.folder
        brought = {f"{folder.inbox.name}/{one.name}": one for one in folder.inbox.glob("*.db")}
        return {one.name: one for one in backup.listed(folder)} | brought

    def _file(self, name: str) -> Path:
        file = self._files().get(name)
        if file is None:
            raise Refused(f"{name} 파일이 이제 없습니다. 목록을 새로 고쳐 주십시오.")
        return file

    def _record(self, action: str, what: str = "") -> None:

        deed = LoggedAct(str(self._context.holder().id), action, what)
        with self._storage.database.write() as connection:
            record(connection, deed, place=place_of(self._context.settings), now=datetime.now(UTC))


@contextmanager
def _plainly() -> Iterator[None]:
    """Return in a clerk's words why the data folder did not do what was asked."""
    try:
        yield
    except (StorageError, OSError) as error:
        raise Refused(f"{_reason(error)} {UNCHANGED}") from error


def _reason(error: StorageError | OSError) -> str:
    return _REASONS.get(
        getattr(error, "code", "read_only"), "자료 폴더를 쓸 수 없습니다. 상태를 점검해 주십시오."
    )


def _of_silence(booth: BoothState) -> SystemNotice:
    at = booth.last_sign or datetime.now(UTC)
    return SystemNotice(None, at, "booth_silent", {"booth": named(booth)})


def _described(name: str, file: Path) -> BackupFile:

    stat = file.stat()
    brought = name != file.name
    at = datetime.fromtimestamp(stat.st_mtime, UTC) if brought else backup.made_at(file)
    return BackupFile(name, at, stat.st_size, brought)


def _size(folder: Path) -> int:
    total = 0
    for one in folder.rglob("*"):
        with suppress(FileNotFoundError):  # a log of SQLite's comes and goes
            total += one.stat().st_size if one.is_file() else 0
    return total
