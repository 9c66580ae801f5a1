# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's directory of accounts: a throw-away slapd on loopback, with TLS, never running as root."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
import os
import shutil
import signal
import socket
import subprocess
import time
from typing import TYPE_CHECKING, Any, Final

import pytest

from kiosk.services.city_demo.postgresql import free_port, run_program, server_folder
from tests.mail_server import certificate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BASE: Final = "dc=city,dc=example"
PEOPLE, GROUPS = f"ou=people,{BASE}", f"ou=groups,{BASE}"
LOCKING = f"cn=locking,{BASE}"  # the policy of whoever `mark` gives it to
SEARCHER, SEARCHING = f"cn=kiosk,{BASE}", "looks-people-up-7"
ROOT, ROOTS = f"cn=root,{BASE}", "root-of-the-test-7"
PASSWORD: Final = "walks-the-hall-9"  # noqa: S105 # of everybody in it
ROLES: Final = (
    ("guide", f"cn=guides,{GROUPS}"),
    ("directory", f"cn=directory,{GROUPS}"),
    ("system", f"cn=system,{GROUPS}"),
    ("cases", f"cn=cases,{GROUPS}"),
    ("reports", f"cn=reports,{GROUPS}"),
    ("office", f"cn=office,{GROUPS}"),
)
_SEED: Final = f"""dn: {BASE}
objectClass: dcObject
objectClass: organization
dc: city
o: city

dn: {PEOPLE}
objectClass: organizationalUnit
ou: people

dn: {GROUPS}
objectClass: organizationalUnit
ou: groups

dn: {SEARCHER}
objectClass: applicationProcess
objectClass: simpleSecurityObject
cn: kiosk
userPassword: {SEARCHING}

dn: {LOCKING}
objectClass: device
objectClass: pwdPolicy
cn: locking
pwdAttribute: userPassword
pwdLockout: TRUE
pwdMaxFailure: 2
"""
# What Active Directory and 389 keep of an account, by their own numbers, as whole numbers and words.
_KEPT: Final = (
    ("userAccountControl", "1.2.840.113556.1.4.8", 27), ("accountExpires", "1.2.840.113556.1.4.159", 27),
    ("lockoutTime", "1.2.840.113556.1.4.662", 27), ("nsAccountLock", "2.16.840.1.113730.3.1.610", 15),
)  # fmt: skip
_SYNTAX: Final = "1.3.6.1.4.1.1466.115.121.1"
_OTHER_MAKES: Final = "\n".join(
    (
        *(
            f"attributetype ( {number} NAME '{name}' SYNTAX {_SYNTAX}.{form} SINGLE-VALUE )"
            for name, number, form in _KEPT
        ),
        f"objectclass ( 1.1.1 NAME 'otherMakes' AUXILIARY MAY ( {' $ '.join(one[0] for one in _KEPT)} ) )",
    )
)


