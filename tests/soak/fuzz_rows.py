# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows that no program wrote, between good ones: the server keeps or sets aside each, and none waits behind.

python -m tests.soak.fuzz_rows ROWS SEED [blocked | judged]

`judged` asks for each row, a thousand at a time, what a booth, the server's own reading and the projector
make of it, and sends none: no good row is held unreadable, and nothing ends in an error that nobody
expects, which would block a booth. `blocked` is a control: the server has no place for what it cannot
read, and a booth must get stuck.
"""

from __future__ import annotations

from collections import Counter
from contextlib import closing, suppress
from datetime import UTC, datetime
import json
import logging
import os
import random
import sys
import time
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

import psycopg
from sqlalchemy import insert
from sqlalchemy.engine import make_url

from kiosk.services.city_demo.postgresql import private_server
from kiosk.storage.failures import OF_A_ROW
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.forwarded import ForwardedRow, look_through
from kiosk.storage.server.projector import UNREADABLE, Projector
from kiosk.storage.tables import new_key
from kiosk.storage.tables.sync import outbox
from kiosk.storage.tables.whole import FORWARDED
from kiosk.sync.wire import CASE, CentreAway, Row, is_readable
from tests.soak.city_kills import one_booth

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from tests.sync.city import Booth

KINDS: Final = (
    *(table.name for table in FORWARDED),
    "case",
    "withdrawal",
    "",
    "users; DROP TABLE events",
    "방문",
)
BAD: Final[tuple[Callable[[random.Random], str], ...]] = (
    lambda _: '{"data": "a\\u0000b"}',
    lambda _: '{"data": "\\ud800"}',
    lambda _: '{"at": NaN, "data": Infinity}',
    lambda _: '{"at": 1e400, "rank": -1e-400}',
    lambda _: "",
    lambda _: "null",
    lambda _: "[]",
    lambda _: '"방문"',
    lambda _: '{"id": "not-a-uuid", "stream": 7, "subject": null, "kind": ["began"], "at": "yesterday"}',
    lambda dice: '{"data": "' + "가" * _length(dice) + '"}',
    lambda dice: "[" * dice.choice((10, 1000, 20_000)),
    lambda dice: '{"a": ' * 2000 + "1" + "}" * 2000 if dice.random() < 0.1 else '{"a": {}}',
    lambda dice: "".join(chr(dice.randrange(1, 0xD7FF)) for _ in range(dice.randrange(200))),
    lambda dice: json.dumps({chr(dice.randrange(32, 0x2FFF)) * 3: dice.random() for _ in range(50)}),
    lambda dice: f'{{"at": "{dice.randrange(10_000):04d}-13-45T99:99:99Z"}}',
)


def main(rows: int, seed: int, control: str = "") -> int:
    """Run once and print the figures; 1 when one is neither kept nor set aside, or a control is not stuck."""
    logging.getLogger("kiosk").setLevel(logging.ERROR)  # what is set aside is counted
    dice = random.Random(seed)  # noqa: S311 # a run that can be repeated
    with one_booth() as (booth, address), closing(Projector(make_url(address))) as projector:
        sent = written = 0
        good: list[UUID] = []
        began = time.monotonic()
        while written < rows:
            until = min(rows, written + AT_ONCE)
            while written < until:
                good += booth.write(dice.randint(1, 5))
                written += _rubbish(booth, dice, dice.randint(1, 20))
            sent += booth.outbox.waiting()
            if control and not _sends_without_aside(booth):
                print(f"blocked with {booth.outbox.waiting()} of {sent} rows waiting")  # noqa: T201 # the figure
                return 0
            step = booth.forwarder.drain()
            assert step.stopped is None, step
            projector.drain()
            print(  # noqa: T201 # it takes long
                f"{written} of {rows} after {time.monotonic() - began:.0f} s, "
                f"{time.process_time():.0f} s of this process",
                flush=True,
            )
        took = time.monotonic() - began
        kept, aside, cases, unfolded, unseen = (booth.at_the_centre(one)[0][0] for one in _COUNTS)
        lost, waiting = len(set(good) - set(booth.arrived())), booth.outbox.waiting()
    print(  # noqa: T201 # the figure
        f"sent={sent} rubbish={written} kept={kept} cases={cases} aside={aside} unfolded={unfolded} "
        f"good_lost={lost} waiting={waiting} seconds={took:.0f}"
    )
    return int(bool(control or lost or waiting or unseen) or kept + aside + cases != sent)


def judged(rows: int, seed: int) -> int:
    """Print what becomes of so many rows; 1 when one would block a booth or be set aside for nothing."""
    dice, left = random.Random(seed), rows  # noqa: S311 # a run that can be repeated
    counts: Counter[str] = Counter()
    began = time.monotonic()
    with private_server() as address, psycopg.connect(address, autocommit=True) as server:
        server.execute(_REFUSALS)
        while left > 0:
            some = [Row(left - at, _kind(dice), "", dice.choice(BAD)(dice)) for at in range(min(left, 1000))]
            left -= len(some)
            answer = server.execute(
                "SELECT pg_temp.refusals(%s::text[])", [[one.body for one in some]]
            ).fetchone()
            assert answer is not None
            counts.update(_fate(row, state) for row, state in zip(some, answer[0], strict=True))
    told = " ".join(f"{name}={count}" for name, count in sorted(counts.items()))
    took, load = time.monotonic() - began, os.getloadavg()[0]
    print(f"judged={rows} {told} seconds={took:.0f} cpu={time.process_time():.0f} load={load:.0f}")  # noqa: T201 # the figure
    return int(bool(counts["blocks"] or counts["aside_for_nothing"]))


def _fate(row: Row, refused: str) -> str:
    """Return what becomes of a row; `refused` is the server's SQLSTATE, empty where it reads the row."""
    if not is_readable(row):
        return "aside" if refused or row.kind == CASE or _is_too_deep(row.body) else "aside_for_nothing"
    if refused:
        return "aside_by_the_server" if refused.startswith(OF_A_ROW) else "blocks"
    try:
        look_through(ForwardedRow(row.id, "A", row.kind, json.loads(row.body), 0.0, 0.0, datetime.now(UTC)))
    except (*UNREADABLE, RecursionError):
        return "unfolded"
    return "folded"


