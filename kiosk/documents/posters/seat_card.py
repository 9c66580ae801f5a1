# SPDX-License-Identifier: GPL-3.0-or-later
"""One desk on the poster: the duty largest, then the rest, then number, rank and telephone on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.documents.posters.headline import headline
from kiosk.documents.posters.layout import PosterBox
from kiosk.documents.posters.paper import (
    BLUE,
    BLUE_GROUND,
    BOLD,
    INK,
    LINE,
    MEDIUM,
    REGULAR,
    SECOND,
    SEMIBOLD,
    TAG,
)
from kiosk.documents.posters.words import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.directory.public import PublicSeat
    from kiosk.documents.posters.paper import Paper

    type PhotoOf = Callable[[str], bytes | None]

INSET = 3.4
FOOT = 8.0
LARGEST, LEAST = 8.5, 5.4
REST, REST_LEAST = 4.8, 4.5
LEADS = ("장", "담당관")
PHOTO_W, PHOTO_H = 21.0, 28.0
SPACING = 1.22
MOST_LINES = 3


def leads(seat: PublicSeat) -> bool:
    """Return whether the seat is a leader's, drawn with the thick outline."""
    return bool(seat.title and seat.title.endswith(LEADS))


def draw_desk(paper: Paper, seat: PublicSeat, box: PosterBox, photo_of: PhotoOf | None) -> bool:
    """Draw one desk, and return whether its duties are whole.

    With `photo_of` the office shows faces, and each desk keeps the place for one.
    """
    if seat.vacant:
        paper.box(box, line=LINE, width=0.4, dashed=True)
        paper.text(box.x + box.w / 2, box.y + box.h / 2, said("vacant"), 6, colour=SECOND, align="middle")
        return True
    leader = leads(seat)
    paper.box(
        box,
        fill=BLUE_GROUND if leader else "#FFFFFF",
        line=BLUE if leader else LINE,
        width=0.75 if leader else 0.45,
    )
    top = _face(paper, seat, box, photo_of) if photo_of else box.y + INSET
    at_top = leader or photo_of is not None
    if at_top:
        draw_number(paper, seat.desk, PosterBox(box.x + box.w - 9.2, box.y + 2, 7.2, 6))
    whole = _words(paper, seat, box, top, beside_number=photo_of is None and leader)
    _foot(paper, seat, box, ranked=photo_of is None)
    return whole


def _face(paper: Paper, seat: PublicSeat, box: PosterBox, photo_of: PhotoOf) -> float:
    """Draw photo, name and rank; without a photo its place stays empty, without a name only the rank."""
    height = min(PHOTO_H, box.h * 0.45)
    frame = PosterBox(box.x + INSET, box.y + INSET, height * PHOTO_W / PHOTO_H, height)
    jpeg = photo_of(seat.photo) if seat.photo else None
    if jpeg:
        paper.photo(frame, jpeg)
    left = frame.x + frame.w + 2.5 if jpeg else frame.x
    most = box.x + box.w - left - 2 - (0 if jpeg else 9)
    y = box.y + INSET + 3.4
    if seat.name:
        name, size = paper.fitted(seat.name, most, 5.8, 4.5, SEMIBOLD)
        paper.text(left, y + (7.5 if jpeg else 0), name, size, weight=SEMIBOLD)
        y += 6.6
    if seat.title:
        title, size = paper.fitted(seat.title, most, 4.8, 4.0, REGULAR)
        paper.text(left, y + (7.5 if jpeg else 0), title, size, colour=SECOND)
    return frame.y + frame.h + 1.6


def draw_number(paper: Paper, desk: str, tag: PosterBox) -> None:
    """Draw a desk's number on its tag."""
    paper.box(tag, fill=TAG, radius=1)
    number, size = paper.fitted(desk, tag.w - 1, 4.2, 2.8, BOLD)
    paper.text(tag.x + tag.w / 2, tag.y + tag.h / 2, number, size, weight=BOLD, align="middle")


