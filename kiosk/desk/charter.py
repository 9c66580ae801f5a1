# SPDX-License-Identifier: GPL-3.0-or-later
"""The charter's rows with their values; amounts and budgets entered with their basis, the old ones kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from kiosk.charter.limits import limit_words
from kiosk.charter.moments import bound_words
from kiosk.desk.blocks import DeskAct, DeskCell, DeskField, DeskForm, DeskView, Lane, Listing, ListRow
from kiosk.desk.page import ActResult, DeskPage
from kiosk.services.admin.results.charter import PastLimit
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from kiosk.desk.page import DeskStanding, Given
    from kiosk.services.admin.charter import CharterService
    from kiosk.services.admin.results.charter import CharterState, Past, PromiseEntry

_NOT_A_DAY: Final = "날짜는 2026-12-01처럼 적어 주십시오."
_NOT_A_NUMBER: Final = "금액은 숫자로 적어 주십시오. 예: 10,000"
_CLOCKS: Final = {
    "wall": "실제 시간", "working": "근무 시간", "statutory": "민원처리법 날수", "calendar": "달력 날수",
    "count": "횟수", "event": "일이 있을 때", "check": "현장 점검",
}  # fmt: skip


def _show(state: CharterState, standing: DeskStanding) -> DeskView:
    chosen = standing.at("promise")
    rows = tuple(_row(one, state.today, chosen) for one in state.promises)
    past = tuple(_past(at, one, state) for at, one in enumerate(state.past))
    told = Listing("지금까지 정한 것", past, "아직 정한 것이 없습니다.", least=36)
    row = next((one for one in state.promises if one.promise.id == chosen), None)
    blocks = (_limit(row, state, standing),) if row else _money(state, standing)
    title = "약속 바꾸기" if row else "보상과 예산"
    lanes = (Lane((Listing("약속", rows),)), Lane((*blocks, told), 540, title))
    return DeskView(lanes, "약속의 기준, 보상 금액과 예산을 정합니다. 앞의 값은 모두 남습니다")


def _row(row: PromiseEntry, today: date, chosen: str) -> ListRow:
    one, limit, coming = row.promise, limit_words(row.promise), ""
    if row.coming:
        since, then = row.coming
        words = "" if then.promise == one.promise else f" · {then.promise}"
        coming = f"{bound_words(since, today, '부터')} {limit_words(then)}{words}"
    below = "\n".join(filter(None, (f"{one.answers} · 못 지키면 {one.missed}", row.fixed, coming)))
    cells = (
        DeskCell(one.promise, 0, "strong wrap", below),
        DeskCell(limit or "빠짐없이", 110, "strong right", _CLOCKS.get(one.clock, one.clock)),
    )
    acts: tuple[DeskAct, ...] = ()
    if limit and not row.fixed:
        open_now = one.id == chosen
        label = "닫기" if open_now else "바꾸기"
        to = {"promise": "" if open_now else one.id}
        acts = (DeskAct(label, spoken=f"{one.promise} {label}", to=to, strong=open_now),)
    return ListRow(one.id, cells, "new" if coming else "", acts=acts)


def _limit(row: PromiseEntry, state: CharterState, standing: DeskStanding) -> DeskForm:
    one, limit = row.promise, limit_words(row.promise)
    written = standing.drafts.get(one.id, {})
    other = written.get("words", one.promise) != one.promise or written.get("limit", limit) != limit
    return DeskForm(
        one.id,
        (
            DeskField("words", "약속의 말", one.promise, longest=120, beside=True),
            DeskField("limit", "약속의 기준", limit, longest=14, beside=True),
            DeskField("day", "적용하는 날", state.today.isoformat(), longest=10, beside=True),
        ),
        (DeskAct("이날부터 바꾸기", "change", asks="한 번 더 누르면 바꿉니다", primary=True, open=other),),
        told="그날부터 받은 것에 적용됩니다. 그 전에 받은 민원의 기한은 그대로입니다.",
        first=True,
    )


def _money(state: CharterState, standing: DeskStanding) -> tuple[DeskForm, ...]:
    """Return a form for each compensation, and for each year's budget."""
    forms = []
    for one in state.prices:
        known = one.amount is not None
        told = f"{one.amount:,}원" if known else "금액을 아직 정하지 않아 보상할 수 없습니다"
        amount = f"{one.amount:,}" if known else ""
        forms.append(_sum(one.id, (one.name, f"{told} · {one.basis}"), amount, one.basis, standing))
    for budget in state.budgets:
        told = "예산을 아직 정하지 않았습니다"
        if budget.whole:
            told = f"{budget.whole:,}원 가운데 {budget.spent:,}원 씀"
        amount = f"{budget.whole:,}" if budget.whole else ""
        forms.append(_sum(str(budget.year), (f"{budget.year}년 보상 예산", told), amount, None, standing))
    return tuple(forms)