def _is_too_deep(body: str) -> bool:
    """Return whether Python, and so the projector, cannot read what PostgreSQL can."""
    try:
        json.loads(body)
    except RecursionError:
        return True
    except ValueError:
        pass
    return False


def _kind(dice: random.Random) -> str:
    return dice.choice(KINDS)


_REFUSALS: Final = """
    CREATE FUNCTION pg_temp.refusals(bodies text[]) RETURNS text[] LANGUAGE plpgsql AS $$
    DECLARE found text[] := '{}'; one text;
    BEGIN
        FOREACH one IN ARRAY bodies LOOP
            BEGIN
                PERFORM CAST(one AS jsonb);
                found := array_append(found, '');
            EXCEPTION WHEN OTHERS THEN
                found := array_append(found, SQLSTATE::text);
            END;
        END LOOP;
        RETURN found;
    END $$
"""
AT_ONCE: Final = 5000  # rows written before they are sent
CONTROL_S: Final = 20.0
_COUNTS: Final = (
    "SELECT count(*) FROM events WHERE {mine}",
    "SELECT count(*) FROM refused_rows WHERE {mine}",
    "SELECT count(*) FROM sealed_cases WHERE {mine}",
    "SELECT count(*) FROM unfolded_rows WHERE {mine}",
    "SELECT count(*) FROM waiting_rows",
)


def _sends_without_aside(booth: Booth) -> bool:
    """Return whether a booth whose server has no place for bad rows gets them off its hands in some time."""
    until = time.monotonic() + CONTROL_S
    with patch.object(PostgresCentre, "_keep_aside", side_effect=CentreAway("no such table")):
        while time.monotonic() < until and booth.outbox.waiting():
            with suppress(CentreAway):
                booth.forwarder.drain()
    return not booth.outbox.waiting()


def _length(dice: random.Random) -> int:
    """Return how many syllables of three bytes: now and then a megabyte of them."""
    return 350_000 if dice.random() < 0.02 else dice.choice((10, 1000))


def _rubbish(booth: Booth, dice: random.Random, count: int) -> int:
    rows = [
        {
            "kind": _kind(dice),
            "key": str(new_key()) if dice.random() < 0.9 else str(dice.randrange(10**9)),
            "body": dice.choice(BAD)(dice),
        }
        for _ in range(count)
    ]
    with booth.database.write() as connection:
        connection.execute(insert(outbox), rows)
    return count


if __name__ == "__main__":
    given = sys.argv[1:] + ["20000", "1", ""][len(sys.argv) - 1 :]
    rows, seed, how = int(given[0]), int(given[1]), given[2]
    raise SystemExit(judged(rows, seed) if how == "judged" else main(rows, seed, how))
