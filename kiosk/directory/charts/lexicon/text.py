# SPDX-License-Identifier: GPL-3.0-or-later
"""Text as clerks type it, made regular: no control characters, one form of Hangul, single spaces."""

from __future__ import annotations

import re

from kiosk.plain_text import cleaned

# XML writes characters it cannot hold as _x000D_; Excel leaves carriage returns so.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TEXT_SIGN = re.compile(r"'(?=[=+\-@'])")
_HANJA = r"\u3400-\u9fff\uf900-\ufaff"
_HANJA_NOTE = re.compile(rf"(?<=[가-힣])\s?[(（\[]\s?[{_HANJA}][{_HANJA} ]{{1,6}}[)）\]]")
_SPREAD = re.compile(r"(?<![^\s『「<(\[])(?:[가-힣][^\S\n]+){2,}[가-힣](?![^\s』」>)\]])")
_DOWNWARDS = re.compile(r"^[가-힣](?:\s*\n\s*[가-힣]){1,9}$", re.MULTILINE)
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_SPACES = re.compile(r"[^\S\n]+")


def clean(text: str) -> str:
    """Return a cell's text as plain text, without the signs of Excel's own, no letter as wide as Hangul."""
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
    text = _TEXT_SIGN.sub("", text, count=1) if text.startswith("'") else text  # Excel's own sign for text
    return cleaned(text).translate(_NARROW).strip()


def lines_of(text: str) -> list[str]:
    """Return the non-empty lines of a cell: single spaces, and a word written downwards as one."""
    across = _DOWNWARDS.sub(lambda word: squeezed(word[0]), text) if "\n" in text else text
    return [line for raw in across.split("\n") if (line := _SPACES.sub(" ", raw).strip())]


def without_hanja(text: str) -> str:
    """Return text without the characters of a name in brackets after it: 홍길동(洪吉東) → 홍길동."""
    return _HANJA_NOTE.sub("", text)


def squeezed(text: str) -> str:
    """Return text without any white space, for comparing words that clerks spread out: 출 입 문."""
    return "".join(text.split())


def unspread(text: str) -> str:
    """Return text with words put together that a clerk spread over the page: 좌 석 배 치 도."""
    return _SPREAD.sub(lambda run: squeezed(run[0]), text)


def one_line(text: str) -> str:
    """Return text as a single line with single spaces."""
    return " ".join(text.split())
