# SPDX-License-Identifier: GPL-3.0-or-later
"""How each booth is stands at the admin's desk, and one of which nothing is heard is named there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from kiosk import __version__
from kiosk.services.admin.office import AdminServices
from kiosk.services.booths import booths_at_work
from kiosk.services.sending import BoothLine, send_until
from kiosk.storage.folder import DataFolder
from kiosk.storage.opened import opened_storage
from kiosk.storage.screen_sign import last_sign, leave_sign
from kiosk.storage.tables import new_key
from kiosk.storage.tables.cases import case_counters
from kiosk.sync.wire import CentreAway
from kiosk.ui.admin.system.notices import notice_row

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.storage.server.booth_states import BoothState
    from tests.sync.city import Booth

type TakeIn = Callable[[], Booth]
type Desk = tuple[Path, Settings]

PASSWORD = "긴 비밀번호 하나 둘 셋"  # noqa: S105 # of a test's account
LONG_AGO = "UPDATE booth_health SET at = now() - interval '9 minutes' WHERE {mine}"


def report(booth: Booth, folder: Path, now: datetime, *, printer: bool | None = True) -> None:
    """Have a booth, whose window stands, tell the server how it is."""
    data = DataFolder(folder)
    leave_sign(data, printer, voice=True, now=now)
    BoothLine(booth.outbox, booth.centre, booth.forwarder, data, booth.database, "A").report(now)


def state(desk: Desk, booth: Booth) -> BoothState:
    """Return what the desk knows of a booth."""
    with opened_storage(*desk) as storage:
        return next(one for one in booths_at_work(storage) if one.letters == booth.letters)


def test_what_a_booth_says_of_itself_is_known_at_the_desk(
    booth_of: TakeIn, desk_of: Callable[..., Desk], tmp_path: Path
) -> None:
    booth, desk = booth_of(), desk_of(admin=True)
    assert state(desk, booth).silent_s is None  # it has never spoken
    booth.write(3)
    report(booth, tmp_path, datetime.now(UTC) + timedelta(hours=1), printer=False)
    told = state(desk, booth)
    assert (told.waiting, told.version, told.printer, told.voice) == (3, __version__, "faulty", "speaks")
    assert told.free is not None
    assert told.free > 0
    assert told.ahead_s == pytest.approx(3600, abs=60)
    assert told.silent_s is not None
    assert told.silent_s >= 0  # by the server's clock, whatever the booth's says


@pytest.mark.parametrize(
    "rubbish",
    [
        "[]",
        '"x"',
        f'{{"waiting": {"9" * 5000}}}',
        '{"free_bytes": 1e400, "waiting": -1}',
        "[" * 3000 + "]" * 3000,
        f'{{"version": "{"x" * 20_000}"}}',
        '{"waiting": "many", "clock": 3, "screen": [], "version": {}, "free_bytes": true}',
    ],
)
def test_a_booth_that_says_nonsense_keeps_nobody_from_seeing_the_others(
    booth_of: TakeIn, desk_of: Callable[..., Desk], rubbish: str
) -> None:
    booth, desk = booth_of(), desk_of(admin=True)
    booth.centre.report_health({})
    booth.at_the_centre("UPDATE booth_health SET report = %s WHERE {mine}", rubbish)
    told = state(desk, booth)
    assert (told.waiting, told.version, told.free, told.ahead_s, told.printer) == (None,) * 5


def test_a_window_that_has_left_no_sign_or_half_of_one_is_not_known(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    assert last_sign(folder) is None
    folder.screen_sign.write_bytes(b'{"at": "2026-')
    assert last_sign(folder) is None


def test_a_silent_booth_is_named_at_the_desk_until_it_speaks_again(
    booth_of: TakeIn, desk_of: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.services.directory.DirectoryService.ensure_charts", lambda _: None)
    booth, (data, settings) = booth_of(), desk_of(admin=True)
    report(booth, tmp_path, datetime.now(UTC))
    with opened_storage(data, settings) as storage:
        services = AdminServices(storage, settings, lambda _: (services, None))
        name = f"전산 {booth.letters}"
        storage.accounts.make(name, PASSWORD, ["system"], by=None)
        assert services.sign_in(name, PASSWORD).roles == {"system"}
        assert named(services, booth) == []
        before = services.counts()["system"]
        booth.at_the_centre(LONG_AGO)
        assert named(services, booth) == ["booth_silent", "키오스크"]
        assert services.counts()["system"] == before + 1
        fleet = services.system.booths()
        [row] = [one for one in fleet.booths if one.letters == booth.letters]
        assert (row.shape, row.state, row.printer) == ("unknown", "9분째 모름", "정상?")
        assert "9분째 소식이 없습니다." in [one.told for one in fleet.tasks if one.letters == booth.letters]
        report(booth, tmp_path, datetime.now(UTC))
        assert named(services, booth) == []
        ends = {"서버 db1": datetime(2026, 12, 20, tzinfo=UTC)}
        monkeypatch.setattr("kiosk.services.admin.system.ending_certificates", lambda *_: ends)
        told = [one for one in services.system.notices() if one.kind == "certificate_ends"]
        assert [notice_row(one).title for one in told] == ["서버 db1의 인증서는 2026-12-20까지입니다"]


def named(services: AdminServices, booth: Booth) -> list[str]:
    """Return by what the desk names a booth: kinds of notices, then of what is to be done."""
    mine = f"부스 {booth.letters}("
    return [one.kind for one in services.system.notices() if mine in str(one.detail)] + [
        one.kind for one in services.tasks.load().tasks if mine in one.what
    ]


class _AwayAtFirst(BoothLine):
    """A line that stands again only after the booth has tried to say how it is."""

    def report(self, now: datetime) -> None:
        """Reach nobody."""
        raise CentreAway(f"at {now}")


def test_a_copy_of_a_booth_gives_no_receipt_number_that_the_city_has_given(
    booth_of: TakeIn, tmp_path: Path
) -> None:
    booth = booth_of()
    given = "INSERT INTO sealed_cases (id, booth, seq, number, body) VALUES (%s, %s, 1, %s, '{{}}')"

    def next_count() -> int:
        with booth.database.read() as connection:
            return connection.scalar(select(case_counters.c.last)) or 0

    booth.at_the_centre(given, new_key(), booth.letters, f"{booth.letters}-000041-3")
    report(booth, tmp_path, datetime.now(UTC))
    assert next_count() == 41
    booth.at_the_centre(given, new_key(), booth.letters, f"{booth.letters}-000057-3")
    booth.at_the_centre("UPDATE cursors SET acked = 9, acked_id = %s WHERE {mine}", new_key())
    booth.write(1)
    data = DataFolder(tmp_path)
    line = _AwayAtFirst(booth.outbox, booth.centre, booth.forwarder, data, booth.database, "A")
    assert send_until(threading.Event(), line).stopped is not None
    assert next_count() == 57
