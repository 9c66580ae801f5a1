# SPDX-License-Identifier: GPL-3.0-or-later
"""Posts that no word at a desk tells: by a legend's signs or colours, or where others have theirs."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.layout.regions import swatches
from kiosk.directory.charts.lexicon.days import parse_absence
from kiosk.directory.charts.lexicon.extracts import extract
from kiosk.directory.charts.lexicon.kinds import kinds_in, kinds_of, may_be_somebody
from kiosk.directory.charts.lexicon.ordinary_words import is_derived
from kiosk.directory.charts.lexicon.people import SURE, ends_as_work, is_name, name_weight
from kiosk.directory.charts.lexicon.ranks import ALSO_DUTIES
from kiosk.directory.charts.lexicon.team_names import team_label
from kiosk.directory.charts.lexicon.text import lines_of, squeezed
from kiosk.directory.charts.lexicon.words import HEADS, NO_NAMES, as_rank, team_and_rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.charts.layout.blocks import Block

_SIGNED: Final = re.compile(r"([\u25a0-\u25ff\u2605\u2606])\s*([가-힣]+)")
_POST_OF_ROOM: Final = re.compile(rf"({'|'.join(HEADS)})[실석]")
_POST_SHAPE: Final = re.compile(
    r"[가-힣]{1,11}[사원관장직수자보담력저터이미]"
)  # whom a word ends so names, or a thing
_NOTED: Final = re.compile(r"[가-힣]{2,4}\s?\(([가-힣]{2,12})\)")  # 홍길동(도로보수원)
_BETWEEN: Final = re.compile(r"[\s|/()]+")
_KIND_OF_WORK: Final = re.compile(
    r"[가-힣]{2,4}(?:관리|운영|지원|보조|상담|미화|경비|방호|정비|안내)"
)  # 시설관리, for a post
_PAIR: Final = 2
_LONG: Final = 4  # letters
_LEAST: Final = 3  # of a place that say a post; of 106 charts 4 loses 1


def with_posts(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with the posts that a legend (● 팀장) or a leader's room over a name tells."""
    told = {block.box: found for block in blocks if (found := _signed_posts(block.text))}
    posts = {sign: post for found in told.values() for sign, post in found}
    posts = posts if len(posts) > 1 else {}
    colours = {swatch.look.fill: squeezed(word.text) for swatch, word in swatches(blocks).values()}
    written = {squeezed(b.text) for b in blocks if b.look.fill}
    colours = {} if written & set(colours.values()) else colours
    under = {(b.box.top, b.box.left, b.box.right): b for b in blocks if b.framed}
    out: list[Block] = []
    for block in blocks:
        post, coloured = posts.get(block.text[:1]), colours.get(block.look.fill)
        room = _POST_OF_ROOM.fullmatch(squeezed(block.text))
        below = under.get((block.box.bottom + 1, block.box.left, block.box.right)) if room else None
        if post and block.box in told:
            continue
        if post:
            out.append(replace(block, text=_as_signed(post, block.text[1:].strip())))
        elif room and below and "name" in (kinds := kinds_in(below)) and "title" not in kinds:
            out.append(replace(block, text=room[1]))
        elif coloured and "name" in (kinds := kinds_in(block)) and "title" not in kinds:
            out.append(replace(block, text=_as_signed(coloured, block.text)))
        else:
            out.append(block)
    return out


def _signed_posts(text: str) -> list[tuple[str, str]]:
    """Return what the signs of a legend stand for; nothing where a text is anything else."""
    found: list[tuple[str, str]] = _SIGNED.findall(text)
    whole = "".join(map("".join, found)) == re.sub(r"[\s,/·]", "", text)
    return found if whole and any(as_rank(post) for _, post in found) else []


def _as_signed(meaning: str, text: str) -> str:
    """Return what a legend speaks of with what it means: a post, or why somebody is away."""
    if as_rank(meaning):
        return f"{meaning} {text}"
    return f"{text}\n({meaning})" if parse_absence(meaning, None) else text


