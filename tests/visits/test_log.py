# SPDX-License-Identifier: GPL-3.0-or-later
"""The visitor never waits, and nothing that happened is lost."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from kiosk.visits.events import Machine
from kiosk.visits.log import VisitLog
from kiosk.visits.spool import Spool
from tests.visits.conftest import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.visits.events import VisitEvent
    from tests.visits.conftest import StillClock, Story

    Open = Callable[[], VisitLog]


@pytest.fixture
def memory() -> MemoryStore:
    """Make an empty store in memory."""
    return MemoryStore()


@pytest.fixture
def open_log(tmp_path: Path, memory: MemoryStore, clock: StillClock) -> Iterator[Open]:
    """Open logs on the same spool, one after the other, as restarts do."""
    opened: list[VisitLog] = []

    def open_one() -> VisitLog:
        opened.append(VisitLog(memory, Spool(tmp_path / "spool", 4096), clock, Machine("booth", "console")))  # type: ignore[arg-type] # it only appends
        return opened[-1]

    yield open_one
    for log in opened:
        log.close()


def test_a_journey_is_recorded_in_its_order(open_log: Open, memory: MemoryStore, clock: StillClock) -> None:
    log = open_log()
    visit = log.begin("vi", ["large"])
    log.first_key()
    log.chart_opened("교통행정과")
    log.seat_shown("교통행정과/17")
    log.officer_found("교통행정과/17")
    log.target_chosen("교통행정과/17", 40.0)
    log.way_shown()
    clock.passes(25)
    known = log.understood()
    log.left_screen()
    assert log.stored()
    expected = ["began", "first_key", "chart_opened", "seat_shown", "officer_found", "target_chosen"]
    assert memory.kinds == [*expected, "way_shown", "understood", "left_screen"]
    assert known is not None
    assert (known.id, known.language, known.understood_s, known.arrived_s) == (visit.id, "vi", 25, None)
    assert log.current is None


def test_without_a_visit_there_is_nothing_to_tell(open_log: Open, memory: MemoryStore) -> None:
    log = open_log()
    log.first_key()
    assert log.understood() is None
    log.woke()
    assert log.stored()
    assert memory.kinds == ["woke"]


def test_no_call_waits_for_a_database_that_hangs(open_log: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = threading.Event()
    with monkeypatch.context() as patched:
        patched.setattr(MemoryStore, "append", lambda *_: answers.wait(10) and ())
        log = open_log()
        log.begin()
        for _ in range(100):
            log.first_key()
        # Every call has come back although the database answered none.
        assert not answers.is_set()
        answers.set()
    assert log.current is not None
    assert log.stored()


def test_what_a_locked_database_refuses_is_written_later(open_log: Open, memory: MemoryStore) -> None:
    memory.away = True
    log = open_log()
    log.begin()
    assert log.durable()
    assert (log.behind, memory.kinds) == (1, [])
    memory.away = False
    log.first_key()
    assert log.stored()
    assert (log.behind, memory.kinds) == (0, ["began", "first_key"])


def test_what_was_durable_survives_a_kill(open_log: Open, memory: MemoryStore) -> None:
    memory.away = True
    log = open_log()
    log.begin()
    log.target_chosen("세정과", 30)
    assert log.durable()
    memory.away = False
    restarted = open_log()
    restarted.woke()
    assert restarted.stored()
    assert memory.kinds == ["began", "target_chosen", "woke"]


def test_a_full_disk_under_spool_and_database_loses_nothing_of_a_running_booth(
    open_log: Open, memory: MemoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_spool: Spool, _events: object) -> None:
        raise OSError(28, "No space left on device")

    memory.away = True
    log = open_log()
    with monkeypatch.context() as patched:
        patched.setattr(Spool, "add", full)
        log.begin()
        assert not log.durable(0.2)
    log.first_key()
    assert log.durable()
    memory.away = False
    log.woke()
    assert log.stored()
    assert memory.kinds == ["began", "first_key", "woke"]


def test_one_bad_event_does_not_hold_up_the_others(open_log: Open, memory: MemoryStore) -> None:
    memory.poison = {"chart_opened"}
    log = open_log()
    log.begin()
    log.chart_opened("세정과")
    log.way_shown(20)
    assert log.stored()
    assert memory.kinds == ["began", "way_shown"]


def test_a_search_that_found_nothing_is_told_with_the_known_words_alone(
    open_log: Open, memory: MemoryStore
) -> None:
    log = open_log()
    log.begin()
    log.searched_in_vain(["홍보"])
    log.searched_in_vain([])
    assert log.stored()
    kept = [event.data for event in memory.events.values() if event.kind == "searched_in_vain"]
    assert kept == [{"words": ["홍보"]}, {"words": []}]


def test_a_report_carries_the_screen_and_a_choice_and_nobody_s_words(
    open_log: Open, memory: MemoryStore
) -> None:
    log = open_log()
    visit = log.begin()
    log.report_wrong("office", {"office": "세정과", "zoom": 2.0}, "phone")
    assert log.stored()
    data = list(memory.events.values())[-1].data
    assert data["visit"] == str(visit.id)
    assert data["what"] == "phone"
    assert set(data) == {"screen", "state", "what", "visit"}
    assert data["state"] == '{"office": "세정과", "zoom": 2.0}'


def test_open_visits_have_different_codes(open_log: Open) -> None:
    log = open_log()
    codes = {log.begin().code for _ in range(200)}
    assert len(codes) == 200


def test_a_guide_starts_a_visit_without_taking_the_screens(open_log: Open, clock: StillClock) -> None:
    log = open_log()
    mine = log.begin()
    walk_up = log.begin(by="guide")
    log.target_chosen("세정과", 40.0, walk_up.id)
    log.way_shown(visit=walk_up.id)
    clock.passes(40)
    arrived = log.arrived("guide", walk_up.id, by="안내 1")
    assert log.current == mine
    assert arrived is not None
    assert (arrived.evidence, arrived.confirmed_by) == ("guide", "안내 1")


def test_after_a_restart_the_screen_sessions_of_this_booth_are_over(
    open_log: Open, memory: MemoryStore, story: Story
) -> None:
    log = open_log()
    log.resume([story.visit])
    assert log.stored()
    assert memory.kinds == ["left_screen"]


def _story_events(story: Story) -> list[VisitEvent]:
    return story.tells("way_shown", 3, walk_seconds=20.5).tells("left_screen", 4).events


def test_a_spool_gives_back_what_it_took(tmp_path: Path, story: Story) -> None:
    events = _story_events(story)
    spool = Spool(tmp_path / "spool", 1024)
    for event in events:
        spool.add([event])
    assert Spool(tmp_path / "spool", 1024).left_over == tuple(events)
    spool.clear()
    assert Spool(tmp_path / "spool", 1024).left_over == ()


def test_a_spool_cut_or_damaged_anywhere_gives_whole_events_in_order_or_fewer(
    tmp_path: Path, story: Story
) -> None:
    events, path = _story_events(story), tmp_path / "spool"
    Spool(path, 0).add(events)
    whole = path.read_bytes()
    for cut in range(0, len(whole), 7):
        for damaged in (whole[:cut], whole[:cut] + bytes([whole[cut] ^ 0x10]) + whole[cut + 1 :]):
            path.write_bytes(damaged)
            left = Spool(path, 0).left_over
            assert left == tuple(events)[: len(left)]
            assert len(left) >= whole[:cut].count(b"\n")


def test_a_spool_reopened_after_a_torn_line_appends_behind_the_whole_ones(
    tmp_path: Path, story: Story
) -> None:
    events, path = _story_events(story), tmp_path / "spool"
    Spool(path, 4096).add(events[:2])
    torn = path.read_bytes().rstrip(b"\0")[:-5]
    path.write_bytes(torn.ljust(4096, b"\0"))
    Spool(path, 4096).add(events[2:])
    assert Spool(path, 4096).left_over == (events[0], *events[2:])


def test_the_spools_room_is_really_written_and_private(tmp_path: Path) -> None:
    Spool(tmp_path / "spool", 65536)
    status = (tmp_path / "spool").stat()
    assert status.st_size == 65536
    assert status.st_blocks * 512 >= 65536
    assert os.name == "nt" or status.st_mode & 0o077 == 0
