"""The charter's values at the real desk: amounts only with their basis, budgets, and what was set before."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.case_desk import decisions
from kiosk.bootstrap.storage import opened_storage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.cases.compensation import Decisions
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