def posts_by_place(blocks: Sequence[Block]) -> list[Block]:
    """Label a post that no word tells where most names have theirs: at that side, or so many lines away."""
    beside = _by_lines(blocks)
    line = _usual_line(beside)
    told = {b.box: found for b in beside if (found := _post_beside_name(_line_at(b.text, line)))}
    known = Counter(first for post, _, first in told.values() if _is_known(post))
    side, count = next(iter(known.most_common(1)), (True, 0))
    if count < _LEAST or count * 2 <= len(told):
        return beside
    unknown = {
        box: (post, name)
        for box, (post, name, first) in told.items()
        if first is side and (not _is_known(post) or (name_weight(name) < SURE and not ends_as_work(name)))
    }
    return [
        replace(b, text=_with_line(b.text, line, *unknown[b.box])) if b.box in unknown else b for b in beside
    ]


def _is_known(post: str) -> bool:
    return as_rank(post) is not None or team_and_rank(post) is not None


def _usual_line(blocks: Sequence[Block]) -> int:
    """Return in which line most tell post and name, from above, or else counted from below."""
    places = [
        (at, at - len(lines))
        for lines in (b.text.split("\n") for b in blocks)
        for at, line in enumerate(lines)
        if {"name", "title"} <= kinds_of(line)
    ]
    ways = [Counter(way).most_common(1)[0] for way in zip(*places, strict=True)]
    return max(ways, key=lambda one: one[1], default=(0, 0))[0]


def _line_at(text: str, at: int) -> str:
    lines = text.split("\n")
    return lines[at] if -len(lines) <= at < len(lines) else ""


def _with_line(text: str, at: int, post: str, name: str) -> str:
    """Return a text with post and name labelled in one of its lines, and what else stands in it."""
    line = _line_at(text, at)
    more = line.replace(post, "", 1).replace(name, "", 1).strip(" |/()")
    return text.replace(line, f"직급: {post}\n성명: {name}\n{more}".strip(), 1)


def _by_lines(blocks: Sequence[Block]) -> list[Block]:
    """Label the post that stands in a line of its own where most have theirs before or behind their name."""
    named = {b.box: at for b in blocks if (at := _line_of(b.text, "name")) is not None}
    posts = {b.box: at for b in blocks if b.box in named and (at := _line_of(b.text, "title")) is not None}
    ways = Counter(at - named[box] for box, at in posts.items())
    way, count = next(iter(ways.most_common(1)), (0, 0))
    if count < _LEAST or count * 2 <= len(posts):
        return list(blocks)
    return [_labelled(b, named[b.box] + way) if b.box in named and b.box not in posts else b for b in blocks]


def _line_of(text: str, kind: str) -> int | None:
    """Return the line that says this and nothing else: a sure name, or a post."""
    lines = lines_of(text) if "\n" in text else []
    return next(
        (i for i, one in enumerate(lines) if kinds_of(one) == {kind} and (kind != "name" or is_name(one))),
        None,
    )


def _labelled(block: Block, at: int) -> Block:
    lines = lines_of(block.text)
    word = lines[at] if 0 <= at < len(lines) else ""
    if "title" in kinds_in(block) or not _may_be_post(word):
        return block
    return replace(block, text="\n".join([*lines[:at], f"직급: {word}", *lines[at + 1 :]]))


def _may_be_post(word: str) -> bool:
    shaped = _POST_SHAPE.fullmatch(word) and not ends_as_work(word)
    return bool(shaped) and word not in NO_NAMES and team_label(word) is None


def _post_beside_name(text: str) -> tuple[str, str, bool] | None:
    """Return a post, a name and whether the post comes first, of a line of these two words."""
    noted = _NOTED.fullmatch(text)
    rest = text if noted and not parse_absence(noted[1], None) else extract(text, None).rest
    rest = rest if "\n" not in text else ""
    words = [word for word in _BETWEEN.split(rest) if word and not word.isdigit()]
    if len(words) != _PAIR:
        return None
    names = [name_weight(word) == SURE for word in words]
    post, name = (words[0], words[1]) if names[1] else (words[1], words[0])
    called = next(
        (
            i
            for i in (0, 1)
            if words[i] not in ALSO_DUTIES and as_rank(words[i]) and may_be_somebody(words[1 - i])
        ),
        None,
    )
    if called is None:  # no name is as long
        called = next((i for i in (0, 1) if len(words[i]) > _LONG and is_name(words[1 - i])), None)
    if not any(names) and called is not None and (as_rank(words[called]) or _may_be_post(words[called])):
        return words[called], words[1 - called], called == 0
    may_be_post = (_may_be_post(post) or _KIND_OF_WORK.fullmatch(post)) and not is_derived(post)
    return (post, name, names[1]) if names.count(True) == 1 and (as_rank(post) or may_be_post) else None
