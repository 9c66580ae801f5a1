"""Text as clerks type it, made regular: no control characters, one form of Hangul, single spaces."""

from __future__ import annotations

import re
import unicodedata

# XML writes characters it cannot hold as _x000D_; Excel leaves carriage returns so.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNWANTED = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\u200b-\u200f\u202a-\u202e\u2060\ufffe\uffff]"
)
_LINE_ENDS = re.compile(r"\r\n?|\u2028|\u2029|\x0b|\x85")
_TEXT_SIGN = re.compile(r"'(?=[=+\-@'])")
_HANJA = r"\u3400-\u9fff\uf900-\ufaff"
_HANJA_NOTE = re.compile(rf"(?<=[가-힣])\s?[(（\[]\s?[{_HANJA}][{_HANJA} ]{{1,6}}[)）\]]")
_SPACES = re.compile(r"[^\S\n]+")


def clean(text: str) -> str:
    r"""Return text without control characters and lone surrogates, with \\n line ends, in NFC."""
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
    text = _TEXT_SIGN.sub("", text, count=1) if text.startswith("'") else text  # Excel's own sign for text
    if text.isascii() and text.isprintable():
        return text.strip()
    text = _LINE_ENDS.sub("\n", text)
    return unicodedata.normalize("NFC", _UNWANTED.sub("", text)).strip()


def lines_of(text: str) -> list[str]:
    """Return the non-empty lines of a cell, inner runs of spaces made single."""
    return [line for raw in text.split("\n") if (line := _SPACES.sub(" ", raw).strip())]


def without_hanja(text: str) -> str:
    """Return text without the characters of a name in brackets after it: 홍길동(洪吉東) → 홍길동."""
    return _HANJA_NOTE.sub("", text)


def squeezed(text: str) -> str:
    """Return text without any white space, for comparing words that clerks spread out: 출 입 문."""
    return "".join(text.split())


def one_line(text: str) -> str:
    """Return text as a single line with single spaces."""
    return " ".join(text.split())
