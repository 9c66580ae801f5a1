"""The charter's figures: late is late whether it was answered or not, and nothing is left out silently."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from kiosk.cases.figures import promises_kept
from kiosk.cases.ports import Row
from kiosk.charter.charter import read_charter
from tests.cases.conftest import NOW

if TYPE_CHECKING:
    from datetime import datetime

CHARTER = read_charter(Path(__file__).parents[2] / "assets" / "charter" / "mokpo.toml")
DUE = NOW + timedelta(days=1)


def row(kind: str, closed: datetime | None, state: str = "notified", *, stopped: bool = False) -> Row:
    return Row(
        uuid4(), "A-000001-3", "A", kind, "교통행정과", NOW, DUE, None, state, stopped, None, closed
    )  # fmt: skip


def test_each_promise_counts_in_time_late_and_running() -> None:
    rows = [
        row("unkind", DUE),
        row("unkind", DUE + timedelta(minutes=1)),
        row("unkind", None, "received"),
        row("unkind", None, "supplement", stopped=True),
        row("unkind", NOW, "withdrawn"),
        row("compensation", None, "received"),
        row("callback", DUE, "called"),
    ]
    late = promises_kept(rows, CHARTER, DUE + timedelta(hours=1))
    conduct = late["conduct-notice"]
    assert (conduct.n, conduct.in_time, conduct.late, conduct.running) == (4, 1, 2, 1)
    assert late["call-back"].in_time == 1
    assert late["complaint-reply"].n == 0
    assert promises_kept(rows, CHARTER, NOW)["conduct-notice"].running == 2
