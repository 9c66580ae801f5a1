# SPDX-License-Identifier: GPL-3.0-or-later
"""A restore of the city's server rehearsed: into a server of its own, which is thrown away afterwards."""

from __future__ import annotations

from dataclasses import dataclass
import os
from pathlib import Path
import subprocess
from tempfile import TemporaryDirectory
import time
from typing import TYPE_CHECKING, Final

from kiosk.services.city_demo.postgresql import (
    MISSING,
    TO_INSTALL,
    NoPostgres,
    private_server,
    server_programs,
)
from kiosk.services.refused import Refused, refusing
from kiosk.storage.server.line import for_programs, owners_line
from kiosk.storage.server.restored import count_city, examine_restored, make_room

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.settings import Settings
    from kiosk.storage.server.restored import RestoredCity

# Else what was destroyed would live on in the dump; its own copy is kept for five days at the most.
LEFT_OUT: Final = "case_secrets"
RESTORED_WITH: Final = ("--no-owner", "--no-acl", "--exit-on-error")


@dataclass(frozen=True, slots=True)
class CityRehearsal:
    """What the restored database holds, how long it took, and what is wrong with it, a sentence each."""

    found: RestoredCity
    minutes: float
    problems: Sequence[str]


def rehearse(settings: Settings, backup: Path | None) -> CityRehearsal:
    """Restore a dump, or one that is made now, and examine what came of it; the city is only read."""
    programs = server_programs()
    if programs is None:
        raise Refused(f"{MISSING}: {TO_INSTALL}")
    started, counted = time.monotonic(), dict[str, int]()
    with TemporaryDirectory(prefix="kiosk-rehearsal-") as folder:
        if backup is None:
            line, backup = owners_line(settings), Path(folder) / "city.dump"
            counted = count_city(line.render_as_string(hide_password=False))
            _dump(programs, for_programs(line), line.password, backup)
        _run([programs / "pg_restore", "-l", backup])  # whether it is a dump at all
        with refusing(NoPostgres), private_server() as address:
            make_room(address)
            _run([programs / "pg_restore", *RESTORED_WITH, "-d", address, backup])
            found = examine_restored(address)
    return CityRehearsal(found, (time.monotonic() - started) / 60, _problems(found, counted))


def _problems(found: RestoredCity, counted: Mapping[str, int]) -> list[str]:
    problems = [
        f"{table}: 서버에는 {before:,}줄, 되살린 것에는 {found.rows[table]:,}줄입니다."
        for table, before in counted.items()
        if found.rows[table] < before
    ]
    if found.problem is not None:
        problems.append(f"열람 기록이 이어지지 않습니다: {found.problem}")
    if found.changed:
        problems.append(f"방문 {found.refolded:,}건 가운데 {found.changed:,}건이 그 사건들과 다릅니다.")
    return problems


def _dump(programs: Path, address: str, password: str | None, backup: Path) -> None:
    _run(
        [
            *(programs / "pg_dump", "-Fc", f"--exclude-table={LEFT_OUT}", "--no-unlogged-table-data"),
            "--no-blobs",  # there are none but what a stolen booth may have made, which no dump could read
            *("-f", backup, "-d", address),
        ],
        {"PGPASSWORD": password} if password else {},
    )


def _run(command: Sequence[str | Path], secret: Mapping[str, str] | None = None) -> None:
    done = subprocess.run(  # noqa: S603 # the distribution's programs
        [str(word) for word in command], env=os.environ | dict(secret or {}), capture_output=True, check=False
    )
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip()
        raise Refused(f"{Path(command[0]).name}: {said or done.returncode}")
