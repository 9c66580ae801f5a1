# SPDX-License-Identifier: GPL-3.0-or-later
"""What a search says where no office is the answer: a number to call, another body, or what helps instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kiosk.charter.asked_windows import asked_windows
from kiosk.documents.qr import fitting
from kiosk.ui.visitor.wording import homepage_told, in_a_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.search import Answer
    from kiosk.search.entries import OtherBody, Urgent
    from kiosk.ui.shell.stage import Stage

AMBULANCE: Final = "119"
ASKED: Final = "110"  # the government's call centre knows whom the city's table does not
AT_ONCE: Final = frozenset({"112", AMBULANCE})  # others listen; these come
GLYPH: Final = {"phone": "phone", "fax": "matter", "homepage": "screen"}
NOTHING: Final[dict[str, Any]] = {
    "kind": "",
    "title": "",
    "note": "",
    "lines": [],
    "number": "",
    "taken": "",
    "windows": [],
}


def told(stage: Stage, answer: Answer | None, *, fruitful: bool) -> dict[str, Any]:
    """Return the answer's card: `kind`, `title`, `note`, a large `number`, `lines`, what is `taken`.

    `windows` are lines as well: how the charter's are reached, over what was found besides.
    """
    if answer is None:
        return NOTHING
    if answer.urgent:
        return NOTHING | _urgent(stage, answer.urgent)
    if answer.elsewhere is not None:
        return NOTHING | _elsewhere(stage, answer.elsewhere)
    windows = _windows(stage, answer.query)
    return NOTHING | ({"windows": windows} if fruitful or windows else _fruitless(stage))


def unread(stage: Stage) -> dict[str, Any]:
    """Return the card of a search whose answer comes once what the city has published is read."""
    return NOTHING | {"kind": "unread", "title": stage.text("find.unread")}


def spoken(card: dict[str, Any]) -> str:
    """Return the card and the windows for ears."""
    lines = [part for line in (*card["lines"], *card["windows"]) for part in (line["name"], line["note"])]
    return " ".join(part for part in (card["title"], card["number"], card["note"], *lines) if part)


def _urgent(stage: Stage, numbers: Sequence[Urgent]) -> dict[str, Any]:
    first, *others = numbers
    lines = [_line("phone", one.number, _name(stage, one.name)) for one in others]
    if not any(one.number in AT_ONCE for one in numbers):
        lines.append(_line("phone", AMBULANCE, stage.text("urgent.body")))
    title = stage.text("urgent.call" if first.number in AT_ONCE else "urgent.talk")
    return {"kind": "urgent", "title": title, "number": first.number,
            "note": _name(stage, first.name), "lines": lines}  # fmt: skip


def _elsewhere(stage: Stage, body: OtherBody) -> dict[str, Any]:
    name = _name(stage, body.name)
    told = [("pin", body.address), ("phone", body.phone), ("screen", body.homepage), ("clock", body.hours)]
    known = [_line(glyph, text, name) for glyph, text in told if text]
    lacking = [what for what in ("address", "phone", "hours") if not getattr(body, what)]
    unknown = in_a_row(stage.text(f"elsewhere.{what}") for what in lacking)
    if not body.phone:
        known.append(_line("phone", ASKED, stage.text("elsewhere.ask")))
    if unknown:
        known.append(_line("pin", stage.text("elsewhere.unknown", unknown), ""))
    why = stage.services.sentence(body.name, body.why, stage.words.language)
    reached = [text for _, text in told if text]
    taken = fitting([name, *reached]) if reached else ""
    return {"kind": "elsewhere", "title": stage.text("card.body_where", name), "note": why,
            "lines": known, "taken": taken}  # fmt: skip


def _windows(stage: Stage, query: str) -> list[dict[str, str]]:
    """Return how the charter's windows are reached that words ask for, or by which way: fax, homepage."""
    called = {way: stage.text(f"receipt.{way}") for way in GLYPH}
    return [
        _line(GLYPH[way], _reached(stage, way, told), f"{_name(stage, window.office)} · {called[way]}")
        for window, way, told in asked_windows(stage.services.charter.windows, query, called)
    ]


def _reached(stage: Stage, way: str, told: str) -> str:
    homepage = homepage_told(stage.services, told, stage.words.language) if way == "homepage" else (told,)
    return "\n".join(homepage)


def _fruitless(stage: Stage) -> dict[str, Any]:
    """Return what helps where nothing was found: a guide, or a telephone while there is none."""
    if stage.services.attendance().present:
        return {"kind": "nothing", "title": stage.text("find.nothing"), "lines": list(_booth(stage))}
    return {"kind": "nothing", "title": stage.text("find.nothing_alone", stage.settings.guide_phone)}


def _booth(stage: Stage) -> Iterator[dict[str, str]]:
    yield _line("phone", stage.settings.guide_phone, stage.text("guide.phone"))


def _line(glyph: str, name: str, note: str) -> dict[str, str]:
    return {"glyph": glyph, "name": name, "note": note}


def _name(stage: Stage, korean: str) -> str:
    return stage.services.translated(korean, stage.words.language)