def _words(paper: Paper, seat: PublicSeat, box: PosterBox, top: float, *, beside_number: bool) -> bool:
    """Fill the desk from the top: the first duty large, the rest small; return whether all of it is there."""
    inner, bottom = box.w - 2 * INSET, box.y + box.h - FOOT
    main, rest, colour = _said(seat)
    if not main:
        return True
    room = PosterBox(box.x, top, inner - (8.0 if beside_number else 0.0), bottom - top)
    small = paper.wrapped(rest, inner, REST, REGULAR) if rest else []
    lines, size = _large(paper, main, room, LARGEST)
    while len(small) > _lines_below(top + len(lines) * size * SPACING, bottom) and size > LEAST:
        lines, size = _large(paper, main, room, size - 0.2)
    y = top
    for line in lines:
        paper.text(box.x + INSET, y + size / 2, line, size, weight=BOLD, colour=colour)
        y += size * SPACING
    fits = _lines_below(y, bottom)
    for at, line in enumerate(small[:fits]):
        more = at == fits - 1 and len(small) > fits
        shown = paper.shortened(line + "…", inner, REST, REGULAR) if more else line
        paper.text(box.x + INSET, y + REST * 0.55, shown, REST, colour=SECOND)
        y += REST * 1.25
    return len(small) <= fits and not any(line.endswith("…") for line in lines)


def _lines_below(top: float, bottom: float) -> int:
    return max(0, int((bottom - top) / (REST * 1.25)))


def _said(seat: PublicSeat) -> tuple[str, str, str]:
    """Choose what stands large and what small: a leader's team, else the first duty."""
    duties = list(seat.duties)
    if leads(seat):
        return (
            seat.team or seat.title or "",
            ", ".join(map(spoken, duties)) or said("leads", seat.team or seat.office),
            BLUE,
        )
    if not duties:
        return seat.title or seat.team or "", "", INK
    first = seat.short or headline(duties[0])
    full = [] if first == spoken(duties[0]) else duties[:1]
    return first, ", ".join(map(spoken, full + duties[1:])), INK


def spoken(duty: str) -> str:
    """Return a duty with the middle dot that the typeface sets narrow."""
    return duty.replace("ㆍ", "·")


def _large(paper: Paper, text: str, room: PosterBox, largest: float) -> tuple[list[str], float]:
    """Set the headline as large as the desk allows, on at most three lines; the first clears the number."""
    size = max(largest, LEAST)
    while True:
        lines = paper.wrapped(text, room.w, size, BOLD)
        most = max(1, min(MOST_LINES, int(room.h / (size * SPACING))))
        whole = not paper.breaks(text, room.w, size, BOLD)
        if (len(lines) <= most and whole) or size <= LEAST:
            break
        size = max(LEAST, size - 0.2)
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], paper.shortened(rest, room.w, size, BOLD)]
    return lines, size


def _foot(paper: Paper, seat: PublicSeat, box: PosterBox, *, ranked: bool) -> None:
    y = box.y + box.h - 5
    right = box.x + box.w - INSET
    phone = seat.phone or ""
    room = box.w - 2 * INSET
    number, size = paper.fitted(phone, room if not ranked else room * 0.61, 5.1, 3.6, SEMIBOLD)
    if not ranked:
        paper.text(box.x + INSET, y, number, size, weight=SEMIBOLD)
        return
    paper.text(right, y, number, size, weight=SEMIBOLD, align="right")
    tagged = 0.0 if leads(seat) else 8.2
    if tagged:
        draw_number(paper, seat.desk, PosterBox(box.x + INSET - 0.4, y - 2.9, 7.0, 5.8))
    who = " ".join(filter(None, (seat.title, seat.name)))
    left = room - tagged - paper.width(number, size, SEMIBOLD) - 1.5
    shown, size = paper.fitted(who, left, 5.0, 3.6, MEDIUM)
    paper.text(box.x + INSET + tagged, y, shown, size, weight=MEDIUM)
