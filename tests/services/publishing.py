# SPDX-License-Identifier: GPL-3.0-or-later
"""Publish an office's seats for ever, one line a publication: `python -m tests.services.publishing DATA`."""

from __future__ import annotations

from itertools import count
from pathlib import Path
import sys

from kiosk.directory.edits import Rewrite
from kiosk.storage.opened import opened_storage
from tests.services.test_seat_desk import CHARTS, LATER, OFFICE, TODAY, Admins
from tests.visitor import demo_settings


def publish_for_ever(data: Path) -> None:
    """Say each publication once it is durable; a chart is scheduled, so that each is two revisions."""
    with opened_storage(data, demo_settings()) as storage:
        admins = Admins(storage)
        admins.directory.import_charts([CHARTS / f"{OFFICE}.xlsx"], valid_from=TODAY)
        admins.second.publish(admins.sketch(Rewrite("13", "duties", ("새 업무",))), LATER)
        for number in count():
            phone = f"061-044-{number % 10_000:04}"
            outcome = admins.first.publish(admins.sketch(Rewrite("18", "phone", phone)), TODAY)
            sys.stdout.write(f"{outcome.published is not None} {len(outcome.carried)}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    publish_for_ever(Path(sys.argv[1]))
