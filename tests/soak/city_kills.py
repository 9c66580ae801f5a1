# SPDX-License-Identifier: GPL-3.0-or-later
"""Kill booths and stop their server at random moments: what a booth had kept arrives, and arrives once.

    python -m tests.soak.city_kills KILLS OUTAGES [CONTROL]

Each booth is a process of its own that writes and sends; it dies by SIGKILL, the server by an immediate stop.
What was kept is written down where a kill cannot take it back. `CONTROL` breaks the protocol on purpose, and
then something must be missed: `early` strikes rows off before the server has answered, `blind` sends without
a cursor to a server without keys.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
import os
from pathlib import Path
import random
import signal
import sys
import tempfile
import threading
import time
from typing import TYPE_CHECKING, Final
from unittest.mock import patch
from uuid import UUID

import psycopg
from sqlalchemy.engine import make_url

from kiosk.services.city_demo.postgresql import run_program, running_server, server_folder, server_programs
from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate
from kiosk.storage.outbox import StoredOutbox, begin
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.tables import new_key
from kiosk.sync.forwarder import Forwarder, forward
from tests.sync.city import Booth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sqlalchemy.engine import URL

BOOTHS: Final = 3
LIFE_S: Final = (0.15, 0.9)
PATIENCE_S: Final = 600
CONTROLS: Final = ("", "early", "blind")


@dataclass(frozen=True, slots=True)
class Post:
    """One booth: its files, and its login at the server."""

    file: Path
    told: Path
    url: URL
    letters: str
    folder: UUID

    def opened(self, city_url: str = "") -> Booth:
        """Open its database and its line."""
        database = Database.open(self.file)
        centre = PostgresCentre(self.url, self.letters, self.folder)
        return Booth(database, StoredOutbox(database), centre, self.folder, self.url, self.letters, city_url)

    def kept(self) -> list[UUID]:
        """Return what it had kept before anything killed it; a line cut short was not told yet."""
        if not self.told.exists():
            return []
        lines = self.told.read_text(encoding="ascii").split("\n")[:-1]
        return [UUID(one) for line in lines for one in line.split()]


def main(kills: int, outages: int, control: str, seed: int = 1) -> int:
    """Run once and print the figures; 1 when they are not what is promised, or a control misses nothing."""
    programs = server_programs()
    assert programs is not None, "PostgreSQL is not installed"
    with ExitStack() as stack:
        folder = stack.enter_context(server_folder())
        address = stack.enter_context(running_server(programs, folder))
        posts = [_joined(address, folder, chr(ord("A") + n)) for n in range(BOOTHS)]
        if control == "blind":
            with psycopg.connect(address, autocommit=True) as owner:
                owner.execute("ALTER TABLE events DROP CONSTRAINT events_pkey CASCADE")
        again: list[str | Path] = [
            programs / "pg_ctl",
            "-D",
            folder / "cluster",
            "-w",
            "-l",
            folder / "log",
            "-m",
            "immediate",
        ]
        began = time.monotonic()
        done = _kill(posts, kills, outages, control, seed, lambda: run_program([*again, "restart"]))
        ended = time.monotonic()
        lost, doubled, kept = _settle(posts, address, control)
    print(  # noqa: T201 # the figure
        f"kept={kept} lost={lost} doubled={doubled} kills={done[0]} outages={done[1]} "
        f"seconds={ended - began:.0f} caught_up_s={time.monotonic() - ended:.1f} control={control or 'none'}"
    )
    return int(bool(lost or doubled) != bool(control))


@contextmanager
def one_booth() -> Iterator[tuple[Booth, str]]:
    """Give a booth that has just joined a new city, and the address of the city's server."""
    programs = server_programs()
    assert programs is not None, "PostgreSQL is not installed"
    with (
        server_folder() as folder,
        running_server(programs, folder) as address,
        tempfile.TemporaryDirectory() as own,
    ):
        booth = _joined(address, Path(own), "A").opened(address)
        with closing(booth.database), closing(booth.centre):
            yield booth, address


def _joined(address: str, folder: Path, letters: str) -> Post:
    """Found the city where that is still to be done, and let a new booth join it."""
    with closing(CityServer(make_url(address))) as server:
        server.found(datetime.now(UTC))
        login = server.add_booth(letters, letters)
    url = make_url(address).set(username=login.name, password=login.password)
    post = Post(folder / f"{letters}.db", folder / f"{letters}.kept", url, letters, new_key())
    with closing(Database.open(post.file)) as database:
        migrate(database)
        with database.write() as connection:
            begin(connection, post.folder, letters, datetime.now(UTC))
    with closing(PostgresCentre(url, letters, post.folder)) as centre:
        centre.greet()
    return post


