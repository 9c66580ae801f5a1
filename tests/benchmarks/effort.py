# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person waits for, and what of it the kiosk computed, which other programs do not change."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture


def measure(  # noqa: PLR0913 # the parts of a measurement; all named
    benchmark: BenchmarkFixture,
    act: Callable[[], object],
    *,
    goal_ms: float,
    rounds: int,
    warmup_rounds: int = 1,
    share: float = 0.5,
    setup: Callable[[], None] | None = None,
    clock: Callable[[], float] = time.thread_time,
) -> None:
    """Time `act`; what the `share`-quantile computed must keep the goal, on a busy machine too.

    Where a worker beside the screen computes too, `clock` is `time.process_time`.
    """
    worked: list[float] = []

    def run() -> None:
        before = clock()
        act()
        worked.append(clock() - before)

    more: dict[str, Any] = {"setup": setup} if setup else {"warmup_rounds": warmup_rounds}
    benchmark.pedantic(run, rounds=rounds, **more)  # type: ignore[no-untyped-call] # the plugin is untyped
    waited_ms = _quantile_ms(benchmark.stats.stats.data, share)  # type: ignore[union-attr] # it has run
    worked_ms = _quantile_ms(worked[-rounds:], share)
    benchmark.extra_info.update(
        share=share, goal_ms=goal_ms, waited_ms=waited_ms, computed_ms=worked_ms, kept=waited_ms <= goal_ms
    )
    assert worked_ms <= goal_ms


def _quantile_ms(seconds: list[float], share: float) -> float:
    return round(sorted(seconds)[int(len(seconds) * share)] * 1000, 1)
