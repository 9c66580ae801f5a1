# SPDX-License-Identifier: GPL-3.0-or-later
"""Every printed figure of a publication derived again from the folder's own data, and what differs."""

from __future__ import annotations

from difflib import SequenceMatcher
import hashlib
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.documents.publication.folder import files_of
from kiosk.documents.publication.record import RECORD, NotARecord, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kiosk.reports.publication import ToldYear

_FIGURE: Final = re.compile(r"\d[\d,.:-]*")
_BEFORE: Final = 24  # letters that say which figure it is
_LOOKS: Final = ".css"


class FigureDeviation(NamedTuple):
    """A figure that is printed otherwise than it is derived; None is not there."""

    where: str
    printed: str | None
    derived: str | None


def differences(folder: Path) -> list[FigureDeviation]:
    """Return every figure of a folder that does not follow from its record; raise NotARecord without one."""
    try:
        content = (folder / RECORD).read_bytes()
    except OSError as error:
        raise NotARecord(str(error)) from error
    told = read(content)
    derived = {name: one for name, one in files_of(told).items() if not name.endswith(_LOOKS)}
    found = list(_draws(told))
    for name, one in sorted(derived.items()):
        file = folder / name
        if not file.is_file():
            found.append(FigureDeviation(name, None, _digest(one)))
        elif (printed := file.read_bytes()) != one:
            found += _pdf(name, printed, one) if name.endswith(".pdf") else _text(name, printed, one)
    return found


def _draws(told: ToldYear) -> Iterator[FigureDeviation]:
    """Hold every seed to the hash that was published before its month."""
    for one in told.draws:
        if one.seed:
            derived = hashlib.sha256(f"{one.seed}|{one.period}|{one.kiosk}".encode()).hexdigest()
            if derived != one.commit:
                yield FigureDeviation(f"{RECORD}: draw {one.period} {one.kiosk}", one.commit, derived)


def _text(name: str, printed: bytes, derived: bytes) -> Iterator[FigureDeviation]:
    """Compare the figures of two texts; words that somebody mended are no figures."""
    one, other = (content.decode("utf-8-sig", "replace") for content in (printed, derived))
    mine, theirs = list(_FIGURE.finditer(one)), list(_FIGURE.finditer(other))
    told, made = ([match.group() for match in some] for some in (mine, theirs))
    for kind, at, to, low, high in SequenceMatcher(None, told, made, autojunk=False).get_opcodes():
        if kind != "equal":
            place = mine[at] if at < to else theirs[low]
            before = (one if at < to else other)[max(0, place.start() - _BEFORE) : place.start()]
            where = f"{name}: …{re.sub(r'\s+', ' ', before)}"
            yield FigureDeviation(where, " ".join(told[at:to]) or None, " ".join(made[low:high]) or None)


def _pdf(name: str, printed: bytes, derived: bytes) -> list[FigureDeviation]:
    """Return that a paper is not the one that the record draws: the same figures are the same bytes."""
    return [FigureDeviation(name, _digest(printed), _digest(derived))]


def _digest(content: bytes) -> str:
    return f"SHA-256 {hashlib.sha256(content).hexdigest()}"


def answer(found: list[FigureDeviation]) -> Mapping[str, object]:
    """Return what the command answers."""
    return {"agrees": not found, "differs": [one._asdict() for one in found]}