def _sum(key: str, said: tuple[str, str], amount: str, basis: str | None, standing: DeskStanding) -> DeskForm:
    name, told = said
    written = standing.drafts.get(key, {})
    other = written.get(f"sum {key}", amount) != amount or written.get(f"basis {key}", basis) != basis
    ready = other and bool(written.get(f"sum {key}", amount))
    fields = [DeskField(f"sum {key}", f"{name} 금액", amount, longest=14, hint="금액", unit="원", width=140)]
    if basis is not None:
        fields.append(DeskField(f"basis {key}", f"{name} 근거", basis, hint="법적 근거", width=250))
    act = DeskAct("정하기", "set", about=key, spoken=f"{name} 정하기", primary=ready, open=ready)
    first = standing.at("amount") == key
    shape = "done" if amount else "near"
    return DeskForm(key, tuple(fields), (act,), name, told, shape, first=first, inline=True)


def _past(at: int, one: Past | PastLimit, state: CharterState) -> ListRow:
    since = f"{one.day.isoformat()}부터"
    if isinstance(one, PastLimit):
        told = f"{one.change} · {one.promise}"
    else:
        names = {price.id: price.name for price in state.prices}
        basis = f" · {one.basis}" if one.basis else ""
        told = f"{names.get(one.subject, f'{one.subject}년 보상 예산')} {one.amount:,}원{basis}"
    return ListRow(
        str(at),
        (DeskCell(since, 118, "less"), DeskCell(told, 0, "less"), DeskCell(one.who, 60, "small soft right")),
    )


def _change(service: CharterService, given: Given[CharterState]) -> ActResult:
    row = next(one for one in given.known.promises if one.promise.id == given.place["promise"])
    try:
        since = date.fromisoformat(given.fields["day"].strip())
    except ValueError:
        raise Refused(_NOT_A_DAY) from None
    service.set_limit(row, since, given.fields["limit"], given.fields["words"])
    told = f"{since.isoformat()}부터 바뀝니다. 그 전에 받은 민원은 약속한 대로 둡니다."
    return ActResult(told, {"promise": ""}, row.promise.id)


def _set(service: CharterService, given: Given[CharterState]) -> ActResult:
    key, state = given.about, given.known
    digits = given.fields[f"sum {key}"].replace(",", "").replace("원", "").strip()
    if not digits.isascii() or not digits.isdigit():
        raise Refused(_NOT_A_NUMBER)
    won = int(digits)
    price = next((one for one in state.prices if one.id == key), None)
    if price:
        service.set_amount(price, won, given.fields[f"basis {key}"])
    else:
        service.set_budget(next(one for one in state.budgets if str(one.year) == key), won)
    return ActResult(f"오늘부터 {won:,}원입니다. 앞의 값도 오른쪽에 남았습니다.", ends=key)


CHARTER: Final = DeskPage["CharterService", "CharterState"](
    "charter",
    "헌장 기준",
    "flag",
    lambda service, _place: service.charter(),
    _show,
    {"change": _change, "set": _set},
    about="amount",
)
