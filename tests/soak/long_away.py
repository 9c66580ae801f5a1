# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth that was away for a month comes back with 50,000 rows; a call pressed meanwhile waits for none.

python -m tests.soak.long_away ROWS
"""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING, Final

from tests.soak.city_kills import one_booth

if TYPE_CHECKING:
    from tests.sync.city import Booth

WRITTEN_AT_ONCE: Final = 500
CAUGHT_UP_S: Final = 60.0
CALLED_S: Final = 0.5
CALL: Final = "SELECT count(*) FROM events WHERE kind = 'visit_events' AND lane = 'calls' AND {mine}"


def main(rows: int) -> int:
    """Run once and print the figures; 1 when they are not what is asked."""
    with one_booth() as (booth, _):
        kept = [key for _ in range(rows // WRITTEN_AT_ONCE) for key in booth.write(WRITTEN_AT_ONCE)]
        called: list[float] = []
        pressing = threading.Timer(1.0, lambda: called.append(_call(booth)))
        pressing.start()
        began = time.monotonic()
        step = booth.forwarder.drain()
        took = time.monotonic() - began
        assert step.stopped is None, step
        while pressing.is_alive():  # the call came when all was sent
            booth.forwarder.drain()
        lost = len(set(kept) - set(booth.arrived()))
    print(f"rows={len(kept)} lost={lost} caught_up_s={took:.1f} call_s={called[0]:.3f}")  # noqa: T201 # the figure
    return int(lost > 0 or took > CAUGHT_UP_S or called[0] > CALLED_S)


def _call(booth: Booth) -> float:
    """Press for a guide while everything else is being sent; return the seconds until the server has it."""
    began = time.monotonic()
    booth.call()
    while not booth.at_the_centre(CALL)[0][0]:
        time.sleep(0.002)
    return time.monotonic() - began


if __name__ == "__main__":
    raise SystemExit(main(int((sys.argv[1:] or ["50000"])[0])))
