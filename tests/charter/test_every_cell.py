# SPDX-License-Identifier: GPL-3.0-or-later
"""Every cell of a charter's file arrives where it belongs; every wrong one is told in these very words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.charter.charter import CharterError, parse_charter
from kiosk.charter.clock import OfficeClocks
from kiosk.charter.deadline import Deadline, DeadlineStop, Extension, NotAllowed, recompute
from kiosk.charter.hours import WorkingHours, read_hours
from kiosk.charter.limits import limit_words, with_limit, written
from kiosk.charter.period import Period, PeriodUnit
from kiosk.charter.promises import (
    CLOCKS,
    Charter,
    Compensation,
    ComplaintWindow,
    PetitionKind,
    Promise,
    Statutory,
)

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = """\
city = "가시"
[[promise]]
id = "reply"
promise = "답합니다"
clock = "working"
starts = "받음"
met = "답함"
answers = "과장"
missed = "사과"
limit = "3d"
[[promise]]
id = "greet"
promise = "인사합니다"
clock = "wall"
starts = "만남"
met = "인사"
answers = "직원"
missed = "없음"
limit = "5s"
count = 2
[[statutory]]
id = "law"
name = "건의"
within = "14d"
[[window]]
id = "front"
name = "창구"
office = "총무과"
phone = "1"
fax = "2"
[[window]]
id = "back"
name = "뒷문"
office = "감사실"
phone = "3"
[[compensation]]
id = "late"
name = "지연"
basis = "조례"
amount = 5000
[[compensation]]
id = "again"
name = "헛걸음"
basis = "규칙"
[[hours]]
id = "민원실"
opens = "08:30"
closes = "17:30"
lunch_from = "11:00"
lunch_to = "12:00"
open_through_lunch = true
[[hours]]
id = "총무과"
[[channel]]
id = "web"
name = "누리집"
[[kind]]
id = "unkind"
name = "불친절"
clock = "reply"
office = "총무과"
if_about_itself = "감사실"
window = "front"
named = false
retention_years = 5
statutory = "law"
opened_by = "system"
[[kind]]
id = "praise"
name = "칭찬"
clock = "reply"
office = "subject"
if_about_itself = "감사실"
window = "back"
named = true
retention_years = 1
"""
REPLY = Promise(
    id="reply",
    promise="답합니다",
    clock="working",
    starts="받음",
    met="답함",
    answers="과장",
    missed="사과",
    within=Period(3, PeriodUnit.DAYS),
)
GREET = Promise(
    id="greet",
    promise="인사합니다",
    clock="wall",
    starts="만남",
    met="인사",
    answers="직원",
    missed="없음",
    seconds=timedelta(seconds=5),
    count=2,
)
LAW = Statutory(id="law", name="건의", within=Period(14, PeriodUnit.DAYS))
FRONT = ComplaintWindow(id="front", name="창구", office="총무과", phone="1", fax="2")
BACK = ComplaintWindow(id="back", name="뒷문", office="감사실", phone="3")
UNKIND = PetitionKind(
    id="unkind",
    name="불친절",
    clock=REPLY,
    office="총무과",
    if_about_itself="감사실",
    window=FRONT,
    named=False,
    retention_years=5,
    statutory=LAW,
    opened_by="system",
)
PRAISE = replace(
    UNKIND,
    id="praise",
    name="칭찬",
    office="subject",
    window=BACK,
    named=True,
    retention_years=1,
    statutory=None,
    opened_by="visitor",
)
WHOLE = Charter(
    city="가시",
    promises={"reply": REPLY, "greet": GREET},
    kinds={"unkind": UNKIND, "praise": PRAISE},
    statutory={"law": LAW},
    windows={"front": FRONT, "back": BACK},
    compensations={
        "late": Compensation(id="late", name="지연", basis="조례", amount=5000),
        "again": Compensation(id="again", name="헛걸음", basis="규칙"),
    },
    hours={
        "민원실": WorkingHours(time(8, 30), time(17, 30), (time(11), time(12)), open_through_lunch=True),
        "총무과": WorkingHours(),
    },
    channels={"web": "누리집"},
)


def test_a_charter_arrives_whole() -> None:
    assert parse_charter(TEXT) == WHOLE
    assert WHOLE.visitor_kinds == (PRAISE,)
    assert [WHOLE.kind(" 칭찬 "), WHOLE.kind("unkind"), WHOLE.kind("벌")] == [PRAISE, UNKIND, None]


def test_each_wrong_cell_is_told_in_these_words() -> None:
    empty = "must be a text that is not empty"
    for old, new, *told in [
        ('city = "가시"', 'city = " "', "city must be the city's name"),
        ('city = "가시"', "", "city must be the city's name"),
        ('id = "web"', "id = 1", f"channel '1': id {empty}"),
        ('name = "누리집"', "", f"channel 'web': name {empty}"),
        ('name = "누리집"', 'name = "누리집"\nb = 1\na = 1', "channel 'web': there is no a, b"),
        ('phone = "3"', "", f"window 'back': phone {empty}", "kind 'praise': there is no window 'back'"),
        ('fax = "2"', 'fax = ""',
         f"window 'front': fax {empty}", "kind 'unkind': there is no window 'front'"),
        ("amount = 5000", "amount = 0", "compensation 'late': amount must be a whole number from 1"),
        ("amount = 5000", "amount = true", "compensation 'late': amount must be a whole number from 1"),
        ("amount = 5000", 'amount = "1"', "compensation 'late': amount must be a whole number from 1"),
        ("count = 2", "count = 0", "promise 'greet': count must be a whole number from 1"),
        ("open_through_lunch = true", "open_through_lunch = 1",
         "hours '민원실': open_through_lunch must be true or false"),
        ("named = true", "named = 1",
         "kind 'praise': named must be true or false, and retention_years a whole number"),
        ("retention_years = 1", "",
         "kind 'praise': named must be true or false, and retention_years a whole number"),
        ('id = "praise"', 'id = "unkind"', "kind 'unkind': stands twice"),
        ('clock = "wall"', 'clock = "sun"',
         f"promise 'greet': clock must be one of {', '.join(CLOCKS)}"),
    ]:  # fmt: skip
        assert old in TEXT
        with pytest.raises(CharterError) as refused:
            parse_charter(TEXT.replace(old, new, 1))
        assert refused.value.mistakes == tuple(told)
        assert str(refused.value) == "\n".join(told)


def test_a_limit_that_nothing_measures_may_be_left_out_or_changed() -> None:
    for old, new in [
        ('limit = "5s"', ""),
        ('limit = "5s"', 'limit = "6s"'),
        ('id = "greet"', 'id = "attend"'),
    ]:
        parse_charter(TEXT.replace(old, new, 1))


def test_what_a_whole_charter_lacks_is_told() -> None:
    kinds = TEXT.index("[[kind]]")
    for text, told in [
        (TEXT[:kinds], "there is no kind of case"),
        (TEXT.replace("[[hours]]", "[[hour]]"), "there is no table 'hour'"),
        ("hours = 1\n" + TEXT.replace("[[hours]]", "[[hour]]"), "hours '#1': is no table"),
        ('kind = [1, "x"]\n' + TEXT[:kinds], "kind '#2': is no table"),
        (TEXT.replace('"reply"', '"publish"').replace('id = "web"', ""), "no channel on which to publish"),
        (TEXT.replace('limit = "3d"', 'limit = "3min"'), "promise 'reply' has no limit that working time"),
        (TEXT.replace('id = "greet"', 'id = "attend"').replace('"5s"', '"6s"'),
         "promise 'attend': limit must be 5s: visits are measured by it, and screens say it"),
    ]:  # fmt: skip
        with pytest.raises(CharterError) as refused:
            parse_charter(text)
        assert any(told in one for one in refused.value.mistakes), told


def test_a_limit_is_said_written_and_changed_in_its_own_units() -> None:
    calendar = replace(REPLY, clock="calendar", within=Period(1, PeriodUnit.YEARS))
    counted = replace(GREET, seconds=None)
    for promise, words, as_file, change, after in [
        (REPLY, "3일", "3d", "근무 시간 4 시간", "4wh"),
        (REPLY, "3일", "3d", "5000일", "5000d"),
        (calendar, "1년", "1y", "2주", "2w"),
        (calendar, "1년", "1y", "10개월", "10mo"),
        (GREET, "5초", "5s", "2분", "120s"),
        (replace(GREET, seconds=timedelta(seconds=125)), "2분 5초", "125s", "1시간", "3600s"),
        (replace(GREET, seconds=timedelta(minutes=2)), "2분", "120s", "99999초", "99999s"),
        (counted, "2회", "2", " 3회 ", "3"),
        (counted, "2회", "2", "1", "1"),
    ]:
        assert (limit_words(promise), written(promise)) == (words, as_file)
        assert written(with_limit(promise, change)) == after
    none = replace(counted, count=None)
    assert (limit_words(none), written(none)) == ("", "")
    for promise, change in [
        (REPLY, "2주"), (REPLY, "3분"), (REPLY, "0일"), (REPLY, "5001일"), (REPLY, "x"), (REPLY, "3 일 더"),
        (calendar, "3시간"), (GREET, "3일"), (GREET, "0초"), (counted, "0회"), (counted, "3일"),
        (none, "3회"),
    ]:  # fmt: skip
        with pytest.raises(NotAllowed):
            with_limit(promise, change)


RECEIVED = datetime(2026, 11, 23, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def test_a_clock_is_stopped_resumed_and_extended_only_as_the_law_allows() -> None:
    begun = Deadline(RECEIVED, Period(3, PeriodUnit.DAYS))
    stopped = begun.stopped_at(RECEIVED, " 보완 ")
    assert stopped == replace(begun, stops=(DeadlineStop(RECEIVED, "보완"),))
    going = stopped.resumed_at(RECEIVED)
    assert going.stops == (DeadlineStop(RECEIVED, "보완", RECEIVED),)
    again = going.stopped_at(RECEIVED + SECOND, "더").resumed_at(RECEIVED + 2 * SECOND)
    assert again.stops == (
        *going.stops, DeadlineStop(RECEIVED + SECOND, "더", RECEIVED + 2 * SECOND),
    )  # fmt: skip
    refusals: list[Callable[[], Deadline]] = [
        lambda: begun.stopped_at(RECEIVED - SECOND, "보완"),
        lambda: begun.stopped_at(RECEIVED, " "),
        lambda: begun.resumed_at(RECEIVED),
        lambda: stopped.stopped_at(RECEIVED, "보완"),
        lambda: stopped.resumed_at(RECEIVED - SECOND),
    ]
    for refused in refusals:
        with pytest.raises(NotAllowed):
            refused()


def test_an_extension_is_never_longer_than_the_first_period_nor_of_another_sort() -> None:
    for first, more, allowed in [
        ("3d", "3d", True), ("3d", "24wh", True), ("3d", "25wh", False), ("3d", "4d", False),
        ("3d", "1w", False), ("5d", "5d", True), ("6d", "6d", True), ("6d", "7d", False),
        ("6d", "48wh", False), ("10d", "1d", True), ("2w", "2w", True), ("2w", "3w", False),
        ("2w", "1d", False), ("1mo", "1mo", True), ("1mo", "1w", False),
    ]:  # fmt: skip
        deadline = Deadline(RECEIVED, Period.parse(first))
        longer = Extension(Period.parse(more), "까닭", RECEIVED)
        if allowed:
            assert deadline.extended(longer).extensions == (longer,)
        else:
            with pytest.raises(NotAllowed):
                deadline.extended(longer)
    third = Deadline(RECEIVED, Period.parse("3d")).extended(
        longer := Extension(Period.parse("3d"), "1", RECEIVED)
    )
    with pytest.raises(NotAllowed):
        third.extended(longer)
    agreed = replace(longer, consented=True)
    assert third.extended(agreed).extensions == (longer, agreed)
    with pytest.raises(NotAllowed):
        third.extended(agreed).extended(agreed)
    with pytest.raises(NotAllowed):
        Deadline(RECEIVED, Period.parse("3d")).extended(replace(longer, reason=" "))


def test_hours_are_read_from_a_citys_own_words_where_they_can_be_hours() -> None:
    usual = WorkingHours(open_through_lunch=True)
    noon = (time(12), time(13))
    for text, hours in [
        ("09:00–18:00", WorkingHours(time(9), time(18), noon, open_through_lunch=True)),
        (" 8시-20시 30분", WorkingHours(time(8), time(20, 30), noon, open_through_lunch=True)),
        ("08:30 ~ 20:15 평일", WorkingHours(time(8, 30), time(20, 15), noon, open_through_lunch=True)),
        ("13:00-18:00", WorkingHours(time(13), time(18), None, open_through_lunch=True)),
        ("09:00-12:30", WorkingHours(time(9), time(12, 30), None, open_through_lunch=True)),
        ("18:00-09:00", usual),
        ("09:00-09:00", usual),
        ("09:00-25:00", usual),
        ("토요일 10:00-12:00", usual),
        ("", usual),
    ]:
        assert read_hours(text, usual) == hours, text
    for opens, closes, lunch, why in [
        (time(18), time(9), None, "close later"),
        (time(9), time(9), None, "close later"),
        (time(9), time(18), (time(8), time(9)), "inside"),
        (time(9), time(18), (time(13), time(12)), "inside"),
        (time(9), time(18), (time(17), time(19)), "inside"),
        (time(9), time(18), (time(9), time(18)), "whole day"),
    ]:
        with pytest.raises(ValueError, match=why):
            WorkingHours(opens, closes, lunch)
    assert WorkingHours(time(9), time(18), (time(9), time(10))).seconds == 8 * 3600


def test_due_times_that_moved_are_told_the_soonest_first() -> None:
    clock, within = OfficeClocks().of("총무과"), Period.parse("1d")
    days = [RECEIVED + timedelta(days=at) for at in (2, 0, 0)]
    open_ones = {
        key: (Deadline(day, within), RECEIVED) for key, day in zip(("다", "나", "가"), days, strict=True)
    }
    due = {key: one.due(clock, RECEIVED) for key, (one, _) in open_ones.items()}
    open_ones["라"] = (Deadline(RECEIVED, within), Deadline(RECEIVED, within).due(clock, RECEIVED))
    moved = recompute(open_ones, clock, RECEIVED)
    assert [(one.case, one.old, one.new) for one in moved] == [(key, RECEIVED, due[key]) for key in "가나다"]
    assert all(one.moved and one.old_law is one.new_law is None for one in moved)
