# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of the cases narrowed, sorted, kept and taken out as a table, in the desk's own window."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from sqlalchemy import select, update

from kiosk.charter.hours import in_seoul
from kiosk.documents import workbooks
from kiosk.services.cases.booth import untouched_cases
from kiosk.services.cases.times import case_clocks
from kiosk.settings import DEMO_MARK
from kiosk.storage.decisions import Decision, StoredDecisions
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.base import access_log
from kiosk.storage.tables.cases import cases
from tests.exported import unmarked
from tests.lived import live_until
from tests.services.acts import PASSWORD, quick
from tests.ui.admin.city_cases import NOW, fill, heap

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from sqlalchemy import Row

    from tests.ui.admin.case_clerk import CaseClerk


def _shown(case_clerk: CaseClerk) -> list[str]:
    return [one.number for one in case_clerk.cases.rows]


def _await(case_clerk: CaseClerk, numbers: list[str]) -> None:
    case_clerk.until(lambda: _shown(case_clerk) == numbers)


def _pick(case_clerk: CaseClerk, field: int, words: str) -> None:
    narrowing = case_clerk.cases.narrowing
    narrowing.pick(field, narrowing.choices[field].index(words))
    case_clerk.settle()


def test_a_list_is_narrowed_by_each_field_and_says_so_until_it_is_freed(case_clerk: CaseClerk) -> None:
    case_clerk.come_in(14)
    case_clerk.until(lambda: len(case_clerk.cases.rows) > 9)
    every = {one.number: one for one in case_clerk.cases.rows}
    fields = {0: ("office", "교통행정과"), 1: ("taker", "미정"), 2: ("kind", "불친절"), 3: ("step", "검토")}
    for field, (name, words) in fields.items():
        wanted = [number for number, one in every.items() if getattr(one, name) == words]
        assert 0 < len(wanted) < len(every), name
        _pick(case_clerk, field, words)
        _await(case_clerk, wanted)
        late = sum(every[number].shape == "late" for number in wanted)
        told = [f"고른 것 {len(wanted)}", f"지남 {late}"]
        case_clerk.until(lambda told=told: [one.words for one in case_clerk.cases.tally] == told)  # type: ignore[misc] # the loop's own
        assert case_clerk.cases.heading == told[0]  # and not what the whole list is called
        case_clerk.press("모두 보기")
        case_clerk.until(lambda: _shown(case_clerk) == list(every))
    _pick(case_clerk, 4, "지난 것")
    case_clerk.until(lambda: all(one.shape == "late" for one in case_clerk.cases.rows))
    _pick(case_clerk, 4, "멈춤·기한 없음")
    _pick(case_clerk, 0, "감사실")
    case_clerk.await_words("고르신 조건에 맞는 민원이 없습니다.")
    assert case_clerk.cases.groups == {}
    counted = [one.words for one in case_clerk.cases.tally]
    assert counted == ["고른 것 0", "지남 0"]  # and none of the whole list's


def test_the_tally_above_each_list_counts_that_list_and_no_other(case_clerk: CaseClerk) -> None:
    heap(case_clerk.data, case_clerk.settings, [NOW - timedelta(days=2)] * 123, kind="praise")
    with opened_storage(case_clerk.data, case_clerk.settings) as storage, storage.database.write() as at:
        at.execute(update(cases).where(cases.c.number >= "B-000120").values(kind="claim"))
    case_clerk.open("민원")
    page = case_clerk.cases
    for view, late in (("처리 중", 3), ("칭찬", 0), ("보상", 3), ("끝난 것", 0), ("인사 조치", 0)):
        case_clerk.until(lambda view=view: any(one.startswith(view) for one in page.views))  # type: ignore[misc] # the loop's own
        page.pick(next(at for at, one in enumerate(page.views) if one.startswith(view)))
        case_clerk.settle()
        while page.rows and not page._listed.whole:  # type: ignore[union-attr] # it is read
            page.more()
            case_clerk.settle()
        told = [one.words for one in page.tally]
        many = [int(one.rpartition(" ")[2].replace(",", "")) for one in told]
        if view in {"칭찬", "보상"}:
            assert told[0] == f"{view} {len(page.rows)}"
            assert many[1:] == ([] if view == "칭찬" else [late])  # nothing is ever late there
        else:
            assert sum(many) == len(page.rows), (view, told)
            assert not late or told[0] == f"지남 {late}"
        assert page.heading == page.views[page.view]


