# SPDX-License-Identifier: GPL-3.0-or-later
"""Damage every file of a data folder, by kind: what is read afterwards is what was written, or it is named.

`python tests/soak/damages.py 500` makes one folder of the demo city with cases and visits and a backup, and
harms one copy of it after another: flipped bits, zeroed sectors, cut ends, random or swapped blocks, rows
changed, swapped or deleted behind the program's back, removed files. Then `doctor --audit` looks, a booth
opens the folder, and what it reads is held against what was written.
"""

# ruff: noqa: S608 # names of our own schema; sizes of a disk
from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
import random
import shutil
import sys
import tempfile
from typing import TYPE_CHECKING, Any, Final

from kiosk.resources import TRANSLATIONS
from kiosk.services.cases.booth import stored_cases
from kiosk.services.demo import fill_demo
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.opened_directory import opened_directory
from kiosk.services.upkeep import back_up_now, examine, glance
from kiosk.storage.counters import COUNTERS
from kiosk.storage.database import sqlite_driver
from kiosk.storage.errors import StorageError
from kiosk.storage.joining import join
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.row_digests import DERIVED, tables
from kiosk.storage.sealing import connect_raw

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.settings import Settings

SECTOR: Final = 512
FILES: Final = (
    "kiosk.db",
    "kiosk.db",
    "kiosk.db",
    "backups/*",
    "journal/*",
    "*.spool",
    "*.key",
    "*.txt",
    "*",
)
LOOSE: Final = ("locks", "logs", "exports", "quarantine", "inbox")


