# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines over TLS to a real PostgreSQL: a false server gets nothing, and a false booth neither."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
import os
from pathlib import Path
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy.engine import make_url

from kiosk.services.city_demo.postgresql import running_server, server_folder, server_programs
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.tables import new_key
from kiosk.sync.wire import CentreAway, NotAdmitted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import URL

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificates")
PATIENCE_S = 60.0  # however busy the machine is
PLAIN = {"sslmode": "disable"}
HBA = """
hostssl all +kiosk_booths 127.0.0.1/32 cert
host all +kiosk_booths all reject
host all all 127.0.0.1/32 trust
"""


class Authority:
    """A city's certificate authority, or a stranger's."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        self.file = folder / "ca.pem"
        words = ["req", "-x509", *_KEY, "-subj", "/CN=ca", "-keyout", folder / "ca.key", "-out", self.file]
        _openssl(words)

    def issue(self, name: str) -> tuple[Path, Path]:
        """Return a certificate of this name, and its key."""
        asked, signed, key = (self._folder / f"{name}.{end}" for end in ("csr", "pem", "key"))
        alternative = self._folder / f"{name}.ext"
        alternative.write_text(f"subjectAltName=DNS:{name}")
        _openssl(["req", *_KEY, "-subj", f"/CN={name}", "-keyout", key, "-out", asked])
        signing: list[str | Path] = ["-CA", self.file, "-CAkey", self._folder / "ca.key", "-CAcreateserial"]
        _openssl(["x509", "-req", "-in", asked, *signing, "-extfile", alternative, "-out", signed])
        return signed, key


_KEY: list[str | Path] = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]


def _openssl(words: list[str | Path]) -> None:
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)  # the distribution's


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, URL]]:
    """Found a city whose booths come by certificate alone; return their lines, as they should be."""
    programs, folder = server_programs(), tmp_path_factory.mktemp("tls") / "city"
    if programs is None:
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    authority = Authority(folder)
    with server_folder() as place, running_server(programs, place) as address:
        with closing(CityServer(make_url(address))) as server:
            server.found(datetime.now(UTC))
            logins = {letters: server.add_booth(letters, letters).name for letters in "AB"}
        owner = place.stat()
        with psycopg.connect(address, autocommit=True) as connection:
            given = zip(("ssl_cert_file", "ssl_key_file"), authority.issue("localhost"), strict=True)
            for name, file in (*given, ("ssl_ca_file", authority.file)):
                there = Path(shutil.copy(file, place))
                there.chmod(0o600)
                if os.geteuid() == 0:
                    os.chown(there, owner.st_uid, owner.st_gid)
                connection.execute(f"ALTER SYSTEM SET {name} = '{there}'".encode())
            connection.execute("ALTER SYSTEM SET ssl = on")
            (place / "cluster" / "pg_hba.conf").write_text(HBA)
            connection.execute("SELECT pg_reload_conf()")
        lines = {name: _line(make_url(address), authority, login) for name, login in logins.items()}
        until = time.monotonic() + PATIENCE_S
        while sends(lines["A"]) is not None:  # it reads its settings when it gets round to it
            assert time.monotonic() < until
            time.sleep(0.1)
        yield lines


def sends(line: URL) -> str | None:
    """Return why a booth's line does not come to the server; None for one that greets it."""
    with closing(PostgresCentre(line, "A", new_key())) as centre:
        try:
            centre.greet()
        except (CentreAway, NotAdmitted) as refused:
            return f"{type(refused).__name__}: {refused}"
    return None


def test_a_booth_comes_by_its_own_certificate_to_the_citys_server_and_nobody_else_does(
    lines: dict[str, URL], tmp_path: Path
) -> None:
    mine, other = lines["A"], lines["B"]
    assert sends(mine) is sends(other) is None
    strange = Authority(tmp_path / "stranger")
    forged = strange.issue(str(mine.username))
    as_forged = {"sslcert": str(forged[0]), "sslkey": str(forged[1])}
    without = [name for name in mine.query if name in {"sslcert", "sslkey"}]
    refused = {
        # What a booth says nothing to: a server of another authority, and one under another name.
        "certificate verify failed": mine.update_query_dict({"sslrootcert": str(strange.file)}),
        'does not match host name "127.0.0.1"': mine.set(host="127.0.0.1"),
        # Whom the server takes nothing from.
        "NotAdmitted": other.set(username=mine.username),
        "unknown ca": mine.update_query_dict(as_forged),
        "requires a valid client certificate": mine.difference_update_query(without),
        "pg_hba.conf rejects": mine.difference_update_query(list(mine.query)).update_query_dict(PLAIN),
    }
    for why, line in refused.items():
        assert why in (sends(line) or "it came in"), why


def _line(address: URL, authority: Authority, login: str) -> URL:
    certificate, key = authority.issue(login)
    asked = {"sslmode": "verify-full", "sslrootcert": authority.file, "sslcert": certificate, "sslkey": key}
    query = {name: str(said) for name, said in asked.items()}
    return address.set(host="localhost", username=login, password=None).update_query_dict(query)
