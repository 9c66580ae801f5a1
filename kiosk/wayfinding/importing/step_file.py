# SPDX-License-Identifier: GPL-3.0-or-later
"""A model as a STEP file (ISO 10303-21): its instances by number, each read only when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
import re
from typing import TYPE_CHECKING, Any, Final

from kiosk.wayfinding.importing.unreadable import UnreadablePlan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_INSTANCE: Final = re.compile(r"#(\d+)\s*=\s*([A-Z0-9_]+)\s*\(((?:'(?:[^']|'')*'|[^';])*)\)\s*;")
_TOKEN: Final = re.compile(
    r"'(?:[^']|'')*'|#\d+|\.[A-Z0-9_]+\.|[$*(),]|[A-Z][A-Z0-9_]*|[-+]?\d[\d.]*(?:[Ee][-+]?\d+)?"
)
_WIDE: Final = re.compile(r"\\X([24])\\([0-9A-Fa-f]*)\\X0\\")
_DEEPEST: Final = 50


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to another instance."""

    number: int


class StepFile:
    """The instances of a file; what is broken in one counts as missing."""

    def __init__(self, path: Path) -> None:
        text = path.read_text("utf-8", errors="replace")
        if not text.lstrip().startswith("ISO-10303-21"):
            raise UnreadablePlan(
                f"{path.name}: IFC가 아니거나 깨졌습니다. IFC(STEP)로 다시 저장하여 주십시오."
            )
        self._raw = {int(one[1]): (one[2], one[3]) for one in _INSTANCE.finditer(text)}
        self._read: dict[int, list[Any]] = {}
        self._kinds: dict[str, list[int]] = {}
        for number, (kind, _) in self._raw.items():
            self._kinds.setdefault(kind, []).append(number)

    @property
    def kinds(self) -> dict[str, list[int]]:
        """Return the numbers of all instances by kind."""
        return self._kinds

    def all(self, *kinds: str) -> Iterator[tuple[int, list[Any]]]:
        """Yield the instances of some kinds."""
        for kind in kinds:
            yield from ((number, self.of(number)) for number in self._kinds.get(kind, ()))

    def kind(self, ref: object) -> str:
        """Return of what kind an instance is; empty where it is missing."""
        return self._raw[ref.number][0] if isinstance(ref, Ref) and ref.number in self._raw else ""

    def at(self, ref: object) -> list[Any]:
        """Return what an instance holds; nothing where it is missing."""
        return self.of(ref.number) if isinstance(ref, Ref) and ref.number in self._raw else []

    def of(self, number: int) -> list[Any]:
        """Return what the instance of a number holds."""
        if number not in self._read:
            parts = _TOKEN.findall(self._raw[number][1])
            self._read[number] = _values(iter([*parts, ")"]), 0)
        return self._read[number]


def _values(parts: Iterator[str], deep: int) -> list[Any]:
    found: list[Any] = []
    for part in parts:
        if part == ")":
            return found
        if part == "(":
            inner = _values(parts, deep + 1) if deep < _DEEPEST else []
            if found and isinstance(found[-1], _Typed):
                found[-1] = inner[0] if inner else None
            else:
                found.append(inner)
        elif part != ",":
            found.append(_value(part))
    return found


class _Typed(str):
    """The name of a type that stands before its value."""

    __slots__ = ()


def _value(part: str) -> object:
    first = part[0]
    if first == "#":
        return Ref(int(part[1:]))
    if first == "'":
        return _WIDE.sub(_unicode, part[1:-1].replace("''", "'"))
    if first in "$*":
        return None
    if first == ".":
        return part.strip(".")
    return float(part) if first in "+-0123456789" else _Typed(part)


def _unicode(code: re.Match[str]) -> str:
    letters = bytes.fromhex(code[2] if len(code[2]) % 2 == 0 else "")
    return letters.decode("utf-16-be" if code[1] == "2" else "utf-32-be", errors="replace")
