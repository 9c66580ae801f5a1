# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers before a person or a duty, in whatever sign Unicode has for them: ①, ㉑, ❶, ⓵, ⑴, ⒈, Ⅳ."""

from __future__ import annotations

import re
from typing import Final
import unicodedata

_FIRST: Final = 0x2150  # before it and behind the last stand letters, and numerals of other scripts
_LAST: Final = 0x3400
_MOST: Final = 100


def _value(sign: str) -> int | None:
    """Return what a sign of its own counts; no raised figure, fraction or other script's numeral does."""
    if unicodedata.category(sign) not in {"No", "Nl"} or unicodedata.decomposition(sign).startswith("<super"):
        return None
    name, amount = unicodedata.name(sign, ""), unicodedata.numeric(sign)
    counts = any(word in name for word in ("CIRCLED", "PARENTHESIZED", "FULL STOP", "ROMAN NUMERAL"))
    return int(amount) if counts and amount == int(amount) and amount < _MOST else None


_VALUES: Final = {
    sign: value for sign in map(chr, range(_FIRST, _LAST)) if (value := _value(sign)) is not None
}
SIGNS: Final = "".join(_VALUES)  # for a class in a pattern
_LEADING: Final = re.compile(rf"\s*(?:([{SIGNS}])[.)]?|[(\[<](\d{{1,2}})[)\]>]|(\d{{1,3}})[.)](?!\d))\s*")


def leading_number(text: str) -> tuple[str, str] | None:
    """Split "㉑ 주무관" and "(3) 팀장" into the number as digits and what follows, or return None."""
    match = _LEADING.match(text)
    if match is None:
        return None
    number = str(_VALUES[match[1]]) if match[1] else match[2] or match[3]
    return number, text[match.end() :]
