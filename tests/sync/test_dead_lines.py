# SPDX-License-Identifier: GPL-3.0-or-later
"""A line that looks alive and on which nothing more comes: nobody waits for it without end."""

from __future__ import annotations

from dataclasses import replace
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy.engine import make_url

from kiosk.services.city_demo.cable import Cable
from kiosk.storage.server import centre
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.line import for_libpq
from kiosk.storage.server.notifications import ANSWERS_WITHIN_S, _answers
from kiosk.sync.wire import CentreAway

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sync.city import Booth

HEARD = b"A\x00\x00\x00\x10\x00\x00\x00\x07kiosk\x00\x00"  # a notification, as PostgreSQL writes one


def test_a_booth_that_is_not_answered_tries_again(
    booth_of: Callable[[], Booth], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(centre, "LONGEST_S", 1.0)
    booth = booth_of()
    written = booth.write(3)
    with Cable(booth.url.port or 5432) as cable:
        line = PostgresCentre(booth.url.set(port=cable.port), booth.letters, booth.folder)
        behind = replace(booth, centre=line)
        assert behind.forwarder.drain().stopped is None
        written += booth.write(3)
        cable.hold(1000.0)
        began = time.monotonic()
        with pytest.raises(CentreAway):
            behind.forwarder.drain()
        assert time.monotonic() - began < 20.0
        cable.held_until = 0.0
        assert behind.forwarder.drain().stopped is None
        line.close()
    assert booth.arrived() == written


def test_a_notification_before_the_answer_stops_no_other_thread(postgresql_server: str) -> None:
    """In a process of its own, which would stand still as a whole."""
    asked = [sys.executable, "-m", "tests.sync.test_dead_lines", postgresql_server]
    subprocess.run(asked, check=True, timeout=60)  # this file


def main(address: str) -> int:
    """Ask over a line on which a notification comes, and then nothing."""
    url = make_url(address)
    with Cable(url.port or 5432) as cable, psycopg.connect(**for_libpq(url.set(port=cable.port))) as line:
        assert _answers(line)
        cable.hold(10 * ANSWERS_WITHIN_S)
        ((near, _),) = cable._pairs
        threading.Timer(0.3, lambda: near.sendall(HEARD)).start()
        answered = _answers(line)
        line.close()
    return int(answered)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
