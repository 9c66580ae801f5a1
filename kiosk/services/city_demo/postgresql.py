# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL of one's own on loopback, thrown away at the end; it never runs as root, whoever starts it."""

from __future__ import annotations

from contextlib import contextmanager
import os
from pathlib import Path
import shutil
import socket
import subprocess
import tempfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OWNER: Final = "kiosk"
MISSING: Final = "PostgreSQL이 설치되어 있지 않습니다"
WITHIN: Path | None = None  # where the servers' folders are made; None is where all temporary files are
TO_INSTALL: Final = "apt-get install postgresql"


class NoPostgres(Exception):  # noqa: N818 # it names what is the case, as our exceptions do
    """PostgreSQL is not installed, or its programs do not start."""


@contextmanager
def private_server(secret: str | None = None) -> Iterator[str]:
    """Give the address of an empty server; `secret` is its owner's password, without which it trusts all.

    Raises NoPostgres where it is not installed or does not start.
    """
    programs = server_programs()
    if programs is None:
        raise NoPostgres(MISSING)
    with server_folder() as folder, running_server(programs, folder, secret) as address:
        yield address


def server_programs() -> Path | None:
    """Return where the newest server's programs lie; None where there are none."""
    found = [Path(path) for path in (shutil.which("initdb"),) if path is not None]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    return found[-1].parent if found else None


def _version(path: Path) -> float:
    return float(path.parent.parent.name)


@contextmanager
def server_folder() -> Iterator[Path]:
    """Make a folder that belongs to the account that the server runs under, and remove it at the end."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-postgresql-", dir=WITHIN))
    try:
        if _is_root():
            shutil.chown(folder, *_nobody())
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running_server(programs: Path, folder: Path, secret: str | None = None) -> Iterator[str]:
    """Start an empty server in the folder and give its address, without any password; stop it at the end."""
    cluster, port = folder / "cluster", free_port()
    made: list[str | Path] = [
        programs / "initdb",
        "-D",
        cluster,
        "-U",
        OWNER,
        "-E",
        "UTF8",
        "--no-sync",
        "-k",
    ]
    run_program([*made, *_entry(folder, secret)])
    options = f"-c listen_addresses=127.0.0.1 -p {port} -c unix_socket_directories={folder} -c fsync=off"
    control: list[str | Path] = [programs / "pg_ctl", "-D", cluster, "-w", "-l", folder / "log"]
    try:
        run_program([*control, "-o", options, "start"])
        yield f"postgresql://{OWNER}@127.0.0.1:{port}/postgres"
    finally:
        if (cluster / "postmaster.pid").exists():
            run_program([*control, "-m", "immediate", "stop"])


def _entry(folder: Path, secret: str | None) -> Sequence[str | Path]:
    """Return how initdb is told who may come in: others on this machine reach loopback too."""
    if secret is None:
        return ["-A", "trust"]
    file = folder / "owner"
    file.touch(mode=0o600)
    file.write_text(secret + "\n", encoding="ascii")
    if _is_root():
        shutil.chown(file, *_nobody())
    return ["-A", "scram-sha-256", "--pwfile", file]


def run_program(command: Sequence[str | Path]) -> None:
    """Run a program that refuses to be root; what it said is in the error.

    It has a session of its own: Ctrl-C in a terminal reaches the whole group, and stopping must not be hit.
    """
    user, group = _nobody() if _is_root() else (None, None)
    done = subprocess.run(  # noqa: S603 # the distribution's programs
        [str(word) for word in command],
        user=user,
        group=group,
        extra_groups=None if user is None else [],
        cwd="/",
        # A server that has started keeps what it was given, and who reads would wait for its end.
        stdout=subprocess.PIPE if "start" not in command else subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        check=False,
    )
    if done.returncode != 0:
        said = (done.stdout or b"").decode(errors="replace").strip()
        raise NoPostgres(f"{Path(command[0]).name}: {said or done.returncode}")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _nobody() -> tuple[int, int]:
    import pwd  # noqa: PLC0415 # not on Windows

    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def free_port() -> int:
    """Return a port of loopback that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
