# SPDX-License-Identifier: GPL-3.0-or-later
"""Rank and name out of one phrase: 기획팀장 홍길동, 홍길동 주무관, 홍길동(행정7급), 과장홍길동."""

# ruff: noqa: PLR2004 - how many words and letters there may be, each compared once
from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.lexicon.text import squeezed
from kiosk.directory.charts.lexicon.words import (
    as_rank,
    as_team,
    is_head,
    name_weight,
    team_and_rank,
    tidy_name,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

SURE = 2
_ALSO_DUTIES = frozenset({"총괄", "담당", "전담"})  # who is told so may be a kind of work: 방문간호 총괄


def rank_and_name(text: str) -> tuple[str | None, str, str | None] | None:
    """Split "기획팀장 홍길동", "홍길동 주무관", "홍길동(행정7급)" into team, rank and name."""
    wrapped = re.fullmatch(r"[(\[<〈【]\s*([^()\[\]]+?)\s*[)\]>〉】]", text)
    text = wrapped[1] if wrapped else text
    bracketed = re.fullmatch(r"(.+?)\s*\((.+)\)", text)
    if bracketed and (not as_rank(text) or _named_clerk(bracketed)):
        for rank_text, name_text in ((bracketed[1], bracketed[2]), (bracketed[2], bracketed[1])):
            ranked = _ranked([squeezed(rank_text)])
            if ranked and name_weight(name_text):
                return *ranked, tidy_name(name_text)
    tokens = [token for token in re.split(r"[\s,/·|]+", text) if token]
    if not 1 <= len(tokens) <= 7:
        return None
    return _by_tokens(tokens) or (_glued(tokens[0]) if len(tokens) == 1 else None)


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
            if name_weight(name) >= (SURE if rank in _ALSO_DUTIES else 1):
                return team, rank, tidy_name(name)
    return None


def _ranked(tokens: Sequence[str]) -> tuple[str | None, str] | None:
    joined = "".join(tokens)
    rank = as_rank(joined)
    if rank:
        spelled = " ".join(tokens) if min(map(len, tokens)) > 1 and rank == joined else rank
        return None, spelled
    split = team_and_rank(joined) if len(tokens) == 1 else None
    if split is None:
        return None
    team, title = split
    return (None if is_head(title) else team), title


def _glued(token: str) -> tuple[str | None, str, str | None] | None:
    """Split 홍길동주무관 and 과장홍길동."""
    for length in (3, 4, 2):
        head, tail = token[:length], token[length:]
        if name_weight(head) == SURE and as_rank(tail):
            return None, tail, head
        head, tail = token[:-length], token[-length:]
        if name_weight(tail) == SURE and head and _ranked([head]):
            team, rank = _ranked([head]) or (None, head)
            return team, rank, tail
    return None
