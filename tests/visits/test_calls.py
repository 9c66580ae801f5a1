# SPDX-License-Identifier: GPL-3.0-or-later
"""Five seconds to attend, a second sound at thirty, and the words that may be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.visits.calls import call_told
from kiosk.visits.codes import fresh_code, is_code
from kiosk.visits.events import Machine, VisitEvent, as_record, from_record, new_id
from kiosk.visits.log import VisitLog
from kiosk.visits.spool import Spool
from kiosk.visits.words import without_identifiers
from tests.visits.conftest import MemoryStore

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.visits.calls import GuideCall
    from kiosk.visits.store import VisitStore
    from tests.visits.conftest import StillClock, Story


def _call(clock: StillClock, *kinds: tuple[str, float]) -> GuideCall:
    key, events = new_id(), []
    for kind, passed in (("call_pressed", 0.0), *kinds):
        clock.passes(passed)
        data = {"by": "안내 1"} if kind == "call_accepted" else {}
        events.append(VisitEvent(new_id(), "call", key, kind, clock.now(), "booth", data))
    call = call_told(reversed(events))
    assert call is not None
    return call


@pytest.mark.parametrize(("seconds", "missed"), [(4.9, False), (5.0, False), (5.1, True)])
def test_a_call_is_missed_when_nobody_accepts_within_five_seconds(
    clock: StillClock, seconds: float, *, missed: bool
) -> None:
    waiting = _call(clock)
    clock.passes(seconds)
    assert waiting.missed(clock.now()) == missed
    accepted = _call(clock, ("call_accepted", seconds))
    clock.passes(100)
    assert accepted.missed(clock.now()) == missed
    assert accepted.accepted_by == "안내 1"


def test_the_second_sound_is_due_once_at_thirty_seconds(clock: StillClock) -> None:
    call = _call(clock, ("call_shown", 0.2))
    clock.passes(29.7)
    assert not call.sounds_again(clock.now())
    clock.passes(0.2)
    assert call.sounds_again(clock.now())
    assert not _call(clock, ("call_sounded_again", 30)).sounds_again(clock.now())


def test_an_answered_or_withdrawn_call_waits_no_more(clock: StillClock) -> None:
    for answer in ("call_accepted", "call_withdrawn"):
        assert not _call(clock, (answer, 31)).waits(clock.now())


def test_the_first_guide_to_accept_has_the_call(clock: StillClock) -> None:
    assert _call(clock, ("call_accepted", 3), ("call_accepted", 4)).accepted_s == 3


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("여권 재발급", "여권 재발급"),
        ("010-1234-5678 전화", "전화"),
        ("전화 01012345678번", "전화 번"),
        ("010 1234 5678", ""),
        ("０１０１２３４", ""),
        ("hong@example.org 에게", "에게"),
        ("900101-1234567", ""),
        ("207호 3층", "207호 3층"),
        ("2026년", "년"),
        ("  빈   칸  ", "빈 칸"),
    ],
)
def test_kept_words_hold_no_number_or_address_of_a_person(words: str, kept: str) -> None:
    assert without_identifiers(words) == kept


@given(st.text(max_size=400))
def test_no_text_leaves_four_digits_or_an_at_sign_between_letters(words: str) -> None:
    kept = without_identifiers(words)
    runs = "".join(sign if sign.isdecimal() else " " for sign in kept).split()
    assert all(len(run) < 4 for run in runs)
    assert len(kept) <= 200


def test_a_code_is_four_digits_that_no_open_visit_has() -> None:
    taken = {f"{number:04}" for number in range(10_000)} - {"0427"}
    assert fresh_code(taken) == "0427"
    with pytest.raises(RuntimeError, match="10,000"):
        fresh_code(taken | {"0427"})


@pytest.mark.parametrize("text", ["427", "04270", "04a7", "", "٠٤٢٧", "-427", "0427\n"])
def test_other_texts_are_no_code(text: str) -> None:
    assert not is_code(text)


def test_an_event_reads_back_as_it_was_written(story: Story) -> None:
    for event in story.events:
        assert from_record(as_record(event)) == event


@pytest.mark.parametrize("damage", ["id", "at", "stream", "data", "mono"])
def test_a_damaged_record_is_refused_as_such(story: Story, damage: str) -> None:
    record = as_record(story.events[0])
    for broken in (record | {damage: "?"}, {key: value for key, value in record.items() if key != damage}):
        with pytest.raises(ValueError, match=r"."):
            from_record(broken)


def test_a_code_rests_for_hours_lest_an_old_slip_prove_anothers_visit(
    clock: StillClock, tmp_path: Path
) -> None:
    store = cast("VisitStore", MemoryStore())
    log = VisitLog(store, Spool(tmp_path / "spool"), clock, Machine("booth"))
    codes = []
    for _ in range(150):  # of 156: at random some would come twice
        visit = log.begin()
        codes.append(visit.code)
        log.left_screen()
        clock.passes(60)
    assert len(set(codes)) == 150
    resting = {f"{at:04}" for at in range(0, 10_000, 64)}
    assert fresh_code(frozenset(), 0, resting) in resting, "rather an old one of its own class than none"
    log.close()
