# SPDX-License-Identifier: GPL-3.0-or-later
"""What the guide's console is told first: who calls, with their visit, before all of the day is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.services import guide
from kiosk.services.guide import open_guide
from kiosk.storage.database import Database
from kiosk.storage.folder import DataFolder
from kiosk.storage.tables import new_key
from kiosk.storage.visit_day import DayRows
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.events import VisitEvent
from tests.ui.admin.city_cases import NOW, heap
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from kiosk.visits.events import Stream


def test_a_call_comes_before_the_day_and_the_day_behind_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, visit, call = MachineClock(), new_key(), new_key()
    began = {"by": "touch", "language": "vi", "modes": [], "code": "0427"}

    def event(stream: Stream, kind: str, **data: object) -> VisitEvent:
        of = call if stream == "call" else visit
        return VisitEvent(new_key(), stream, of, kind, clock.now(), "본관 앞", data)  # type: ignore[arg-type]

    with open_guide(tmp_path, demo_settings()) as desk:
        before = desk.look()
        assert before is not None
        booth = StoredVisits(Database.open(DataFolder(tmp_path).database))
        booth.append([event("visit", "began", **began), event("call", "call_pressed", visit=str(visit))])
        with monkeypatch.context() as unread:
            unread.delattr(DayRows, "since")
            rung = desk.look()
        assert rung is not None
        assert [(one.id, one.visit) for one in rung.waiting] == [(call, visit)]
        assert [one.language for one in rung.visits] == ["vi"]
        assert rung.figures.calls == 0
        monkeypatch.setattr(guide, "BETWEEN_S", 0.0)
        after = desk.look()
        assert after is not None
        assert after.figures.calls == 1
        assert desk.look() is None
        # In a city something is announced all the time: the day is not read at each of it.
        monkeypatch.setattr(guide, "BETWEEN_S", 60.0)
        booth.append([event("visit", "left_screen", cause="visitor")])
        assert desk.look() is None
        monkeypatch.setattr(guide, "BETWEEN_S", 0.0)
        assert desk.look() is not None


def test_of_a_backlog_of_calls_the_console_shows_what_is_due_next_first(tmp_path: Path) -> None:
    settings = demo_settings()
    late = [NOW - timedelta(hours=one) for one in range(1, 61)]
    ahead = [NOW + timedelta(hours=one) for one in range(1, 4)]
    heap(tmp_path, settings, [*late, *ahead], kind="callback")
    with open_guide(tmp_path, settings) as desk:
        due, total = desk._call_backs_due(replace(desk.now(), at=NOW))
    assert total >= len(late) + len(ahead)
    assert len(due) == guide.CALL_BACKS
    assert [one.due for one in due[: len(ahead)]] == ahead
