# SPDX-License-Identifier: GPL-3.0-or-later
"""What no test is about is prepared once a process or made cheap: password hashes, a server's disk, charts.

The demo city's own charts are read once a process: 50 of them took most of the 7.6 s of founding a city.
"""

from __future__ import annotations

from functools import cache, partial
from hashlib import sha256
from pathlib import Path
import shutil
from typing import TYPE_CHECKING, Final

from argon2 import PasswordHasher

from kiosk.directory.charts import reader
from kiosk.resources import DEMO_CONFIG
from kiosk.services.city_demo import postgresql
from kiosk.storage import accounts

if TYPE_CHECKING:
    from datetime import date

    from kiosk.directory.charts.chart import ParsedFile
    from kiosk.directory.charts.known import Known

# A database copied by PostgreSQL took 0.4 to 0.9 s on a disk and 0.05 s in memory, both on a busy machine.
MEMORY: Final = Path("/dev/shm")  # noqa: S108 # each server makes a folder of its own there
ENOUGH: Final = 2 * 1024**3
REAL_READ = reader._read
_CHEAP = partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1)


def take_short_cuts() -> None:
    """Replace the dear beginnings of most tests for this process."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH:
        postgresql.WITHIN = MEMORY
    reader._read = _read_once
    setattr(accounts, "PasswordHasher", _CHEAP)  # noqa: B010 # it is no name that the module exports
    accounts._NOBODY = _CHEAP().hash("nothing that anyone knows")  # type: ignore[misc] # as cheap as the others


def _read_once(path: Path, today: date | None, known: Known) -> ParsedFile:
    """Read a chart as the product does, but only once if it is one of the demo city's own."""
    if not _is_of_demo(path) or known.rows:
        return REAL_READ(path, today, known)
    terms = path.name, today, frozenset(known.offices), frozenset(known.cells)
    if terms not in _READ:
        _READ[terms] = REAL_READ(path, today, known)
    return _READ[terms]


_READ: Final[dict[tuple[object, ...], ParsedFile]] = {}


def _is_of_demo(path: Path) -> bool:
    return path.is_file() and _digest(path) == _digests().get(path.name)


@cache
def _digests() -> dict[str, bytes]:
    return {file.name: _digest(file) for file in (DEMO_CONFIG.parent / "seating").glob("*.xlsx")}


def _digest(path: Path) -> bytes:
    return sha256(path.read_bytes()).digest()
