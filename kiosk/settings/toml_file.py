# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a TOML file that a person wrote: every mistake is told with file and line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, wraps
import re
import stat
import tomllib
from typing import TYPE_CHECKING, Final

from kiosk.plain_text import strange_letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LARGEST: Final = 4 * 1024 * 1024  # bytes; the longest of the city's files has 0.3 MB
LONGEST: Final = 2_000  # letters of one text, which is at most a paragraph of a notice


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing that is wrong in the file, and the line it stands on."""

    line: int
    message: str


class SettingsError(Exception):
    """The settings cannot be used; every mistake is named with file and line."""

    def __init__(self, file: Path, mistakes: list[Mistake]) -> None:
        self.file = file
        self.mistakes = tuple(sorted(mistakes))
        super().__init__("\n".join(f"{file}:{one.line}: {one.message}" for one in self.mistakes))


def read_toml(file: Path) -> tuple[str, dict[str, object]]:
    """Read a file's text and what it says, or raise a `SettingsError` that names the line."""
    text = _read(file)
    told = _parse(file, text)
    mistakes = [Mistake(_line_with(text, one), wrong) for one in _texts(told) if (wrong := _wrong_with(one))]
    if mistakes:
        raise SettingsError(file, mistakes)
    return text, told


def read_once[Told](read: Callable[[Path], Told]) -> Callable[[Path], Told]:
    """Return a reader that reads a file anew only when it has changed; for results that nobody changes.

    A desk asks for the charter with every count on its pages, and reading it takes 20 ms.
    """

    @lru_cache(maxsize=8)
    def kept(file: Path, _state: tuple[int, ...]) -> Told:
        return read(file)

    @wraps(read)
    def found(file: Path) -> Told:
        try:
            seen = file.stat()
        except OSError:
            return read(file)
        return kept(file.absolute(), (seen.st_ino, seen.st_size, seen.st_mtime_ns))

    return found


def _read(file: Path) -> str:
    try:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):  # a pipe waits for whoever writes, a device never ends
            raise SettingsError(file, [Mistake(1, "cannot be read: a pipe, a device or a folder")])
        if about.st_size > LARGEST:
            raise SettingsError(file, [Mistake(1, f"is larger than {LARGEST >> 20} MB")])
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(file, [Mistake(1, f"cannot be read: {error.strerror}")]) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise SettingsError(file, [Mistake(line, "is not UTF-8 text")]) from error


def _texts(told: object) -> Iterator[str]:
    """Find every text, however deep it stands."""
    if isinstance(told, dict):
        for key, value in told.items():
            yield from (*_texts(key), *_texts(value))
    elif isinstance(told, list):
        for one in told:
            yield from _texts(one)
    elif isinstance(told, str):
        yield told


def _wrong_with(text: str) -> str:
    if len(text) > LONGEST:
        return f"is a text of {len(text):,} letters, {LONGEST:,} at most: {text[:20]}…"
    strange = strange_letters(text)
    return strange and f"holds letters that nobody can see: {strange}"


def _line_with(text: str, value: str) -> int:
    """Find a text's line, also where its letters stand as escapes."""
    seen = max(re.split(r"[^\w ]+", value), key=len)
    return line_of(text, value) if value in text else line_of(text, seen)


def _parse(file: Path, text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # not TOML, a number without end, or nested without end
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise SettingsError(file, [Mistake(line, f"is not TOML: {error}")]) from error


def line_of(text: str, word: str) -> int:
    """Find the first line that holds a word, else the top."""
    return next((at for at, line in enumerate(text.splitlines(), start=1) if word in line), 1)


class Lines:
    """Where each section and key stands, since tomllib does not tell."""

    def __init__(self, text: str) -> None:
        self._at: dict[tuple[str | None, str | None], int] = {}
        section = None
        for number, line in enumerate(text.splitlines(), start=1):
            if head := re.match(r"\s*\[+\s*[\"']?([\w-]+)", line):
                section = head[1]
                self._at.setdefault((section, None), number)
            elif key := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*[.=]", line):
                self._at.setdefault((section, key[1]), number)

    def of(self, section: str | None, key: str | None) -> int:
        """Find a key, else its section, else the top."""
        for place in ((section, key), (key, None), (section, None)):
            if place in self._at:
                return self._at[place]
        return 1
