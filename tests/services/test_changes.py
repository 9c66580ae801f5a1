# SPDX-License-Identifier: GPL-3.0-or-later
"""What is announced of a visitor's touches is what windows know that every touch writes."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.services.changes import TOUCH, listen
from kiosk.services.visits import open_visit_log
from kiosk.storage.opened import opened_storage
from kiosk.storage.outbox import StoredOutbox, begin
from kiosk.storage.tables import new_key
from kiosk.sync.wire import REST
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_S = 60.0


def test_no_window_looks_for_news_because_a_visitor_has_touched_the_screen(tmp_path: Path) -> None:
    settings, listener = demo_settings(), listen(tmp_path)
    assert listener is not None
    with (
        closing(listener),
        opened_storage(tmp_path, settings) as storage,
        open_visit_log(storage, settings) as log,
    ):
        assert log.stored(PATIENCE_S)
        with storage.database.write() as connection:
            begin(connection, new_key(), "A", datetime.now(UTC))
        listener.take()
        visit = log.begin().id
        log.first_key(visit)
        log.target_chosen("민원봉사실", 30.0, visit, least_seconds=15.0)
        log.way_shown(30.0, visit, least_seconds=15.0)
        log.left_screen("visitor", visit)
        assert log.stored(PATIENCE_S)
        outbox = StoredOutbox(storage.database)
        outbox.mark_sent(REST, outbox.pending(REST)[-1].seq)
        heard = listener.wait(PATIENCE_S) | listener.take()
        assert {"visit_events", "visits", "outbox"} <= heard <= TOUCH