def flip(file: Path, chance: random.Random) -> None:
    """Turn one bit."""
    content = bytearray(file.read_bytes())
    at = chance.randrange(len(content) * 8)
    content[at // 8] ^= 1 << at % 8
    file.write_bytes(content)


def zero(file: Path, chance: random.Random) -> None:
    """Lose a sector."""
    _overwrite(file, bytes(SECTOR), chance)


def noise(file: Path, chance: random.Random) -> None:
    """Read a sector of something else."""
    _overwrite(file, chance.randbytes(SECTOR), chance)


def swap(file: Path, chance: random.Random) -> None:
    """Exchange two pages, as a misdirected write does."""
    content = bytearray(file.read_bytes())
    size = 4096 if len(content) >= 4 * 4096 else max(1, len(content) // 4)
    one, two = (chance.randrange(len(content) // size) * size for _ in range(2))
    content[one : one + size], content[two : two + size] = (
        content[two : two + size],
        content[one : one + size],
    )
    file.write_bytes(content)


def cut(file: Path, chance: random.Random) -> None:
    """Lose the end."""
    content = file.read_bytes()
    file.write_bytes(content[: chance.randrange(len(content))])


def remove(file: Path, chance: random.Random) -> None:
    """Lose the file."""
    del chance
    file.unlink()


def row(file: Path, chance: random.Random) -> None:
    """Change a text, swap two rows or drop one inside the database, without the program."""
    database = file if file.name == "kiosk.db" else file.parents[1] / "kiosk.db"
    database = database if database.exists() else file.parent / "kiosk.db"
    with closing(sqlite_driver().connect(database)) as connection:
        filled = [one for one in (*tables(connection), COUNTERS) if _count(connection, one)]
        table = chance.choice(filled)
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
        ).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        target = chance.randrange(_count(connection, table))
        (rowid,) = connection.execute(f'SELECT rowid FROM "{table}" LIMIT 1 OFFSET {target}').fetchone()
        if chance.random() < 0.3:
            connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))
        else:
            columns = [one[1] for one in connection.execute(f'PRAGMA table_info("{table}")')]
            column = chance.choice(columns)
            connection.execute(
                f'UPDATE OR IGNORE "{table}" SET "{column}" = CASE typeof("{column}") '
                f"WHEN 'text' THEN \"{column}\" || 'x' WHEN 'blob' THEN zeroblob(length(\"{column}\")) "
                f'ELSE "{column}" + 1 END WHERE rowid = ?',
                (rowid,),
            )
        connection.commit()


KINDS: Final[dict[str, Callable[[Path, random.Random], None]]] = {
    one.__name__: one for one in (flip, zero, noise, swap, cut, remove, row)
}


def _overwrite(file: Path, sector: bytes, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    at = chance.randrange(max(1, len(content) // SECTOR)) * SECTOR
    content[at : at + SECTOR] = sector[: len(content) - at]
    file.write_bytes(content)


def _count(connection: Any, table: str) -> int:  # noqa: ANN401 # an untyped driver's connection
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


@dataclass
class Outcome:
    """How many damages of each kind were made, noticed, without effect, and neither."""

    made: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)
    dark: list[str] = field(default_factory=list)


def founded(data: Path, *, joined: bool = False) -> dict[str, object]:
    """Make a folder with everything in it and a backup; return what is read there.

    `joined`: a city's booth, which owes the server all that there is.
    """
    settings = settings_of(None)
    with opened_directory(data, None):
        pass
    with opened_storage(data, settings) as storage:
        fill_demo(storage, settings, visits=40, cases=20, seed=1)
        if joined:
            join(storage.database, "AA", 0, place="AA", now=seoul_now())
        back_up_now(storage, settings, seoul_now())
    found, named = read(data, settings)
    if named:
        raise RuntimeError(f"a sound folder is called damaged: {named}")
    return found


def read(data: Path, settings: Settings) -> tuple[dict[str, object], list[str]]:
    """Open the folder as a booth does; return what it shows and holds, and what it names as wrong."""
    named: list[str] = []
    found: dict[str, object] = {}
    with opened_storage(data, settings, role="kiosk") as storage:
        stored_cases(storage, settings)
        start = storage.start
        named += [one for one in (start.damage, start.mended, start.harmed) if one]
        named += [one.message for one in examine(storage, settings, audit=True).problems]
        desk = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        found["public"] = desk.load_public(desk.today()).offices
    with closing(connect_raw(data / "kiosk.db", "ro")) as connection:
        for table in {*tables(connection), COUNTERS} - DERIVED - {"admin_notices"}:
            found[table] = sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"')))
    return found, named


def damage(count: int, seed: int) -> Outcome:
    """Make so many damages, each to a fresh copy, and look whether one is read without being named."""
    chance, outcome = random.Random(seed), Outcome()  # noqa: S311 # a repeatable run
    with tempfile.TemporaryDirectory() as place:
        # Data and anchor together, each copy at the same place, which the anchor knows.
        sound, home = Path(place) / "sound", Path(place) / "home"
        data = home / "data"
        written = founded(data, joined=True)
        home.rename(sound)
        for _ in range(count):
            shutil.copytree(sound, home)
            kind = chance.choice(list(KINDS))
            file = _chosen(data, chance)
            told = f"{kind} of {file.relative_to(data)}"
            KINDS[kind](file, chance)
            outcome.made[kind] += 1
            _judge(data, written, told, kind, outcome)
            shutil.rmtree(home)
    return outcome


def _chosen(data: Path, chance: random.Random) -> Path:
    while True:
        files = [one for one in data.glob(chance.choice(FILES)) if one.is_file() and one.stat().st_size]
        files = [one for one in files if one.relative_to(data).parts[0] not in LOOSE]
        if files:
            return chance.choice(sorted(files))


def _judge(data: Path, written: dict[str, object], told: str, kind: str, outcome: Outcome) -> None:
    settings = settings_of(None)
    try:
        before = glance(data, settings)
        found, named = read(data, settings)
    except StorageError as error:
        outcome.named[kind] += 1
        outcome.dark.append(f"{told}: {error.message}")
        return
    if named or before:
        outcome.named[kind] += 1
    elif found != written:
        differs = [name for name in written if found.get(name) != written[name]]
        outcome.silent.append(f"{told}: {', '.join(differs)}")


def main() -> int:
    """Damage as often as asked and print the count by kind."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    outcome = damage(count, seed=int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for kind, made in sorted(outcome.made.items()):
        sys.stdout.write(f"{kind}: {made} made, {outcome.named[kind]} named, the rest without effect\n")
    sys.stdout.write(f"read without being named {len(outcome.silent)}, refused {len(outcome.dark)}\n")
    sys.stdout.write("\n".join([*outcome.silent, *outcome.dark][:30]) + "\n")
    return 1 if outcome.silent or outcome.dark else 0


if __name__ == "__main__":
    sys.exit(main())
