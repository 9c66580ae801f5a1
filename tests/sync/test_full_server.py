# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's database on a disk that is really full: whoever looks is told, at the server and at the booth."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
import subprocess
import tempfile
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy.engine import make_url

from kiosk.services.booths import SERVER_FULL
from kiosk.services.fleet import check, sessions_of
from kiosk.storage.notices import unseen_notices
from kiosk.storage.server import room
from kiosk.storage.server.city_server import CityServer
from kiosk.sync.forwarder import FULL
from kiosk.sync.wire import CentreAway
from tests.services.acts import PASSWORD
from tests.sync.test_fleet_page import account, browser, post
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.settings import Settings
    from tests.sync.city import Booth

    type Site = tuple[Path, Settings]


@pytest.fixture(scope="module")
def disk() -> Iterator[Path]:
    """Mount a file system of 160 MB, and take it away again."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)  # the server runs as nobody
        words = ["mount", "-t", "tmpfs", "-o", "size=160m,mode=711", "tmpfs", folder]
        if subprocess.run(words, check=False, capture_output=True).returncode:
            pytest.skip("no file system can be mounted here, as only root may")
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "-l", folder], check=True)


@pytest.fixture(scope="module")
def city_url(postgresql_server: str, disk: Path) -> Iterator[str]:
    """Make a database on that disk; the server's log lies elsewhere, so that it goes on."""
    place = disk / "tables"
    place.mkdir()
    subprocess.run(["chown", "nobody", place], check=True)
    owner, word = f"small_{token_hex(4)}", "owner-of-a-small-7"  # made anew where a test is tried again
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {owner} LOGIN CREATEROLE PASSWORD '{word}'".encode())
        connection.execute(f"CREATE TABLESPACE {owner} LOCATION '{place}'".encode())
        connection.execute(f"CREATE DATABASE {owner} OWNER {owner} TABLESPACE {owner}".encode())
    url = make_url(postgresql_server).set(username=owner, password=word, database=owner)
    yield url.render_as_string(hide_password=False)
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {owner} WITH (FORCE)".encode())
        connection.execute(f"DROP TABLESPACE {owner}".encode())


@pytest.fixture(scope="module")
def server(city_url: str) -> Iterator[CityServer]:
    """Found the city on the small disk."""
    with closing(CityServer(make_url(city_url))) as founded:
        founded.found(datetime.now(UTC))
        yield founded


def fill(ballast: Path) -> None:
    """Write until no byte is left."""
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"\1" * (1 << 16))


@pytest.fixture
def full(disk: Path, server: CityServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the file that shall take all the room there is, and take it away again."""
    assert not server.look().full
    monkeypatch.setattr(room, "OFTEN_S", 0.0)
    ballast = disk / "ballast"
    yield ballast
    ballast.unlink(missing_ok=True)


def test_a_booth_is_told_that_the_servers_disk_is_full_and_sends_all_when_there_is_room(
    booth_of: Callable[[], Booth], full: Path
) -> None:
    booth = booth_of()
    fill(full)
    written = booth.write(400, words="가나다라마바사" * 60)
    for _ in range(2):
        with pytest.raises(CentreAway, match="53100"):
            booth.forwarder.drain()
    with booth.database.read() as connection:
        assert [(one.kind, one.detail["message"]) for one in unseen_notices(connection)] == [
            ("sync_stopped", FULL)
        ]
    full.unlink()
    assert booth.forwarder.drain().stopped is None
    assert sorted(booth.arrived()) == sorted(written)


def test_the_check_the_fleets_page_and_health_say_that_the_servers_disk_is_full(
    booth_of: Callable[[], Booth], desk_of: Callable[..., Site], full: Path, tmp_path: Path
) -> None:
    url, secret = make_url(booth_of().city_url), tmp_path / "secret"
    secret.write_text(str(url.password), encoding="utf-8")
    secret.chmod(0o600)
    owners = replace(
        demo_settings(),
        demo=False,
        server=url.set(password=None).render_as_string(),
        server_secret=secret,
    )
    data, settings = desk_of(role="web")
    chief = account(desk_of, "system")
    told = f"{SERVER_FULL.told} {SERVER_FULL.remedy}"
    with browser((data, replace(settings, seating=Path("no-charts")))) as page:
        post(page, "/fleet/sign-in", account=chief, password=PASSWORD)
        for there in (False, True):
            if there:
                fill(full)
            found = check(owners, datetime.now(UTC))
            assert (told in found.problems) == there
            assert f"{found.seen.needed}까지 듭니다(부스마다 4, 화면마다 8)" in sessions_of(found.seen)
            health = page.get("/health")
            assert health.json() == {"ok": not there, "problem": "disk_full" if there else None}
            assert health.status_code == (503 if there else 200)
            assert (SERVER_FULL.told in page.get("/fleet").text) == there
