# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth restored from an older backup, a twin, a new disk, a lost answer, again and again: each is noticed.

    python -m tests.soak.city_restores TIMES [CONTROL]

A booth each lives through TIMES of one mishap and of what its sentence says to do, with its own data folder,
join files and receipts. Nothing that was kept may be missing at the server or there twice, and no booth that
has heard from the server may give a receipt's number twice. With the CONTROL `looser` a cursor that stands
further on will do and folders are not compared: then each mishap must go unseen.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
import os
from pathlib import Path
import random
import shutil
import sys
import tempfile
import time
from typing import TYPE_CHECKING, Final
from unittest.mock import patch
from uuid import uuid4

import psycopg
from sqlalchemy import select, text
from sqlalchemy.engine import make_url

from kiosk.cases.answers import Answers
from kiosk.services.cases.booth import intake_service
from kiosk.services.city_demo.postgresql import private_server
from kiosk.services.fleet import add_booth, found, join, replace_booth
from kiosk.services.refused import Refused
from kiosk.services.sending import begin_anew, line_of, sender
from kiosk.storage.folder import DataFolder
from kiosk.storage.joining import join as join_unasked
from kiosk.storage.opened import opened_storage
from kiosk.storage.server import centre as centres
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.line import join_file_of, keep_join_file
from kiosk.storage.server.projector import Projector
from kiosk.storage.tables.base import admin_notices
from kiosk.storage.tables.cases import cases
from kiosk.storage.tables.sync import centre
from kiosk.sync import forwarder as saying
from kiosk.sync.join_file import JoinFile
from kiosk.sync.wire import CentreAway
from tests.sync.city import Booth
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from kiosk.services.fleet import TakenIn
    from kiosk.services.sending import BoothLine
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.sync.wire import Cursor, Row

CONTROLS: Final = ("", "looser")
_LOOSER: Final = text(
    "UPDATE cursors SET acked = :last, acked_id = :last_id "
    "WHERE booth = my_letters() AND lane = :lane AND acked >= :before AND CAST(:folder AS uuid) IS NOT NULL"
)


