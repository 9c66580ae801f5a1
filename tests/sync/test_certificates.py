# SPDX-License-Identifier: GPL-3.0-or-later
"""A certificate that ends within a month is said: as the server itself shows it, and as it lies in a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
import os
from pathlib import Path
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

import psycopg
import pytest

from kiosk.bootstrap.serve import _tell_of_certificate
from kiosk.services.certificates import ending_certificates, page_certificate
from kiosk.services.city_demo.postgresql import running_server, server_folder, server_programs
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage
from kiosk.storage.server.certificates import file_holds_until, not_after
from tests.visitor import demo_settings
from tests.web.office import city

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificates")
DAYS = 20
PATIENCE_S = 60.0  # however busy the machine is


def made(folder: Path, days: int) -> tuple[Path, Path]:
    """Make a certificate that holds for so long, and its key."""
    certificate, key = folder / f"{days}.pem", folder / f"{days}.key"
    words = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    words += [
        "-subj",
        "/CN=db.city.example",
        "-days",
        str(days),
        "-keyout",
        str(key),
        "-out",
        str(certificate),
    ]
    subprocess.run(words, check=True, capture_output=True)  # the distribution's program
    return certificate, key


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run a server that speaks TLS with a certificate that ends soon."""
    programs = server_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    made_here = made(tmp_path_factory.mktemp("certificates"), DAYS)
    with server_folder() as folder, running_server(programs, folder) as address:
        owner = folder.stat()
        for name, file in zip(("ssl_cert_file", "ssl_key_file"), made_here, strict=True):
            there = Path(shutil.copy(file, folder))
            there.chmod(0o600)
            if os.geteuid() == 0:
                os.chown(there, owner.st_uid, owner.st_gid)
            _set(address, name, str(there))
        _set(address, "ssl", "on")
        until = time.monotonic() + PATIENCE_S
        while not _speaks_tls(address):  # it reads its settings when it gets round to it
            assert time.monotonic() < until
            time.sleep(0.05)
        yield address


def _speaks_tls(address: str) -> bool:
    with psycopg.connect(address) as connection:
        return connection.execute("SHOW ssl").fetchone() == ("on",)


def _set(address: str, name: str, value: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"ALTER SYSTEM SET {name} = '{value}'".encode())
        connection.execute("SELECT pg_reload_conf()")


def test_a_servers_certificate_is_named_a_month_before_it_ends_and_not_earlier(server: str) -> None:
    settings, now = replace(demo_settings(), server=server), datetime.now(UTC)
    [(what, until)] = ending_certificates(settings, now).items()
    assert what.startswith("서버 127.0.0.1:")
    assert until - now == pytest.approx(timedelta(days=DAYS), abs=timedelta(hours=1))
    assert ending_certificates(settings, now - timedelta(days=11)) == {}
    assert list(ending_certificates(settings, now + timedelta(days=40))) == [what]  # it has ended


def test_without_tls_or_without_a_server_nothing_is_said(postgresql_server: str) -> None:
    settings, now = replace(demo_settings(), server=postgresql_server), datetime.now(UTC)
    assert ending_certificates(settings, now) == {}
    away = replace(settings, server="postgresql://127.0.0.1:1/kiosk")
    assert ending_certificates(away, now) == {}
    assert ending_certificates(replace(settings, server=None), now) == {}


def test_the_pages_certificate_is_read_from_its_file_in_either_spelling_of_the_year(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    soon, late = made(tmp_path, DAYS)[0], made(tmp_path, 40_000)[0]  # beyond 2050 the year has four digits
    assert page_certificate(soon, now) is not None
    assert page_certificate(late, now) is None
    held = file_holds_until(late)
    assert held is not None
    assert held - now == pytest.approx(timedelta(days=40_000), abs=timedelta(hours=1))
    with opened_storage(city(tmp_path / "data"), demo_settings()) as storage:
        for _ in range(2):
            _tell_of_certificate(storage, soon)
        with storage.database.read() as connection:
            told = [one.kind for one in unseen_notices(connection)]
        assert told.count("certificate_ends") == 1
    (tmp_path / "no.pem").write_text("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
    assert page_certificate(tmp_path / "no.pem", now) is None
    assert page_certificate(tmp_path / "none.pem", now) is None
    with pytest.raises((ValueError, IndexError)):
        not_after(b"\x30\x03\x02\x01")
