# SPDX-License-Identifier: GPL-3.0-or-later
"""What a text is by where it stands: a post that no word tells, work called as a house, who is away."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.layout.blocks import places
from kiosk.directory.charts.layout.header import label_key, read_place
from kiosk.directory.charts.lexicon.days import parse_absence
from kiosk.directory.charts.lexicon.fields import field_of
from kiosk.directory.charts.lexicon.kinds import kinds_in, may_be_work
from kiosk.directory.charts.lexicon.people import SURE, name_weight
from kiosk.directory.charts.lexicon.ranks import rank_and_name
from kiosk.directory.charts.lexicon.text import squeezed
from kiosk.directory.charts.lexicon.words import HEADS, NO_NAMES, as_rank, as_team, mark_kind, team_label
from kiosk.directory.ordinary_words import is_derived

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.directory.charts.layout.blocks import Block

_SURE_TEAM: Final = re.compile(r"(?:팀|계|TF)\s*[)\]>】]*$")
_SIGNED: Final = re.compile(r"([\u25a0-\u25ff\u2605\u2606])\s*([가-힣]+)")
_POST_OF_ROOM: Final = re.compile(rf"({'|'.join(HEADS)})[실석]")
_POST_SHAPE: Final = re.compile(r"[가-힣]{1,7}[사원관장직수자보담]")  # whom a word ends so names, or a thing
_ABSENT: Final = re.compile(
    r"[※*☞○ㅇ-]?\s*([가-힣]{0,4}(?:휴직|병가|파견))\s*(?:자)?\s*[:：]\s*([가-힣\d ]{5,20}?)\s*(\([^()]*\))?"
)
_PAIR: Final = 2
_LEAST: Final = 3
_SHORT: Final = 14


def with_posts(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with the posts that a legend's signs (● 팀장) or a leader's room over a name tell."""
    told = {block.box: found for block in blocks if (found := _signed_posts(block.text))}
    posts = {sign: post for found in told.values() for sign, post in found}
    posts = posts if len(posts) > 1 else {}
    under = {(b.box.top, b.box.left, b.box.right): b for b in blocks if b.framed}
    out: list[Block] = []
    for block in blocks:
        post = posts.get(block.text[:1])
        room = _POST_OF_ROOM.fullmatch(squeezed(block.text))
        below = under.get((block.box.bottom + 1, block.box.left, block.box.right)) if room else None
        if post and block.box in told:
            continue
        if post:
            out.append(replace(block, text=_as_signed(post, block.text[1:].strip())))
        elif room and below and "name" in (kinds := kinds_in(below)) and "title" not in kinds:
            out.append(replace(block, text=room[1]))
        else:
            out.append(block)
    return out


def posts_by_place(blocks: Sequence[Block]) -> list[Block]:
    """Label a post that no word tells (항해사 홍길동) where most names have theirs at that side."""
    told = {block.box: found for block in blocks if (found := _post_beside_name(block.text))}
    known = Counter(first for post, _, first in told.values() if as_rank(post))
    side, count = next(iter(known.most_common(1)), (True, 0))
    if count < _LEAST or count * 2 <= len(told):
        return list(blocks)
    unknown = {
        box: f"직급: {post}\n성명: {name}"
        for box, (post, name, first) in told.items()
        if first is side and as_rank(post) is None
    }
    return [
        replace(b, text="\n".join([unknown[b.box], *b.text.split("\n")[1:]])) if b.box in unknown else b
        for b in blocks
    ]


def absent_in_notes(blocks: Sequence[Block]) -> list[Block]:
    """Make a desk of no team of who is away by a note: ※ 육아휴직: 행정8급 홍길동 (~9. 30.)."""
    return [_absent(block) or block for block in blocks]