@dataclass(slots=True)
class Life:
    """One booth through all of its machines: what was kept on any of them, and the numbers it has given."""

    settings: Settings
    data: Path
    dice: random.Random
    kept: set[UUID] = field(default_factory=set)
    cases: set[UUID] = field(default_factory=set)
    numbers: list[str] = field(default_factory=list)

    @contextmanager
    def machine(self, data: Path | None = None) -> Iterator[Machine]:
        """Switch a machine on."""
        with opened_storage(data or self.data, self.settings) as storage:
            yield Machine(self, storage)

    def joined(self, made: TakenIn) -> JoinFile:
        """Open a join file."""
        return JoinFile.opened(made.file.read_bytes(), made.word)

    def copied(self, name: str) -> Path:
        """Copy the data folder, as a backup of the whole disk does."""
        copy = self.data.with_name(f"{self.data.name}-{name}")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.data, copy)
        return copy


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine that is on, and what its visitors and its forwarder do."""

    life: Life
    storage: Storage

    def work(self, *, case: bool = False) -> None:
        """Keep a few rows of either lane, and a case if that is asked."""
        with self.line() as line:
            folder, letters = sender(line.outbox)
            url = make_url(self.life.settings.server or "")
            booth = Booth(self.storage.database, line.outbox, line.centre, folder, url, letters, "")
            self.life.kept |= {*booth.write(self.life.dice.randint(1, 9)), booth.call()}
        if case:
            self._submit()

    def _submit(self) -> None:
        now = datetime.now(UTC)
        intake = intake_service(self.storage, self.life.settings, now)
        intake.has_room = lambda: True
        answers = Answers(
            submission=uuid4(), kind="unkind", words="창구에서 말이 거칠었습니다.", office="교통행정과",
            name="한나래", address="목포시 용당동 000", contact="061-000-1234", tell_by="문자",
        )  # fmt: skip
        receipt = intake.submit(answers, now)
        self.life.numbers.append(receipt.number)
        with self.storage.database.read() as connection:
            self.life.cases |= set(connection.scalars(select(cases.c.id)))

    def send(self) -> str | None:
        """Send what waits; return why it was stopped."""
        with self.line() as line:
            return line.forwarder.drain().stopped

    def send_all(self) -> None:
        """Send what waits, by a booth of which nothing is wrong."""
        stopped = self.send()
        with self.line() as line:
            assert stopped is None, stopped
            assert line.outbox.waiting() == 0

    def says(self, why: str | None, *ways: str) -> bool:
        """Return whether it was stopped in one of these ways, stands so, and has told the admin."""
        told = select(admin_notices.c.detail).where(admin_notices.c.kind == "sync_stopped")
        with self.storage.database.read() as connection:
            stands = connection.scalar(select(centre.c.stopped))
            notices = connection.scalars(told).all()
        return why in ways and stands == why and {"message": why} in notices

    def goes_on(self) -> None:
        """Do what the sentence says: `kiosk sync --after-restore`."""
        begin_anew(self.storage, self.life.settings)
        self.send_all()

    @contextmanager
    def line(self) -> Iterator[BoothLine]:
        """Open its line."""
        with line_of(self.storage, self.life.settings) as line:
            yield line


def restored(life: Life, _: Path) -> bool:
    """Put a backup back that lacks what was sent since."""
    with life.machine() as now:
        now.work()
        now.send_all()
    older = life.copied("older")
    with life.machine() as now:
        now.work(case=True)
        now.send_all()
    shutil.rmtree(life.data)
    older.rename(life.data)
    with life.machine() as now:
        now.work()
        if not now.says(now.send(), saying.OLDER_COPY, saying.UNLIKE):
            return False
        now.goes_on()
        now.work(case=True)
        now.send_all()
    return True


def twin(life: Life, _: Path) -> bool:
    """Let a copy of the disk work beside the booth; whichever sends later is stopped."""
    with life.machine() as now:
        now.work(case=True)
        now.send_all()
    both = [life.data, life.copied("twin")]
    life.dice.shuffle(both)
    with life.machine(both[0]) as first, life.machine(both[1]) as later:
        first.work()
        later.work()
        first.send_all()
        if not later.says(later.send(), saying.OLDER_COPY, saying.UNLIKE):
            return False
        later.goes_on()  # what its visitors did is sent before it is taken away
        first.work()
        if not first.says(first.send(), saying.OTHER_FOLDER):
            return False
        first.goes_on()
        first.work(case=True)
        first.send_all()
    if both[0] != life.data:
        shutil.rmtree(life.data)
        both[0].rename(life.data)
    return True


def reimaged(life: Life, folder: Path) -> bool:
    """Give the booth a new disk, with its old join file, with a login copied by hand, and as one should."""
    old = join_file_of(DataFolder(life.data))
    assert old is not None
    shutil.rmtree(life.data)
    with life.machine() as fresh:
        with suppress(Refused):
            join(fresh.storage, life.settings, old, datetime.now(UTC))
            return False
        copied = life.copied("by-hand")
    with life.machine(copied) as forced:
        keep_join_file(DataFolder(copied), old)
        join_unasked(forced.storage.database, old.letters, 0, place="", now=datetime.now(UTC))
        kept = set(life.kept)
        forced.work()
        life.kept = kept  # nobody keeps that machine
        if not forced.says(forced.send(), saying.OTHER_FOLDER):
            return False
    out = Path(tempfile.mkdtemp(dir=folder))
    with life.machine() as fresh:
        made = replace_booth(life.settings, old.letters, out)
        join(fresh.storage, life.settings, life.joined(made), datetime.now(UTC))
        fresh.work(case=True)
        fresh.send_all()
    return True


def lost_answer(life: Life, _: Path) -> bool:
    """Keep a batch at the server and lose the answer; the booth asks how far the server is."""
    asked: list[str] = []
    push, cursor = PostgresCentre.push, PostgresCentre.cursor

    def loses(self: PostgresCentre, lane: str, rows: Sequence[Row]) -> bool:
        push(self, lane, rows)
        raise CentreAway("the line broke")

    def noted(self: PostgresCentre, lane: str) -> Cursor:
        asked.append(lane)
        return cursor(self, lane)

    with life.machine() as now:
        now.work(case=True)
        with patch.object(PostgresCentre, "push", loses), suppress(CentreAway):
            now.send()
        now.work()
        with patch.object(PostgresCentre, "cursor", noted):
            now.send_all()
    return bool(asked)


MISHAPS: Final = (restored, twin, reimaged, lost_answer)


def main(times: int, control: str, seed: int = 1) -> int:
    """Run once and print the figures; 1 when they are not what is promised, or a control sees anything."""
    began = time.monotonic()
    with ExitStack() as stack:
        address = stack.enter_context(private_server())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        settings = replace(demo_settings(), server=address)
        found(settings, DataFolder(folder / "server"), datetime.now(UTC))
        if control == "looser":
            stack.enter_context(patch.object(centres, "_MOVE", _LOOSER))
        letters, lives, noticed = _letters(), list[Life](), Counter[str]()
        for mishap in MISHAPS:
            for number in range(times):
                if control or not number:  # what goes unseen leaves a booth that nobody can go on with
                    lives.append(_taken_in(settings, next(letters), folder, random.Random(seed + number)))  # noqa: S311
                noticed[mishap.__name__] += mishap(lives[-1], folder)
        aside = _folded(address)
        lost, doubled = _compared(lives, address)
    numbers = Counter(number for life in lives for number in life.numbers)
    again = sum(numbers.values()) - len(numbers)
    kept = sum(len(life.kept) + len(life.cases) for life in lives)
    print(  # noqa: T201 # the figure
        f"{' '.join(f'{name}={noticed[name]}/{times}' for name in noticed)} kept={kept} lost={lost} "
        f"doubled={doubled} aside={aside} numbers_twice={again} seconds={time.monotonic() - began:.0f} "
        f"load={os.getloadavg()[0]:.1f} control={control or 'none'}"
    )
    if control:
        return int(any(noticed.values()))
    return int(
        bool(lost or doubled or aside or again) or any(noticed[one.__name__] != times for one in MISHAPS)
    )


def _letters() -> Iterator[str]:
    return (f"{first}{second}" for first in "ABC" for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def _taken_in(settings: Settings, letters: str, folder: Path, dice: random.Random) -> Life:
    life = Life(replace(settings, booth_letter=letters), folder / letters, dice)
    with life.machine() as machine:
        made = add_booth(settings, letters, "본관", folder)
        join(machine.storage, life.settings, life.joined(made), datetime.now(UTC))
        machine.send_all()
    return life


def _folded(address: str) -> int:
    with closing(Projector(make_url(address))) as projector:
        return projector.drain().aside


def _compared(lives: Sequence[Life], address: str) -> tuple[int, int]:
    """Return how much of what was kept is missing at the server, and how much is there twice."""
    asked = "SELECT id FROM events WHERE kind = 'visit_events' UNION ALL SELECT id FROM sealed_cases"
    with psycopg.connect(address) as owner:
        arrived = Counter(row[0] for row in owner.execute(asked))
    kept = {key for life in lives for key in life.kept | life.cases}
    return len(kept - arrived.keys()), sum(arrived.values()) - len(arrived)


if __name__ == "__main__":
    given = sys.argv[1:] + ["100", ""][len(sys.argv) - 1 :]
    assert given[1] in CONTROLS, f"CONTROL is one of {CONTROLS[1:]}"
    raise SystemExit(main(int(given[0]), given[1]))
