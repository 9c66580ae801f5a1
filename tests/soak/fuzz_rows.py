# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows that no program wrote, between good ones: the server keeps or sets aside each, and none waits behind.

python -m tests.soak.fuzz_rows ROWS SEED
"""

from __future__ import annotations

from contextlib import closing
import json
import random
import sys
import time
from typing import TYPE_CHECKING, Final

from sqlalchemy import insert
from sqlalchemy.engine import make_url

from kiosk.storage.outbox import SENT
from kiosk.storage.server.projector import Projector
from kiosk.storage.tables import new_key
from kiosk.storage.tables.sync import outbox
from tests.soak.city_kills import one_booth

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sync.city import Booth

KINDS: Final = (*SENT, "case", "withdrawal", "", "users; DROP TABLE events", "방문")
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
    lambda dice: '{"data": "' + "가" * dice.choice((10, 1000, 350_000)) + '"}',
    lambda dice: "[" * dice.choice((10, 1000, 20_000)),
    lambda dice: '{"a": ' * 2000 + "1" + "}" * 2000 if dice.random() < 0.1 else '{"a": {}}',
    lambda dice: "".join(chr(dice.randrange(1, 0xD7FF)) for _ in range(dice.randrange(200))),
    lambda dice: json.dumps({chr(dice.randrange(32, 0x2FFF)) * 3: dice.random() for _ in range(50)}),
    lambda dice: f'{{"at": "{dice.randrange(10_000):04d}-13-45T99:99:99Z"}}',
)


def main(rows: int, seed: int) -> int:
    """Run once and print the figures; 1 when one is neither kept nor set aside."""
    dice = random.Random(seed)  # noqa: S311 # a run that can be repeated
    with one_booth() as (booth, address):
        written, good = 0, []
        while written < rows:
            good += booth.write(dice.randint(1, 5))
            written += _rubbish(booth, dice, dice.randint(1, 20))
        sent = booth.outbox.waiting()
        began = time.monotonic()
        step = booth.forwarder.drain()
        took = time.monotonic() - began
        with closing(Projector(make_url(address))) as projector:
            projector.drain()
        kept, aside = (booth.at_the_centre(_COUNT.format(one))[0][0] for one in ("events", "refused_rows"))
        cases = booth.at_the_centre(_COUNT.format("sealed_cases"))[0][0]
        lost, waiting = len(set(good) - set(booth.arrived())), booth.outbox.waiting()
    print(  # noqa: T201 # the figure
        f"sent={sent} rubbish={written} kept={kept} cases={cases} aside={aside} good_lost={lost} "
        f"stopped={step.stopped} waiting={waiting} seconds={took:.0f}"
    )
    return int(bool(lost or waiting or step.stopped) or kept + aside + cases != sent)


_COUNT: Final = "SELECT count(*) FROM {} WHERE {{mine}}"


def _rubbish(booth: Booth, dice: random.Random, count: int) -> int:
    rows = [
        {
            "kind": dice.choice(KINDS),
            "key": str(new_key()) if dice.random() < 0.9 else str(dice.randrange(10**9)),
            "body": dice.choice(BAD)(dice),
        }
        for _ in range(count)
    ]
    with booth.database.write() as connection:
        connection.execute(insert(outbox), rows)
    return count


if __name__ == "__main__":
    given = sys.argv[1:] + ["20000", "1"][len(sys.argv) - 1 :]
    raise SystemExit(main(int(given[0]), int(given[1])))