def test_a_search_that_is_on_is_seen_where_the_list_is_come_back_to(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    case_clerk.unlock()
    case_clerk.write("접수 번호, 부서", "사회복지과")
    case_clerk.until(lambda: [one.office for one in case_clerk.cases.rows] == ["사회복지과"])
    case_clerk.read(case_clerk.cases.rows[0].number)
    case_clerk.press("목록")
    case_clerk.await_words("모두 보기")
    assert case_clerk.field("접수 번호, 부서").property("text") == "사회복지과"
    case_clerk.press("모두 보기")
    case_clerk.until(lambda: len(case_clerk.cases.rows) > 1)
    assert case_clerk.field("접수 번호, 부서").property("text") == ""


def test_every_column_sorts_and_turns_round(case_clerk: CaseClerk) -> None:
    case_clerk.come_in(14)
    case_clerk.until(lambda: len(case_clerk.cases.rows) > 9)
    page = case_clerk.cases
    heads = {"접수 번호": "number", "맡은 부서": "office", "종류": "kind", "담당": "taker"}
    for head, field in heads.items():
        case_clerk.press(head)
        case_clerk.settle()
        assert page.narrowing.order == f"{head} 순"
        rising = [getattr(one, field) for one in page.rows]
        known = [one for one in rising if one != "미정"]
        assert known == sorted(known), head
        assert {one.group for one in page.rows} == {""}
        case_clerk.press(head)
        case_clerk.settle()
        falling = [getattr(one, field) for one in page.rows]
        known = [one for one in falling if one != "미정"]
        assert known == sorted(known, reverse=True), head
        assert sorted(falling) == sorted(rising)
    for head in ("단계", "기한"):
        case_clerk.press(head)
        case_clerk.settle()
    assert [one.group for one in page.rows if one.group]


def test_the_open_case_stays_the_lit_row_wherever_it_stands(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    case_clerk.unlock()
    number = case_clerk.cases.rows[2].number
    case_clerk.read(number)
    assert case_clerk.cases.rows[case_clerk.cases.at].number == number
    case_clerk.cases.narrowing.sort("number")  # as another order would be read behind it
    case_clerk.settle()
    assert case_clerk.cases.rows[case_clerk.cases.at].number == number
    other = next(one.office for one in case_clerk.cases.rows if one.number != number)
    here = next(one.office for one in case_clerk.cases.rows if one.number == number)
    assert other != here
    _pick(case_clerk, 0, other)
    assert case_clerk.cases.at == -1  # no other row is lit in its stead
    case_clerk.cases.narrowing.free()
    case_clerk.settle()
    case_clerk.press("목록")
    case_clerk.settle()
    assert case_clerk.cases.rows[case_clerk.cases.at].number == number


def test_what_is_due_at_a_time_nobody_knows_is_not_late_and_stands_behind_what_has_one(
    case_clerk: CaseClerk,
) -> None:
    dues = [NOW + timedelta(days=days) for days in (-2, -1, 5)]
    heap(case_clerk.data, case_clerk.settings, [*dues, *dues])
    with opened_storage(case_clerk.data, case_clerk.settings) as storage, storage.database.write() as at:
        unknown = cases.c.number == "B-000000"  # taken in by a clock that nobody believed
        at.execute(update(cases).where(unknown).values(received=cases.c.due))
        at.execute(update(cases).where(cases.c.number == "B-000001").values(stopped=True))
    case_clerk.open("할 일")
    case_clerk.await_words("밀린 일 2")
    case_clerk.press("민원")
    case_clerk.await_words("지남 2")
    shown = [(one.group, one.number[:8]) for one in case_clerk.cases.rows if one.number.startswith("B")]
    late, later, stands = "지난 것", "그 뒤", "멈춤·기한 없음"
    assert [group for group, _ in shown] == [late, late, later, later, stands, stands]
    assert [number for _, number in shown[-2:]] == ["B-000000", "B-000001"]
    counted = {group: count for group, count in case_clerk.cases.groups.items() if group in {late, stands}}
    assert counted == {late: 2, stands: 2}


def test_praise_is_never_late_in_list_tally_or_sheet(case_clerk: CaseClerk) -> None:
    heap(case_clerk.data, case_clerk.settings, [NOW - timedelta(days=2)])
    number = fill(case_clerk.data, case_clerk.settings, 5)[4]
    case_clerk.now = NOW + timedelta(days=30)
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        live_until(storage, case_clerk.settings, case_clerk.now)
        case_clocks(storage, case_clerk.settings).tick(case_clerk.now)
        lists = untouched_cases(storage, case_clerk.settings)
        assert lists.count(kind="praise", closed=False) == 1
        assert lists.count(kind="praise", stands=False, due_until=case_clerk.now) == 0
    case_clerk.open("민원")
    case_clerk.until(lambda: any(one.number == number for one in case_clerk.cases.rows))
    row = next(one for one in case_clerk.cases.rows if one.number == number)
    assert (row.shape, row.remaining, row.due, row.limit) == ("calm", "기한 없음", "", "")
    assert row.group == "멈춤·기한 없음"
    case_clerk.unlock()
    case_clerk.read(number)
    assert {one.shape for one in case_clerk.cases.sheet.steps} == {"done"}  # no half, no four fifths, no end
    case_clerk.press("칭찬을 확인함")
    case_clerk.await_words("전했음으로 마침")
    row = next(one for one in case_clerk.cases.rows if one.number == number)
    assert (row.shape, row.due) == ("calm", "")


def test_keys_open_no_case_that_was_not_searched_for_while_the_list_is_still_to_come(
    case_clerk: CaseClerk,
) -> None:
    case_clerk.come_in()
    case_clerk.unlock()
    sought = case_clerk.cases.rows[-1].number
    with case_clerk.held_up():
        case_clerk.cases.search(sought)
        for _ in range(2):  # while it is typed, and while it is read
            case_clerk.key(Qt.Key.Key_Down)
            case_clerk.key(Qt.Key.Key_Return)
            case_clerk.until(lambda: not case_clerk.cases.narrowing.typing)
    case_clerk.until(lambda: len(case_clerk.cases.rows) == 1)
    assert case_clerk.cases.place == "list"
    assert [one.number for one in case_clerk.cases.rows] == [sought]
    case_clerk.key(Qt.Key.Key_Return)
    assert case_clerk.cases.sheet.number == sought


def test_a_kept_list_is_there_tomorrow_and_holds_no_words(case_clerk: CaseClerk) -> None:
    case_clerk.come_in(14)
    case_clerk.until(lambda: len(case_clerk.cases.rows) > 9)
    case_clerk.cases.search("A-")
    _pick(case_clerk, 0, "교통행정과")
    case_clerk.press("맡은 부서")
    case_clerk.press("보기 저장")
    case_clerk.await_words("보기를 저장했습니다.")
    wanted = _shown(case_clerk)
    case_clerk.desk.navigation.turn("tasks")
    case_clerk.desk.navigation.turn("cases")
    case_clerk.settle()
    narrowing = case_clerk.cases.narrowing
    assert narrowing.saved == ["교통행정과 · 맡은 부서 순"]
    assert not narrowing.on  # what was narrowed is freed on leaving
    narrowing.take(1)
    case_clerk.until(lambda: _shown(case_clerk) == wanted)
    assert narrowing.words == ""
    case_clerk.press("보기 지우기")
    case_clerk.until(lambda: narrowing.saved == [])


def test_a_kept_list_of_who_is_gone_says_so_and_is_removed(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    narrowing = case_clerk.cases.narrowing
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        gone = quick(storage).make("담당 07", PASSWORD, ("cases",), by=None)
        [holder] = [one for one in storage.accounts.all() if one.demo]
        kept = StoredDecisions(storage.database, "A", "case_view")
        for at, fields in enumerate(({"taker": str(gone.id)}, {"office": "없앤과"})):
            value = {"view": "open", **fields}
            kept.decide(Decision(f"{holder.id}/{at}", value, NOW.date(), str(holder.id), NOW), seen=None)
        storage.accounts.close(gone, by=holder)
    case_clerk.cases.look()
    lists = ["담당 07 (민원을 더 맡지 않음)", "없앤과 (없어진 부서)"]
    case_clerk.until(lambda: narrowing.saved == lists)
    for at, name in enumerate(lists):
        narrowing.take(1)
        case_clerk.await_words(name)  # the field says to whom the list is narrowed, and is not empty
        assert case_clerk.cases.narrowing.picked[1 - at] > 0
        case_clerk.press("보기 지우기")
        case_clerk.until(lambda at=at: len(narrowing.saved) == 1 - at)  # type: ignore[misc] # bound at once
        case_clerk.press("모두 보기")


def _taken_out(case_clerk: CaseClerk) -> Path:
    case_clerk.await_words("건을 담았습니다:")
    (file,) = (case_clerk.data / "exports").iterdir()
    return file


def test_a_list_leaves_as_a_real_workbook_with_a_reason_and_is_recorded(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    _name_as_formula(case_clerk)
    case_clerk.press("표로 받기")
    case_clerk.press("담당자 이름 넣기")
    case_clerk.press("처리 중 7 받기")
    case_clerk.await_words("까닭을 적어야 내려받을 수 있습니다.")
    assert not list((case_clerk.data / "exports").glob("*"))
    case_clerk.write("까닭", "주간 회의")
    case_clerk.press("처리 중 7 받기")
    file = _taken_out(case_clerk)
    (head, *rows) = load_workbook(file, data_only=False).active.iter_rows()  # type: ignore[union-attr] # one sheet
    columns = {cell.value: at for at, cell in enumerate(head)}
    assert len(rows) == len(case_clerk.cases.rows)
    for one, shown in zip(rows, case_clerk.cases.rows, strict=True):
        assert one[0].value == shown.number
        assert {cell.data_type for cell in one} <= {"inlineStr", "s", "n", "d"}  # nothing is a formula
        assert one[len(head) - 1].value == DEMO_MARK
        received, spent = one[columns["접수한 때"]].value, one[columns["쓴 기한(%)"]].value
        assert received == in_seoul(case_clerk.row(shown.number).received).replace(tzinfo=None)
        assert isinstance(received, datetime)
        assert isinstance(spent, int | float)
    assert [one[columns["담당"]].value for one in rows if one[columns["담당"]].value] == ["demo"] * 3
    (logged,) = _logged(case_clerk)
    assert logged.reason == "주간 회의"
    assert logged.detail["persons"] is True
    assert "rows" not in logged.detail


def _logged(case_clerk: CaseClerk) -> list[Row[Any]]:
    log = access_log.c
    query = select(log.reason, log.detail).where(log.action == "cases.exported")
    with opened_storage(case_clerk.data, case_clerk.settings) as storage, storage.database.read() as at:
        return list(at.execute(query))


def _name_as_formula(case_clerk: CaseClerk) -> None:
    with opened_storage(case_clerk.data, case_clerk.settings) as storage, storage.database.write() as at:
        at.execute(update(cases).where(cases.c.office == "세정과").values(office="=1+1"))
    case_clerk.cases.refresh()
    case_clerk.until(lambda: any(one.office == "=1+1" for one in case_clerk.cases.rows))


def test_a_list_leaves_as_csv_without_names_and_needs_no_reason(case_clerk: CaseClerk) -> None:
    case_clerk.come_in()
    _name_as_formula(case_clerk)
    case_clerk.press("표로 받기")
    case_clerk.press("CSV")
    case_clerk.press("처리 중 7 받기")
    file = _taken_out(case_clerk)
    assert unmarked(file) == []
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert "담당" not in rows[0]
    assert "'=1+1" in {one["맡은 부서"] for one in rows}


def test_a_backlog_of_2_000_is_exported_bit_by_bit_and_nothing_stays_of_half_a_table(
    case_clerk: CaseClerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    heap(case_clerk.data, case_clerk.settings, [NOW + timedelta(hours=at) for at in range(-1000, 1000)])
    case_clerk.open("민원")
    case_clerk.await_words("처리 중 2,001")
    case_clerk.press("표로 받기")
    _pick(case_clerk, 0, "교통행정과")
    case_clerk.until(lambda: [one.words for one in case_clerk.cases.tally] == ["고른 것 250", "지남 125"])
    case_clerk.await_words("고른 것 250 가운데 1–")
    case_clerk.press("모두 보기")
    told = list[str]()
    case_clerk.cases.export.changed.connect(lambda: told.append(case_clerk.cases.export.told))
    case_clerk.press("처리 중 2,001 받기")
    _taken_out(case_clerk).unlink()
    assert "2,001건 가운데 1,000건을 적었습니다" in told
    with monkeypatch.context() as bad_day:

        def full(*_given: object, **_named: object) -> object:
            yield 1000
            raise OSError(28, "No space left on device")

        bad_day.setattr(workbooks, "write_workbook", full)
        case_clerk.press("표로 받기")
        case_clerk.press("처리 중 2,001 받기")
        case_clerk.await_words("표를 쓰지 못했습니다.")
    assert list((case_clerk.data / "exports").iterdir()) == []
    case_clerk.key(Qt.Key.Key_Down)
    assert case_clerk.cases.at >= 0


def test_whoever_is_picked_is_noted_as_away_with_a_deputy_and_comes_back(case_clerk: CaseClerk) -> None:
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        quick(storage).make("담당 07", PASSWORD, ("cases",), by=None)
    case_clerk.come_in()
    narrowing, deputy = case_clerk.cases.narrowing, case_clerk.cases.deputy
    case_clerk.until(lambda: "demo" in narrowing.choices[1])
    assert not case_clerk.buttons("자리 비움")
    _pick(case_clerk, 1, "demo")
    case_clerk.press("자리 비움")
    case_clerk.await_words("마지막 날")
    assert deputy.deputies == ["담당 07"]
    deputy.leave("담당 07", "모레")
    case_clerk.await_words("자리에 없는 마지막 날을 2026-12-03처럼")
    last = (NOW + timedelta(days=2)).date()
    deputy.leave("담당 07", f"{last}")
    case_clerk.await_words("까지 자리에 없고, 담당 07님이 대직합니다.")
    case_clerk.until(lambda: "demo → 담당 07" in narrowing.choices[1])
    case_clerk.await_words("demo → 담당 07")  # the field still says whom the list is narrowed to
    case_clerk.press("돌아옴")
    case_clerk.await_words("demo님이 돌아오셨습니다.")
    case_clerk.until(lambda: deputy.away == "")
