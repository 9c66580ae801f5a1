"""Power cuts, replayed: what a disk holds that kept only what was synced, and any part of the rest.

`python tests/soak/power_cut.py 10000` traces a writer's system calls, cuts the power after each of them
many times over, and counts acknowledged rows that are gone and databases that are damaged. With
`--normal` the same runs with synchronous=NORMAL, which must lose rows, so that the test is known to see.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
import random
import re
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, Final

from kiosk.storage.database import Database, sqlite_driver

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
SECTOR: Final = 512
ROWS: Final = 60
CALLS: Final = "openat,pwrite64,ftruncate,fsync,fdatasync,write"

WRITER: Final = """
import os, sys
from pathlib import Path
from sqlalchemy import event
from kiosk.storage.database import Database
database = Database.open(Path(sys.argv[1]))
def adjust(driver, _):
    driver.execute(f"PRAGMA synchronous={sys.argv[2]}")
    driver.execute("PRAGMA wal_autocheckpoint=25")  # so that checkpoints are cut through as well
event.listen(database.engine, "connect", adjust)
for number in range(int(sys.argv[3])):
    with database.write() as connection:
        connection.exec_driver_sql(f"INSERT INTO t VALUES ({number}, '{'x' * 700}')")
    os.write(1, b"acknowledged")
os._exit(0)  # no last checkpoint: the power goes while it runs
"""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing the writer asked for: a write, a new length, a sync; or an acknowledgement."""

    kind: str
    file: str = ""
    offset: int = 0
    data: bytes = b""


@dataclass(slots=True)
class Disk:
    """What is surely on the disk, file by file, and what is only on its way there."""

    kept: dict[str, bytearray] = field(default_factory=dict)
    pending: dict[str, list[Act]] = field(default_factory=dict)

    def take(self, act: Act) -> None:
        """Do what the system would do."""
        if act.kind == "sync":
            for waiting in self.pending.pop(act.file, []):
                _apply(self.kept.setdefault(act.file, bytearray()), waiting)
        else:
            self.pending.setdefault(act.file, []).append(act)

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Keep what was synced and any sectors of the rest, in any order, as disks do."""
        images = {name: bytearray(content) for name, content in self.kept.items()}
        share = chance.choice((0.0, 0.5, 0.9, 1.0))
        for name, acts in self.pending.items():
            sectors = [one for act in acts for one in _sectors(act) if chance.random() < share]
            for one in sectors:
                _apply(images.setdefault(name, bytearray()), one)
        return {name: bytes(content) for name, content in images.items()}


def _sectors(act: Act) -> Iterator[Act]:
    if act.kind != "write":
        yield act
    for at in range(0, len(act.data), SECTOR):
        yield Act("write", act.file, act.offset + at, act.data[at : at + SECTOR])


def _apply(image: bytearray, act: Act) -> None:
    if act.kind == "length":
        del image[act.offset :]
        image.extend(bytes(act.offset - len(image)))
        return
    image.extend(bytes(max(act.offset + len(act.data) - len(image), 0)))
    image[act.offset : act.offset + len(act.data)] = act.data


def traced(database: Path, synchronous: str) -> list[Act]:
    """Run the writer under strace and read what it asked for."""
    log = database.with_name("trace")
    strace = ["strace", "-o", log, "-e", f"trace={CALLS}", "-xx", "-s", "1000000"]
    writer = [sys.executable, "-c", WRITER, database, synchronous, str(ROWS)]
    command = [str(word) for word in (*strace, *writer)]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return list(_acts(log.read_text(encoding="ascii"), database))


def _acts(log: str, database: Path) -> Iterator[Act]:
    opened: dict[str, str] = {}
    for call, number, arguments, result in re.findall(r"(\w+)\((\w+)(.*)\) += (\d+)", log):
        if call == "openat":
            path = Path(_bytes(arguments).decode(errors="replace"))
            opened[result] = path.name if path.parent == database.parent else ""
        elif call == "write" and number == "1":
            yield Act("acknowledged")
        elif name := opened.get(number, ""):
            yield _act(call, name, arguments)


def _act(call: str, name: str, arguments: str) -> Act:
    if call == "pwrite64":
        return Act("write", name, int(arguments.rsplit(",", 1)[1]), _bytes(arguments))
    if call == "ftruncate":
        return Act("length", name, int(arguments.rsplit(",", 1)[1]))
    return Act("sync", name)


def _bytes(arguments: str) -> bytes:
    quoted = arguments.split('"')[1]
    return bytes.fromhex(quoted.replace("\\x", ""))


@dataclass(slots=True)
class Outcome:
    """How many cuts were made, and what was wrong after them."""

    cuts: int = 0
    lost: int = 0
    damaged: int = 0


def cut_power(folder: Path, cuts: int, synchronous: str = "FULL", seed: int = 1) -> Outcome:
    """Cut the power so many times, spread over every moment of one writer's run."""
    database = _prepared(folder / "kiosk.db")
    disk = Disk(kept={database.name: bytearray(database.read_bytes())})
    acts, outcome, acknowledged = traced(database, synchronous), Outcome(), 0
    chance = random.Random(seed)  # noqa: S311 # a repeatable run
    moments = Counter(chance.choices(range(len(acts)), k=cuts))
    for moment, act in enumerate(acts):
        if act.kind == "acknowledged":
            acknowledged += 1
        else:
            disk.take(act)
        for _ in range(moments[moment]):
            _look(folder / "after", disk.after_a_cut(chance), acknowledged, outcome)
    if acknowledged != ROWS:
        raise RuntimeError(f"the trace shows {acknowledged} of {ROWS} acknowledgements")
    return outcome


def _prepared(database: Path) -> Path:
    opened = Database.open(database)
    with opened.write() as connection:
        connection.exec_driver_sql("CREATE TABLE t (number INTEGER PRIMARY KEY, words TEXT) STRICT")
    opened.close()
    return database


def _look(place: Path, images: dict[str, bytes], acknowledged: int, outcome: Outcome) -> None:
    """Start again on what the disk kept."""
    place.mkdir(exist_ok=True)
    for left in place.iterdir():
        left.unlink()
    for name, content in images.items():
        if not name.endswith("-shm"):
            (place / name).write_bytes(content)
    outcome.cuts += 1
    driver = sqlite_driver()
    connection = driver.connect(place / "kiosk.db")
    try:
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        found = connection.execute("SELECT count(*) FROM t").fetchone()[0]
    except driver.DatabaseError:
        sound, found = False, acknowledged
    finally:
        connection.close()
    outcome.damaged += not sound
    outcome.lost += found < acknowledged


def main() -> None:
    """Cut as often as asked and print the count."""
    words = sys.argv[1:]
    synchronous = "NORMAL" if "--normal" in words else "FULL"
    cuts = int(next((word for word in words if word.isdigit()), "10000"))
    with tempfile.TemporaryDirectory() as folder:
        outcome = cut_power(Path(folder), cuts, synchronous)
    sys.stdout.write(
        f"synchronous={synchronous}: {outcome.cuts} cuts, after {outcome.lost} an acknowledged row was gone, "
        f"after {outcome.damaged} the database was damaged\n"
    )


if __name__ == "__main__":
    main()
