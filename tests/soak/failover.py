# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a city's first server under load, promotes the second, and lets the first come back by mistake.

In the rounds in which it is killed, nothing reaches the second for 1.5 s before: desks that wait for it lose
nothing, and one that does not must lose something, or the round sees nothing. Every other round the second is
promoted while the first works.

`python tests/soak/failover.py [ROUNDS]`: two real servers each time. Nothing that a desk was told is kept may
be missing, desks write and hear again within five seconds of the promotion, and the old server is locked out.
"""

from __future__ import annotations

import os
from pathlib import Path
import sys
from tempfile import TemporaryDirectory
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.sync.failing_over import run

BACK_WITHIN_S: Final = 5.0


def main(rounds: int) -> int:
    """Print each round; return how many were not as they should be."""
    wrong = 0
    for number in range(rounds):
        with TemporaryDirectory() as folder:
            killed = number % 2 == 0
            held = 1.5 if killed else 0.0
            outcome = run(Path(folder) / "desk", before_s=10.0, desks=4, killed=killed, held_s=held)
        back = max(outcome.writes_back_s, outcome.heard_back_s)
        bad = outcome.lost > 0 or back > BACK_WITHIN_S or len(outcome.locked) != 1
        bad = bad or (killed and outcome.control_lost == 0)  # then the round could not have seen a loss
        wrong += bad
        told = f"{number}: {outcome} load {os.getloadavg()[0]:.1f}{' WRONG' if bad else ''}\n"
        sys.stdout.write(told)
        sys.stdout.flush()
    return wrong


if __name__ == "__main__":
    sys.exit(min(1, main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)))