@dataclass
class LdapServer:
    """Where it listens, and what may be changed in it."""

    folder: Path
    plain: int = 0
    implicit: int = 0
    people: int = 0
    process: int = 0

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Let it take connections and answer none, as a server whose disk hangs."""
        os.kill(self.process, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.process, signal.SIGCONT)

    @property
    def settings(self) -> dict[str, Any]:
        """Return what `[city_accounts]` of the settings says about it."""
        secret = self.folder / "searching"
        secret.touch(mode=0o600)
        secret.write_text(SEARCHING + "\n", encoding="ascii")
        return {
            "ldap_server": f"localhost:{self.implicit}", "ldap_ca": certificate() / "city.pem",
            "ldap_base": PEOPLE, "ldap_user": SEARCHER, "ldap_secret": secret, "ldap_roles": ROLES,
        }  # fmt: skip

    def add(self, stem: str, *roles: str, password: str = PASSWORD) -> str:
        """Take somebody in, and into the groups of roles; return their name, which nobody has had before."""
        self.people += 1
        return self.again(f"{stem}-{self.people}", *roles, password=password)

    def again(self, name: str, *roles: str, password: str = PASSWORD) -> str:
        """Take somebody of just this name in."""
        from ldap3.utils.dn import escape_rdn  # noqa: PLC0415 # as the product has it

        person = {"cn": name, "sn": name, "uid": name, "userPassword": password}
        with self._line() as line:
            assert line.add(f"uid={escape_rdn(name)},{PEOPLE}", ["inetOrgPerson"], person), line.result
        for role in roles:
            self.join(name, role)
        return name

    def join(self, name: str, role: str, *, leaves: bool = False) -> None:
        """Put somebody into a role's group, or take them out."""
        from ldap3 import MODIFY_ADD, MODIFY_DELETE  # noqa: PLC0415 # as the product has it

        group, them = dict(ROLES)[role], f"uid={name},{PEOPLE}"
        with self._line() as line:
            if not line.search(group, "(objectClass=*)", search_scope="BASE"):
                line.add(group, ["groupOfNames"], {"cn": group.split(",")[0][3:], "member": SEARCHER})
            change = [(MODIFY_DELETE if leaves else MODIFY_ADD, [them])]
            known = 20  # a group keeps the name of whom it had, though they are gone
            assert line.modify(group, {"member": change}) or line.result["result"] == known, line.result

    def mark(self, name: str, **said: str | int) -> None:
        """Write what other makes of servers, or this one's own policy, keep of an account."""
        from ldap3 import MODIFY_ADD, MODIFY_REPLACE  # noqa: PLC0415 # as the product has it

        changes: dict[str, Any] = {key: [(MODIFY_REPLACE, [str(value)])] for key, value in said.items()}
        if "pwdPolicySubentry" not in said:
            changes["objectClass"] = [(MODIFY_ADD, ["otherMakes"])]
        with self._line() as line:
            assert line.modify(f"uid={name},{PEOPLE}", changes), line.result

    def remove(self, name: str) -> None:
        """Close an account."""
        with self._line() as line:
            assert line.delete(f"uid={name},{PEOPLE}"), line.result

    @property
    def binds(self) -> list[str]:
        """Return who was tried with a password, as the server's log tells it."""
        log = (self.folder / "log").read_text("utf-8", "replace")
        return [
            line.split('dn="')[1].split('"')[0]
            for line in log.splitlines()
            if " BIND dn=" in line and "method=" in line
        ]

    @contextmanager
    def _line(self) -> Iterator[Any]:
        from ldap3 import Connection, Server  # noqa: PLC0415 # as the product has it

        with Connection(Server("127.0.0.1", self.plain), ROOT, ROOTS) as line:
            yield line


@contextmanager
def ldap_server(*, name: str = "city") -> Iterator[LdapServer]:
    """Run a server with one account until the block ends; skip where there is none."""
    program = shutil.which("slapd", path="/usr/sbin:/usr/local/sbin:/usr/local/libexec:/usr/bin")
    if program is None:
        pytest.skip("slapd is not installed (apt-get install slapd)")
    with server_folder() as folder:
        server = LdapServer(folder, free_port(), free_port())
        _lay_out(folder, name)
        run_program(["/bin/sh", "-c", f"exec {program} -T add -f {folder}/slapd.conf -l {folder}/seed.ldif"])
        words = f"ldap://127.0.0.1:{server.plain}/ ldaps://127.0.0.1:{server.implicit}/"
        with _running(program, folder, words) as server.process:
            _wait_for(server.implicit)
            server.add("everyday", "guide")  # a directory that shows nobody has not answered
            yield server


def _lay_out(folder: Path, name: str) -> None:
    (folder / "data").mkdir()
    for kind in ("pem", "key"):
        (folder / f"tls.{kind}").write_bytes((certificate() / f"{name}.{kind}").read_bytes())
    (folder / "seed.ldif").write_text(_SEED, encoding="ascii")
    (folder / "slapd.conf").write_text(_configuration(folder), encoding="ascii")
    for one in folder.rglob("*"):
        shutil.chown(one, *_owner(folder))


def _configuration(folder: Path) -> str:
    schemas = "\n".join(
        f"include /etc/ldap/schema/{one}.schema" for one in ("core", "cosine", "inetorgperson")
    )
    return f"""{schemas}
{_OTHER_MAKES}
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload ppolicy
TLSCertificateFile {folder}/tls.pem
TLSCertificateKeyFile {folder}/tls.key
loglevel stats
access to attrs=userPassword by anonymous auth
access to * by dn.exact="{SEARCHER}" read by users read by * none
database mdb
maxsize 16777216
suffix "{BASE}"
rootdn "{ROOT}"
rootpw {ROOTS}
directory {folder}/data
overlay ppolicy
"""


@contextmanager
def _running(program: str, folder: Path, words: str) -> Iterator[int]:
    user, group = _owner(folder)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [program, "-h", words, "-f", str(folder / "slapd.conf"), "-d", "stats"],
            stdout=log, stderr=log, user=user, group=group, extra_groups=[] if user == 0 else None,
        )  # fmt: skip
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait(30)


def _owner(folder: Path) -> tuple[int, int]:
    found = folder.stat()
    return found.st_uid, found.st_gid


def _wait_for(port: int) -> None:
    last = time.monotonic() + 60
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except OSError:
            assert time.monotonic() < last, "slapd did not start"
            time.sleep(0.05)
        else:
            return