def _absent(block: Block) -> Block | None:
    note = _ABSENT.fullmatch(block.text)
    who = rank_and_name(note[2]) if note else None
    if note is None or who is None or who[2] is None or name_weight(who[2]) < SURE:
        return None
    text = f"팀: -\n직급: {who[1]}\n성명: {who[2]}\n부재: {note[1]}{note[3] or ''}"
    return replace(block, text=text, framed=True)


def _post_beside_name(text: str) -> tuple[str, str, bool] | None:
    """Return a post, a name and whether the post comes first, of a first line of these two words."""
    words = text.split("\n", maxsplit=1)[0].split()
    if len(words) != _PAIR:
        return None
    names = [name_weight(word) == SURE for word in words]
    post, name = (words[0], words[1]) if names[1] else (words[1], words[0])
    may_be_post = _POST_SHAPE.fullmatch(post) and post not in NO_NAMES and not is_derived(post)
    may_be_post = may_be_post and team_label(post) is None
    return (post, name, names[1]) if names.count(True) == 1 and (as_rank(post) or may_be_post) else None


def _signed_posts(text: str) -> list[tuple[str, str]]:
    """Return what the signs of a legend stand for; nothing where a text is anything else."""
    found: list[tuple[str, str]] = _SIGNED.findall(text)
    whole = "".join(map("".join, found)) == re.sub(r"[\s,/·]", "", text)
    return found if whole and any(as_rank(post) for _, post in found) else []


def _as_signed(meaning: str, text: str) -> str:
    """Return what stands behind a legend's sign with what it means: a post, or why somebody is away."""
    if as_rank(meaning):
        return f"{meaning} {text}"
    return f"{text}\n({meaning})" if parse_absence(meaning, None) else text


def work_in_place(blocks: Sequence[Block]) -> list[Block]:
    """Label what is called as a team, a house or a part of the head where others have what they do.

    What lies on a side of a name or post is a vote: 가족센터 and 홈페이지 are somebody's work too.
    """
    at = {place: b for b in blocks for place in places(b.box) if b.box.area <= _SHORT}
    sides = [
        (side, kinds_in(b) & {"name", "title"}, near)
        for b in blocks
        if kinds_in(b) & {"name", "title"}
        for side, near in _beside(b, at)
    ]
    work = {b.box: "duty" in kinds_in(b) or may_be_work(b.text) for _, _, b in sides}
    said = Counter((side, kinds) for side, kinds, near in sides if work[near.box])
    other = Counter(
        (s, kinds) for s, kinds, b in sides if kinds_in(b) & {"name", "title"} and not work[b.box]
    )
    told = {
        near.box
        for side, kinds, near in sides
        if said[side, kinds] > max(other[side, kinds], 1) and _is_called_otherwise(near.text)
    }
    return [replace(b, text=_as_work(b.text)) if b.box in told else b for b in blocks]


def _beside(block: Block, at: Mapping[tuple[int, int], Block]) -> Iterator[tuple[str, Block]]:
    """Yield what lies along a whole side of a block, by the side."""
    box = block.box
    for side, place in (
        ("down", (box.bottom + 1, box.left)),
        ("up", (box.top - 1, box.left)),
        ("right", (box.top, box.right + 1)),
        ("left", (box.top, box.left - 1)),
    ):
        near = at.get(place)
        if near and near.framed == block.framed:
            one, two = (box, near.box) if side in {"down", "up"} else (box.flipped(), near.box.flipped())
            if (one.left, one.right) == (two.left, two.right):
                yield side, near


def _is_called_otherwise(text: str) -> bool:
    """Return what would be read as a team, a house or a label of the head, and may be work as well."""
    if (
        not text
        or "\n" in text
        or _SURE_TEAM.search(as_team(text) or "")
        or mark_kind(text)
        or field_of(text)
    ):
        return False
    return bool(
        team_label(text) or label_key(text) or squeezed(read_place(text).building or "") == squeezed(text)
    )


def _as_work(text: str) -> str:
    work = as_team(text) or text
    return f"업무: {work}\n{text.replace(work, '', 1).strip()}".strip()
