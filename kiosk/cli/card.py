# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk card`: what to bring for a matter, what it costs, how long it takes, where else it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kiosk.cli.opening import data_of, mark_demo, settings_for
from kiosk.language.particles import with_particle
from kiosk.resources import ASSETS
from kiosk.settings import LANGUAGES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from kiosk.cli.call import Invocation
    from kiosk.directory.lit_place import LitPlace
    from kiosk.directory.matters import Matter
    from kiosk.services.cards import ReadCard

HELP = "Show a matter's card as a visitor reads it; what no office has confirmed is null."
_LISTS: Final = ("bring", "bring_proxy", "elsewhere", "notes")
_LIKE: Final = 8  # names that are told where none is meant
_LINES: Final = ("fee", "time", "who")
NOBODY: Final = "이 기관에 맡은 부서 없음"
_LABELS: Final = {
    "bring": "가져올 것", "bring_proxy": "대리인이 가져올 것", "fee": "수수료", "time": "걸리는 시간",
    "elsewhere": "다른 곳에서 하기", "who": "누가", "notes": "알아 둘 것", "confirmed": "확인한 날",
}  # fmt: skip


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the matter by its name in any language, and the language of the card."""
    said = "its name, or what people call it, in any language"
    parser.add_argument("matter", nargs="+", metavar="MATTER", help=said)
    parser.add_argument("--language", choices=LANGUAGES, default="ko", help="the card's language (ko)")


def run(call: Invocation, args: argparse.Namespace) -> int:
    """Show the card; 1 when there is no such matter."""
    from kiosk.resources import TRANSLATIONS  # noqa: PLC0415 # with the directory
    from kiosk.services.directory import open_directory, seoul_now  # noqa: PLC0415 # SQLAlchemy
    from kiosk.services.finding import lit_for  # noqa: PLC0415 # the search and its words
    from kiosk.services.keepers import matter_keepers  # noqa: PLC0415 # the same
    from kiosk.services.windows import city_windows  # noqa: PLC0415 # the same

    asked, settings = " ".join(args.matter), settings_for(call)
    with data_of(call) as storage:
        mark_demo(call, settings)
        directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        cards, today = directory.cards, seoul_now().date()
        matters = [*matter_keepers(directory, settings, today).values()]
        matter = _named(asked, matters)
        stands = cards.shown(today) if matter else {}
        windows = city_windows(directory, settings, today) if matter else {}
        public = directory.load_public(today)
        lit = lit_for(matter, public, windows) if matter else None
        office = public.office(lit.office) if lit else None
    name = matter.names["ko"] if matter else ""
    card = cards.book.read(matter, stands[name], args.language) if matter and name in stands else None
    row = _row(asked, matter, card, args.language)
    if lit is not None:
        row |= {"window": lit.numbers or None, "lit": _lit(lit) if office and office.room else None}
    row["office"] = row["office"] and directory.names().name(row["office"])
    call.emit(row, _text(row, matter, card) if matter else _unknown(asked, matters))
    return 0 if matter else 1


def _named(asked: str, matters: Iterable[Matter]) -> Matter | None:
    """Return the matter of this name, else the only one that is also called so, in any language."""
    from kiosk.search.meant import sayings_of  # noqa: PLC0415 # the search and its words

    wanted, known = _folded(asked), {one.names["ko"]: one for one in matters}
    for one in known.values():
        if wanted in map(_folded, one.names.values()):
            return one
    called = sayings_of(ASSETS / "foreign")
    meant = [one for name, one in known.items() if wanted in map(_folded, called.get(name, ()))]
    return meant[0] if len(meant) == 1 else None


def _unknown(asked: str, matters: Iterable[Matter]) -> str:
    """Say that there is no such matter, and which bear the word in their names."""
    like = [name for one in matters if _folded(asked) in _folded(name := one.names["ko"])]
    told = [f"{with_particle(f"'{asked}'", '이라는/라는')} 업무가 없습니다."]
    return " ".join([*told, *([f"이름이 비슷한 업무: {', '.join(like[:_LIKE])}"] if like else [])])


def _folded(name: str) -> str:
    return "".join(name.split()).casefold()


def _row(asked: str, matter: Matter | None, card: ReadCard | None, language: str) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(
        ("matter", "office", "team", "window", *_LISTS[:2], "fee", "time", "elsewhere", "who", "notes")
    )
    row |= {"confirmed": None, "lit": None, "matter": matter.names[language] if matter else asked}
    if matter is not None:
        row |= {"office": matter.office or None, "team": matter.team or None}
        row["elsewhere"] = [matter.body] if matter.body else None
    if card is not None:
        row |= {name: [text for _, text in getattr(card, name)] for name in _LISTS}
        row |= {name: ", ".join(text for _, text in getattr(card, name)) or None for name in _LINES}
        row["confirmed"] = "demo" if card.demo else str(card.confirmed)
    return row


def _lit(lit: LitPlace) -> dict[str, str | None] | None:
    """Return what is lit in the office's room, null where nobody knows."""
    return {"kind": lit.kind, "name": lit.name, "seat": lit.seat or None} if lit.kind else None


def _text(row: dict[str, Any], matter: Matter, card: ReadCard | None) -> str:
    where = " ".join(filter(None, (row["office"], row["team"]))) or matter.body or NOBODY
    lines = [f"{row['matter']}: {where}" + (f" {row['window']}번 창구" if row["window"] else "")]
    if card is None:
        return "\n".join([*lines, "  담당 부서가 아직 확인하지 않았습니다."])
    shown = row | ({"confirmed": "없음 (지어낸 자료)"} if card.demo else {})
    for name, label in _LABELS.items():
        told = shown[name]
        if told:
            lines.append(f"  {label}: {', '.join(told) if isinstance(told, list) else told}")
    return "\n".join(lines)
