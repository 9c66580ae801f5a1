# SPDX-License-Identifier: GPL-3.0-or-later
"""Posts that somebody holds for a while or beside another: 과장 직무대리, 팀장(겸임), 육아휴직 대체."""

from __future__ import annotations

import re
from typing import Final

from kiosk.directory.chart import Deputy

_POST: Final = (
    r"[가-힣0-9·ㆍ]{0,12}(?:과장|팀장|계장|국장|실장|소장|단장|관장|원장|센터장|동장|면장|읍장|담당관)"
)
_ACTING: Final = r"(?:직무\s?대[리행]|직대)"
_BESIDE: Final = r"겸(?:임|직|무)?"
_HELD: Final = re.compile(
    rf"({_POST})\s*(?:[(\[]\s*(?:({_ACTING})|{_BESIDE})\s*[)\]]|\s(?:({_ACTING})|{_BESIDE}))(?=\s|$|\()(?!\s*[:：])"
)
_NAMED: Final = re.compile(rf"({_POST}\s+[가-힣]{{2,4}})\s*[(\[]\s*(?:({_ACTING})|{_BESIDE})\s*[)\]]")
_ALSO: Final = re.compile(rf"\s*[(\[]\s*{_POST}\s*(?:({_ACTING})|{_BESIDE})\s*[)\]]")
_NOTE: Final = re.compile(
    rf"\s*[(\[※*-]*\s*(?:{_POST}\s*{_BESIDE}|(?:육아|질병)?\s?휴직\s*대체(?:인력|자|근무자?)?)\s*[)\]]?\s*"
)


def without_posts(text: str) -> tuple[str, bool]:
    """Return a desk's text with its posts plainly named, and whether who sits there acts for another."""
    if not re.search(rf"{_ACTING}|겸|대체", text):
        return text, False
    acting = False

    def plain(match: re.Match[str]) -> str:
        nonlocal acting
        acting = acting or any(match.groups()[match.re is not _ALSO :])
        return "" if match.re is _ALSO else match[1]

    text = _ALSO.sub(plain, text)
    plainly = _NAMED.sub(plain, _HELD.sub(plain, text))
    lines = plainly.split("\n")
    kept = [line for line in lines if not _NOTE.fullmatch(line)]
    return "\n".join(kept) if any(line.strip() for line in kept) else text, acting


def acting(name: str | None) -> Deputy:
    """Return the fact that who sits here acts for the post."""
    return Deputy("acting", name or "본인")
