# SPDX-License-Identifier: GPL-3.0-or-later
"""Matter cards: each line is ticked before it is confirmed, and what is missing is picked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.desk.blocks import (
    DeskAct,
    DeskCell,
    DeskChoice,
    DeskField,
    DeskForm,
    DeskView,
    Lane,
    Listing,
    ListRow,
    Note,
)
from kiosk.desk.page import ActResult, DeskPage
from kiosk.directory.card_life import CardState
from kiosk.directory.cards import FIELDS, SINGLE, CardLines, counted
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.desk.page import DeskStanding, Given, Place
    from kiosk.services.admin.cards import CardService
    from kiosk.services.admin.results.cards import CardEntry, CardList

_LABELS: Final = {
    "bring": "가져올 것", "bring_proxy": "대리인이 더 가져올 것", "fee": "수수료", "time": "걸리는 시간",
    "elsewhere": "다른 곳에서 하기", "who": "누가", "notes": "알아 둘 것",
}  # fmt: skip
_CHECKS: Final = {
    "fee": "수수료", "fee:ordinance": "수수료(시 조례)", "time": "걸리는 시간", "bring": "가져올 것",
    "places": "하는 곳", "who": "누가", "list": "종류별 목록", "law": "근거 법령", "kiosk": "무인발급기",
}  # fmt: skip
_STATES: Final = {
    CardState.PROPOSED: ("calm", "제안"),
    CardState.CONFIRMED: ("done", "나감"),
    CardState.DUE: ("missed", "다시 확인"),
    CardState.LAPSED: ("stopped", "지남"),
    CardState.WITHDRAWN: ("stopped", "거둠"),
}
_PARTS: Final = (("", "확인할 것"), ("out", "나간 것"), ("all", "모두"))
_TICKED: Final = "1"


def _show(desk: CardList, standing: DeskStanding) -> DeskView:
    part, chosen = standing.at("part"), standing.at("card")
    cards = [one for one in desk.cards if _listed(one, part)]
    listing = Listing(
        rows=tuple(_row(one) for one in cards),
        empty="나간 카드가 없습니다." if part else "확인할 카드가 없습니다.",
        place="card",
        chosen=chosen,
        least=60,
        choice=DeskChoice("part", "어느 카드", _PARTS, part),
    )
    card = _card(desk, chosen)
    lines: tuple[Listing | DeskForm, ...] = (Listing("줄", empty="왼쪽에서 카드를 고르십시오."),)
    beside = Lane((), 370, "카드를 고르십시오")
    if card:
        drafts = standing.drafts.get(card.matter, {})
        lines, beside = (_lines(card, desk, drafts),), _beside(card, desk, standing, drafts)
    middle = Lane(lines, title=card.matter if card else "")
    return DeskView(
        (Lane((listing,), 350), middle, beside), "가져올 것과 수수료처럼 확인한 줄만 민원인에게 나옵니다"
    )


def _listed(one: CardEntry, part: str) -> bool:
    if part == "out":
        return bool(one.confirmed_lines)
    return part == "all" or one.state != CardState.CONFIRMED


def _card(desk: CardList, matter: str) -> CardEntry | None:
    return next((one for one in desk.cards if one.matter == matter), None)


def _row(one: CardEntry) -> ListRow:
    shape, standing = _STATES[one.state]
    cells = (
        DeskCell(standing, 76, "less strong"),
        DeskCell(one.matter, 0, "strong wrap", one.office or "맡은 부서 없음"),
    )
    return ListRow(one.matter, cells, shape, f"{one.matter} {standing}")


def _ticks(card: CardEntry, drafts: Place) -> Mapping[tuple[str, str], bool]:
    """Return every line of a card, with those that were picked, and whether it is ticked as right."""
    added = [tuple(one.split("\t")) for one in drafts.get("added", "").splitlines()]
    found = {}
    for name in FIELDS:
        for line in (*getattr(card.lines, name), *(line for of, line in added if of == name)):
            before = _TICKED if line in getattr(card.confirmed_lines, name) else ""
            found[name, line] = drafts.get(f"{name}\t{line}", before) == _TICKED
    return found


def _said(desk: CardList, name: str, line: str) -> str:
    """Return the Korean of a line, which for a number that was picked is that of its kind."""
    if known := desk.said.get((name, line)):
        return known
    kind, _, number = line.rpartition(":")
    return dict(desk.offered[name])[kind].replace("%1", f"{int(number):,}")


def _lines(card: CardEntry, desk: CardList, drafts: Place) -> DeskForm:
    ticks = _ticks(card, drafts)
    return DeskForm(card.matter, tuple(
        DeskField(f"{of}\t{line}", f"{_LABELS[of]} · {_said(desk, of, line)}", _TICKED if on else "", "check")
        for (of, line), on in ticks.items()
    ))  # fmt: skip


def _beside(card: CardEntry, desk: CardList, standing: DeskStanding, drafts: Place) -> Lane:
    labels, field = tuple(_LABELS.values()), _field(standing.place)
    offered = tuple(text for _, text in desk.offered[field])
    add = DeskForm(
        f"{card.matter}+",
        (
            DeskField("field", "항목", _LABELS[field], "pick", labels, place=True),
            DeskField(f"line of {field}", "줄", next(iter(offered), ""), "pick", offered),
            DeskField("number", "원, 날, 시간", longest=9, hint="숫자", width=150),
        ),
        (DeskAct("더하기", "add", keeps=False),),
        told="빠진 줄 더하기",
        inline=True,
    )
    many = sum(_ticks(card, drafts).values())
    acts = [
        DeskAct(f"표시한 {many}줄을 확인했습니다", "confirm", primary=many > 0, open=many > 0),
        DeskAct("적어만 두기", "propose"),
    ]
    if card.confirmed_lines:
        acts.append(DeskAct("거두기", "withdraw", asks="화면에서 거두기"))
    notes = (Note(_standing(card), strong=True), Note(_hint(card), soft=True))
    return Lane((*notes, add), 370, "확인", acts=tuple(acts))


def _standing(card: CardEntry) -> str:
    if card.demo:
        return "지어낸 도시라서 나갑니다. 확인한 사람은 없습니다."
    days = f"{card.confirmed} 확인, {card.until}에 다시" if card.confirmed else _STATES[card.state][1]
    return " · ".join(filter(None, (days, card.by)))


def _hint(card: CardEntry) -> str:
    missing = ", ".join(_CHECKS.get(one, one) for one in card.check)
    told = (f"채울 것: {missing}" if missing else "", f"참고: {card.hint}" if card.hint else "", card.law)
    return "\n".join(filter(None, told))


def _field(place: Place) -> str:
    """Return the field that a line is added to."""
    fields = {label: name for name, label in _LABELS.items()}
    return fields.get(place.get("field", ""), FIELDS[0])


def _add(_service: CardService, given: Given[CardList]) -> ActResult:
    """Add a picked line, ticked; one fee and one time stand instead of another."""
    card, name = _shown(given), _field(given.place)
    lines = {text: line for line, text in given.known.offered[name]}
    line, number = lines[given.fields[f"line of {name}"]], given.fields["number"].strip()
    if counted(line):
        if not number.isdecimal():
            raise Refused("수수료는 원, 시간은 날이나 시간을 숫자로 적어 주십시오.")
        line = f"{line}:{int(number)}"
    drafts = dict(given.fields)
    others = {f"{of}\t{one}": "" for of, one in _ticks(card, drafts) if name in SINGLE and of == name}
    added = "\n".join(filter(None, (drafts.get("added", ""), f"{name}\t{line}")))
    return ActResult(writes={card.matter: {**others, f"{name}\t{line}": _TICKED, "added": added}})


def _shown(given: Given[CardList]) -> CardEntry:
    card = _card(given.known, given.place["card"])
    if card is None:
        raise Refused("이 카드는 그사이 없어졌습니다. 목록에서 다시 골라 주십시오.")
    return card


def _kept(given: Given[CardList], *, ticked: bool) -> CardLines:
    kept: dict[str, list[str]] = {name: [] for name in FIELDS}
    for (name, line), on in _ticks(_shown(given), given.fields).items():
        if on or not (ticked or (name in SINGLE and kept[name])):
            kept[name].append(line)
    return CardLines.of({name: lines[-1:] if name in SINGLE else lines for name, lines in kept.items()})


def _confirm(service: CardService, given: Given[CardList]) -> ActResult:
    card = _shown(given)
    service.confirm(card, _kept(given, ticked=True))
    return ActResult(f"{card.matter}: 확인했습니다. 지금부터 나옵니다.", ends=card.matter)


def _propose(service: CardService, given: Given[CardList]) -> ActResult:
    card = _shown(given)
    service.propose(card, _kept(given, ticked=False))
    return ActResult(f"{card.matter}: 적어 두었습니다. 나가지는 않습니다.", ends=card.matter)


def _withdraw(service: CardService, given: Given[CardList]) -> ActResult:
    card = _shown(given)
    service.withdraw(card)
    return ActResult(f"{card.matter}: 거두었습니다.", ends=card.matter)


CARDS: Final = DeskPage["CardService", "CardList"](
    "cards",
    "업무 카드",
    "matter",
    lambda service, _place: service.cards(),
    _show,
    {"add": _add, "confirm": _confirm, "propose": _propose, "withdraw": _withdraw},
)
