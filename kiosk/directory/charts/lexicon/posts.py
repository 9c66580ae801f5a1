# SPDX-License-Identifier: GPL-3.0-or-later
"""Posts that somebody holds for a while or beside another: 과장 직무대리, 팀장(겸임), 육아휴직 대체."""

from __future__ import annotations

import re
from typing import Final

from kiosk.directory.charts.chart import Deputy
from kiosk.directory.charts.lexicon.days import parse_absence
from kiosk.directory.charts.lexicon.duties import COMMA
from kiosk.directory.charts.lexicon.fields import labelled
from kiosk.directory.charts.lexicon.ordinary_words import is_derived
from kiosk.directory.charts.lexicon.people import SURE, name_weight
from kiosk.directory.charts.lexicon.words import as_rank, is_vacant

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
_GRADE: Final = re.compile(r"총괄|차석|[가-하]급|휴직|대체")
_NOTE: Final = re.compile(
    rf"\s*[(\[※*-]*\s*(?:{_POST}\s*{_BESIDE}|(?:육아|질병)?\s?휴직\s*대체(?:인력|자|근무자?)?)\s*[)\]]?\s*"
)


_WITH_WORK: Final = re.compile(
    r"^((?:[가-힣]{2,4} )?(?:주무관|실무관|[가-힣]{2,6}[4-9]급))[ ]?[(]([^()\n]{2,30})[)](.*)$", re.MULTILINE
)


def _work_apart(match: re.Match[str]) -> str:
    """Return a post, and on lines of its own the work in brackets after it: 주무관(서무, 회계)."""
    works = COMMA.split(match[2])
    told = as_rank(match[2]) or _GRADE.fullmatch(match[2]) or re.search(r"\d{3}", match[2])
    other = told or is_vacant(match[2]) or parse_absence(match[2], None) or any(map(_is_somebody, works))
    if other or labelled(match[2]) or re.search(rf"{_ACTING}|{_BESIDE}|대체", match[2]):
        return match[0]
    return "\n".join([f"{match[1]}{match[3]}", *(f"업무: {work}" for work in works)])


def _is_somebody(text: str) -> bool:
    return name_weight(text) == SURE and not is_derived(text)


def without_posts(text: str) -> tuple[str, bool]:
    """Return a desk's text with its posts plainly named, and whether who sits there acts for another."""
    text = _WITH_WORK.sub(_work_apart, text) if "(" in text else text
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
