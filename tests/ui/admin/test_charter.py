# SPDX-License-Identifier: GPL-3.0-or-later
"""The charter's values at the real desk: limits, amounts with their basis, budgets, what was set before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Q_ARG, QMetaObject
import pytest

from kiosk.charter.limits import limit_words
from kiosk.services.cases.staff import decisions
from kiosk.services.charter import CharterRows, city_charter
from kiosk.services.directory import seoul_now
from kiosk.storage.decisions import Decision
from kiosk.storage.log_reading import LogQuery, entries
from kiosk.storage.opened import opened_storage
from kiosk.ui.shell.focus import name_of
from tests.ui.admin.declared import rows as listed_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.services.cases.compensation import Decisions
    from tests.ui.admin.clerk import Clerk

PAGE, DELAY = "헌장 기준", "법정 기한을 넘긴 처리"
YEAR = datetime.now(UTC).year


@pytest.fixture
def money(clerk: Clerk) -> Iterator[Decisions]:
    """Give the amounts as the cases read them."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        yield decisions(storage, clerk.settings)


def set_to(clerk: Clerk, name: str, won: str, basis: str | None = None) -> None:
    """Write an amount, perhaps its basis, and press the row's button."""
    clerk.write(f"{name} 금액", won)
    if basis is not None:
        clerk.write(f"{name} 근거", basis)
    clerk.press("정하기")


def test_no_amount_is_shown_as_known_before_somebody_enters_it(clerk: Clerk, money: Decisions) -> None:
    clerk.open(PAGE)
    clerk.await_words("금액을 아직 정하지 않아 보상할 수 없습니다")
    clerk.await_words("찾으시는 곳을 2분 안에 찾도록 도와 드립니다.")
    assert all(one.amount is None for one in money.compensations().values())


def test_an_amount_with_its_basis_counts_from_today_and_the_one_before_is_kept(
    clerk: Clerk, money: Decisions
) -> None:
    clerk.open(PAGE)
    set_to(clerk, DELAY, "5,000원", "목포시 민원사무처리규정 제9조")
    clerk.await_words("오늘부터 5,000원입니다.")
    set_to(clerk, DELAY, "10000")
    clerk.await_words("오늘부터 10,000원입니다.")
    row = money.compensations()["delay"]
    assert (row.amount, row.basis) == (10_000, "목포시 민원사무처리규정 제9조")
    clerk.await_words(f"{DELAY} 5,000원")
    clerk.await_words(f"{DELAY} 10,000원")


def test_a_year_s_budget_is_set(clerk: Clerk, money: Decisions) -> None:
    clerk.open(PAGE)
    clerk.await_words("예산을 아직 정하지 않았습니다")
    assert clerk.field(f"{YEAR}년 보상 예산 금액").property("text") == ""
    set_to(clerk, f"{YEAR}년 보상 예산", "240,000")
    clerk.await_words("240,000원 가운데 0원 씀")
    assert money.store.budget(YEAR) == (240_000, 0)


@pytest.mark.parametrize(
    ("won", "basis", "sentence"),
    [
        ("오천 원", "규정", "금액은 숫자로 적어 주십시오."),
        ("5000", " ", "금액과 법적 근거를 함께 넣어 주십시오."),
        ("0", "규정", "금액과 법적 근거를 함께 넣어 주십시오."),
    ],
)
def test_an_amount_without_number_or_basis_is_refused(
    clerk: Clerk, money: Decisions, won: str, basis: str, sentence: str
) -> None:
    clerk.open(PAGE)
    set_to(clerk, DELAY, won, basis)
    clerk.await_words(sentence)
    assert money.compensations()["delay"].amount is None


def test_an_amount_that_another_has_set_meanwhile_is_told(clerk: Clerk, money: Decisions) -> None:
    clerk.open(PAGE)
    money.set_amount("delay", 7_000, "규정", "somebody", datetime.now(UTC))
    set_to(clerk, DELAY, "5000", "규정")
    clerk.await_words("다른 담당자가 먼저 바꾸었습니다.")
    clerk.await_words("7,000원 · 규정")
    assert money.compensations()["delay"].amount == 7_000


REPLY = "3일 안에 검토하여 결과를 알려 드립니다."


def today() -> date:
    """Return the day at the city hall now: a run may last past midnight."""
    return seoul_now().date()


def _written(day: str | int) -> str:
    """Return a day as it is typed; a number counts days from today."""
    return day if isinstance(day, str) else (today() + timedelta(day)).isoformat()


