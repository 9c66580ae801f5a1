# SPDX-License-Identifier: GPL-3.0-or-later
"""Rank and name out of one phrase: 기획팀장 홍길동, 홍길동 주무관, 홍길동(행정7급), 과장홍길동."""

# ruff: noqa: PLR2004 - how many words and letters there may be, each compared once
from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.lexicon.ordinary_words import is_compound, is_derived, name_shaped
from kiosk.directory.charts.lexicon.people import SURE, is_name, name_weight
from kiosk.directory.charts.lexicon.team_names import as_team
from kiosk.directory.charts.lexicon.text import squeezed
from kiosk.directory.charts.lexicon.words import SURNAMES, as_rank, is_head, team_and_rank, tidy_name

if TYPE_CHECKING:
    from collections.abc import Sequence

ALSO_DUTIES = frozenset({"총괄", "담당", "전담"})  # who is told so may be a kind of work: 방문간호 총괄


def rank_and_name(text: str) -> tuple[str | None, str, str | None] | None:
    """Split "기획팀장 홍길동", "홍길동 주무관", "홍길동(행정7급)" into team, rank and name."""
    wrapped = re.fullmatch(r"[(\[<〈【]\s*([^()\[\]]+?)\s*[)\]>〉】]", text)
    text = wrapped[1] if wrapped else text
    before = re.fullmatch(r"[(\[<〈【]\s*([^()\[\]]+?)\s*[)\]>〉】]\s*([가-힣 ]+)", text)
    text = f"{before[1]} {before[2]}" if before and as_rank(before[1]) else text
    bracketed = re.fullmatch(r"(.+?)\s*\((.+)\)", text)
    if bracketed and (not as_rank(text) or _named_clerk(bracketed)):
        for rank_text, name_text in ((bracketed[1], bracketed[2]), (bracketed[2], bracketed[1])):
            ranked = _ranked([squeezed(rank_text)])
            if ranked and name_weight(name_text) and team_and_rank(name_text) is None:
                return *ranked, tidy_name(name_text)
        posts = _ranked([squeezed(bracketed[1])]) if as_rank(bracketed[2]) else None
        if posts:
            return *posts, None
    tokens = [token for token in re.split(r"[\s,/·|]+", text) if token]
    if not 1 <= len(tokens) <= 7:
        return None
    if len(tokens) == 1:
        return _named_head(tokens[0]) or _by_tokens(tokens) or _glued(tokens[0])
    return _by_tokens(tokens)


def _named_clerk(bracketed: re.Match[str]) -> bool:
    """Tell 주무관(홍길동) from a rank with its kind of work in brackets: 공무직(조리)."""
    plain = squeezed(bracketed[1]) in {"주무관", "실무관"}
    return plain and name_weight(bracketed[2]) == SURE


def _by_tokens(tokens: Sequence[str]) -> tuple[str | None, str, str | None] | None:
    for width in (1, 2, 3):
        for start in range(len(tokens) - width + 1):
            found = _ranked(tokens[start : start + width])
            if found is None:
                continue
            team, rank = found
            rest = [*tokens[:start], *tokens[start + width :]]
            if rest and as_team(rest[0]) and not name_weight(rest[0]):
                team, rest = as_team(rest[0]), rest[1:]
            others = [t for t in rest if not as_rank(t) and not as_rank(t.strip("()"))]
            name = " ".join(others)
            if not others:
                return team, rank, None
            if name_weight(name) >= (SURE if rank in ALSO_DUTIES else 1) or _seat_like(name):
                return team, rank, tidy_name(name)
    return None


def _seat_like(name: str) -> bool:
    """Return a name that would be a shared seat without a post beside it: 공용석 주무관."""
    return bool(re.fullmatch(r"[공여예][가-힣]석", name)) and name[0] in SURNAMES


def _ranked(tokens: Sequence[str]) -> tuple[str | None, str] | None:
    joined = "".join(tokens)
    rank = as_rank(joined)
    if rank:
        spelled = " ".join(tokens) if min(map(len, tokens)) > 1 and rank == joined else rank
        return None, spelled
    split = team_and_rank(joined) if len(tokens) == 1 else None
    if split is None:
        return None
    return (
        (None, joined) if is_head(split[1]) else split
    )  # who leads an office is called as written: 보건소장


def _named_head(token: str) -> tuple[None, str, str] | None:
    """Split 홍길동과장, who leads an office: no office is called 홍길동과."""
    split = team_and_rank(token)
    stem = token[: -len(split[1])] if split and is_head(split[1]) else ""
    named = name_weight(stem) == SURE and name_shaped(stem) and not is_derived(stem)
    return (None, split[1], stem) if split and stem and named else None


def _glued(token: str) -> tuple[str | None, str, str | None] | None:
    """Split 홍길동주무관 and 과장홍길동; two syllables are a name where they are no word: 팀장김별."""
    for length in (3, 4, 2):
        head, tail = token[:length], token[length:]
        if is_name(head) and as_rank(tail) and not (len(tail) == 2 and is_compound(token)):
            return None, tail, head
        head, tail = token[:-length], token[-length:]
        if is_name(tail) and head and _ranked([head]):
            team, rank = _ranked([head]) or (None, head)
            return team, rank, tail
    return None


def named_head(team: str | None, title: str | None) -> str | None:
    """Return the name in what reads as a team where nobody else is named: 홍길동팀장 leads no 홍길동팀."""
    stem = (team or "")[:-1] if title in {"팀장", "계장"} else ""
    return stem if stem and is_name(stem) and name_shaped(stem) else None