def _kill(  # noqa: PLR0913, PLR0917 # what one run is
    posts: Sequence[Post],
    kills: int,
    outages: int,
    control: str,
    seed: int,
    outage: Callable[[], None],
) -> tuple[int, int]:
    """Let each booth live for moments, again and again, while the server goes down and comes back."""
    dice = random.Random(seed)  # noqa: S311 # a run that can be repeated
    living = {post: (_born(post, control), time.monotonic() + dice.uniform(*LIFE_S)) for post in posts}
    killed = stopped = 0
    while killed < kills or stopped < outages:
        if stopped < outages and killed * outages >= stopped * kills:
            outage()
            stopped += 1
        for post, (process, until) in list(living.items()):
            if time.monotonic() >= until:
                _end(process)
                killed += 1
                living[post] = (_born(post, control), time.monotonic() + dice.uniform(*LIFE_S))
        time.sleep(0.01)
    for process, _ in living.values():
        _end(process)
    return killed + len(living), stopped


def _end(process: int) -> None:
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    assert os.WIFSIGNALED(status), "a booth ended by itself"


def _born(post: Post, control: str) -> int:
    """Start a booth; no thread and no line of this process is open, so that a copy of it may go on alone."""
    process = os.fork()
    if process:
        return process
    try:
        _live(post, control)
    finally:
        os._exit(1)


def _live(post: Post, control: str) -> None:
    """Write, write down what is kept, and send, until killed."""
    broken = _broken(control)
    booth = post.opened()
    with broken, post.told.open("a", encoding="ascii") as told:
        threading.Thread(target=_send, args=(booth,), daemon=True).start()
        dice = random.Random()  # noqa: S311 # moments alone
        while True:
            kept = booth.write(dice.randint(1, 30))
            told.write(" ".join(map(str, kept)) + "\n")
            told.flush()
            time.sleep(dice.uniform(0, 0.02))


def _send(booth: Booth) -> None:
    forwarder = Forwarder(booth.outbox, booth.centre, booth.folder)
    never = threading.Event()
    step = forward(forwarder, lambda seconds: not never.wait(min(seconds, 0.1)))
    print(f"{booth.letters} stopped: {step.stopped}", file=sys.stderr, flush=True)  # noqa: T201 # must not be
    os._exit(2)


def _broken(control: str) -> ExitStack:
    """Break the protocol as a control asks for."""
    stack = ExitStack()
    if control == "early":
        push = PostgresCentre.push
        outbox: list[StoredOutbox] = []
        pending = StoredOutbox.pending

        def struck(self: StoredOutbox, lane: str) -> object:
            rows = pending(self, lane)
            outbox[:] = [self]
            return rows

        def early(self: PostgresCentre, lane: str, rows: Sequence[object]) -> bool:
            outbox[0].mark_sent(lane, rows[-1].seq)  # type: ignore[attr-defined] # a row
            return push(self, lane, rows)  # type: ignore[arg-type] # rows

        stack.enter_context(patch.object(StoredOutbox, "pending", struck))
        stack.enter_context(patch.object(PostgresCentre, "push", early))
        stack.enter_context(patch.object(PostgresCentre, "_move", lambda *_: True))
    if control == "blind":
        stack.enter_context(patch.object(PostgresCentre, "_move", lambda *_: True))
    return stack


def _settle(posts: Sequence[Post], address: str, control: str) -> tuple[int, int, int]:
    """Let all send what waits; return how many rows are missing and doubled at the server, and were kept."""
    lost = doubled = total = 0
    for post in posts:
        booth = post.opened(address)
        with _broken(control), closing(booth.database), closing(booth.centre):
            until = time.monotonic() + PATIENCE_S
            while booth.outbox.waiting():
                assert time.monotonic() < until, "the outbox does not get empty"
                step = booth.forwarder.drain()
                assert step.stopped is None, step
        kept, arrived = post.kept(), booth.arrived()
        lost += len(set(kept) - set(arrived))
        doubled += len(arrived) - len(set(arrived))
        total += len(kept)
    return lost, doubled, total


if __name__ == "__main__":
    given = sys.argv[1:] + ["1000", "200", ""][len(sys.argv) - 1 :]
    assert given[2] in CONTROLS, f"CONTROL is one of {CONTROLS[1:]}"
    raise SystemExit(main(int(given[0]), int(given[1]), given[2]))