@pytest.fixture
def rows(clerk: Clerk) -> Iterator[CharterRows]:
    """Give the charter as the cases read it."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        yield CharterRows(storage, clerk.settings)


def begin(clerk: Clerk, promise: str) -> None:
    """Scroll to a promise and open its fields."""
    listed, name = listed_rows(clerk.page), f"{promise} 바꾸기"
    clerk.until(lambda: any(one.property("count") == len(listed) > 0 for one in clerk.seen()))
    [whole] = [one for one in clerk.seen() if one.property("count") == len(listed)]
    at = next(at for at, one in enumerate(listed) if one.cells[0].text == promise)
    QMetaObject.invokeMethod(whole, "positionViewAtIndex", Q_ARG(int, at), Q_ARG(int, 1))
    clerk.press_called(name)
    clerk.until(lambda: any(name_of(one) == "약속의 기준" for one in clerk.fields()))


def change_to(clerk: Clerk, limit: str, day: str, words: str = "") -> None:
    """Fill the open fields and press their button."""
    clerk.write("약속의 기준", limit)
    clerk.write("적용하는 날", day)
    if words:
        clerk.write("약속의 말", words)
    clerk.confirm("이날부터 바꾸기", "한 번 더 누르면 바꿉니다")


def test_a_limit_changes_from_its_day_with_its_words_and_history(clerk: Clerk, rows: CharterRows) -> None:
    clerk.open(PAGE)
    begin(clerk, REPLY)
    later = today() + timedelta(days=9)
    change_to(clerk, "2일", later.isoformat(), "2일 안에 알려 드립니다.")
    clerk.await_words(f"{later.isoformat()}부터 바뀝니다.")
    clerk.await_words("부터 2일 · 2일 안에 알려 드립니다.")
    clerk.await_words("3일 → 2일 · 2일 안에 알려 드립니다.")
    on = {day: limit_words(rows.editions().on(day).promises["complaint-reply"]) for day in (today(), later)}
    assert on == {today(): "3일", later: "2일"}
    [said] = rows.stored.history()
    assert (said.key, said.valid_from, said.value["change"]) == ("complaint-reply", later, "3일 → 2일")
    with opened_storage(clerk.data, clerk.settings) as storage:
        [demo] = [one.id for one in storage.accounts.all() if one.name == "demo"]
        with storage.database.read() as connection:
            [deed] = entries(connection, LogQuery(actions=("charter.",)))
    assert (deed.actor, deed.action, deed.object) == (said.by, "charter.decided", "complaint-reply")
    assert said.by == str(demo)


def test_fields_that_are_closed_again_give_their_place_back(clerk: Clerk) -> None:
    clerk.open(PAGE)
    begin(clerk, REPLY)
    clerk.press("닫기")
    clerk.await_words("보상과 예산")
    assert not any(name_of(one) == "약속의 기준" for one in clerk.fields())


@pytest.mark.parametrize(
    ("limit", "day", "sentence"),
    [
        ("빨리", 0, "기준은 3일이나 3시간처럼 적어 주십시오."),
        ("2주", 0, "기준은 3일이나 3시간처럼 적어 주십시오."),
        ("2일", "내일", "날짜는 2026-12-01처럼 적어 주십시오."),
        ("2일", -1, "오늘이나 그 뒤의 날부터 바꿀 수 있습니다."),
        ("3 일", 0, "그날의 기준과 같습니다."),
    ],
)
def test_a_limit_that_cannot_be_is_refused(
    clerk: Clerk, rows: CharterRows, limit: str, day: str | int, sentence: str
) -> None:
    clerk.open(PAGE)
    begin(clerk, REPLY)
    change_to(clerk, limit, _written(day))
    clerk.await_words(sentence)
    assert rows.stored.history() == []


def test_a_limit_that_another_has_changed_meanwhile_is_told(clerk: Clerk, rows: CharterRows) -> None:
    clerk.open(PAGE)
    begin(clerk, REPLY)
    value = {"limit": "5d", "promise": REPLY, "change": "3일 → 5일"}
    rows.stored.decide(Decision("complaint-reply", value, today(), "somebody", seoul_now()), seen=None)
    change_to(clerk, "2일", today().isoformat())
    clerk.await_words("다른 담당자가 먼저 바꾸었습니다.")
    clerk.await_words("5일")
    assert limit_words(rows.at(seoul_now()).promises["complaint-reply"]) == "5일"


def test_what_visits_are_measured_by_and_what_has_no_limit_is_not_set_here(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.await_words("방문 통계와 화면의 말이 이 값으로 만들어져 있어")
    names = {name_of(one) for one in clerk.buttons("바꾸기")}
    fixed = [
        one for one in city_charter(clerk.settings).promises.values() if one.id in {"find-target", "greet"}
    ]
    assert not names & {f"{one.promise} 바꾸기" for one in fixed}
