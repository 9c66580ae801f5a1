# SPDX-License-Identifier: GPL-3.0-or-later
"""What each block of a drawn sheet is: a desk, a team's label, a mark, or beside the plan."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
import re
from typing import TYPE_CHECKING

from kiosk.directory.charts.known import sign_of
from kiosk.directory.charts.layout.by_place import absent_in_notes
from kiosk.directory.charts.layout.desks import find_desks, left_out
from kiosk.directory.charts.layout.mentions import without_mentions
from kiosk.directory.charts.layout.posts_by_place import posts_by_place, with_posts
from kiosk.directory.charts.layout.regions import (
    beside_the_plan,
    rooms_over_people,
)
from kiosk.directory.charts.layout.sides import TeamLabel
from kiosk.directory.charts.layout.stacks import by_posts, gather, pair_labels, small_tables
from kiosk.directory.charts.layout.teams import HEAD, TeamedDesk, spanning_labels
from kiosk.directory.charts.lexicon.habits import learn_habits
from kiosk.directory.charts.lexicon.kinds import names_team, team_with_leader
from kiosk.directory.charts.lexicon.team_names import counts_people
from kiosk.directory.charts.lexicon.text import one_line
from kiosk.directory.charts.lexicon.words import is_head, is_portrait, mark_kind, plate_number, worded_mark
from kiosk.directory.charts.xlsx.sheet import SheetBox

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kiosk.directory.charts.chart import ReadAs
    from kiosk.directory.charts.layout.blocks import Block
    from kiosk.directory.charts.layout.desks import DeskBlock
    from kiosk.directory.charts.xlsx.sheet import GridRuler, Worksheet

_SENIOR = re.compile(r"(?:사무관|서기관|[45]급)$")
_COUNTED = re.compile(
    r"(?!합|총|소|계|정원|현원|인원)([가-힣·ㆍ ]{2,12}?)\s?\(\d{1,2}\s?명\)"
)  # 농정기획(4명)
_SIZE = re.compile(r"(\d{1,2})\s*명")
_WORDS = re.compile(r"[가-힣·\s]{2,20}")


@dataclass(slots=True)
class Scene:
    """The blocks of a sheet, sorted by what they are."""

    desks: list[DeskBlock] = field(default_factory=list)
    labels: list[TeamLabel] = field(default_factory=list)
    marks: list[tuple[str, Block]] = field(default_factory=list)
    doubtful: list[Block] = field(default_factory=list)
    leaders: list[Block] = field(default_factory=list)


def sorted_blocks(
    rest: list[Block],
    ruler: GridRuler,
    near: date | None,
    sheet: Worksheet,
    said: Mapping[str, ReadAs],
) -> Scene:
    """Tell what each block of a sheet is; `said` is what clerks said of cells."""
    scene = Scene()
    rest = (
        rest
        if sheet.frame
        else pair_labels(small_tables(by_posts(posts_by_place(with_posts(absent_in_notes(rest))))))
    )
    answers = {block.box: said.get(sign_of(block.text, sheet.address(block.box))) for block in rest if said}
    apart = set[SheetBox]() if sheet.frame else beside_the_plan(rest)
    apart = (apart | {box for box, one in answers.items() if one == "thing"}) - {
        box for box, one in answers.items() if one == "seat"
    }
    scene.marks += [("label", block) for block in rest if block.box in apart and block.text]
    rest = [block for block in rest if block.box not in apart]
    open_blocks = _not_told(scene, rest, answers)
    # In a workbook of our own making each desk is one cell.
    stacked = open_blocks if sheet.frame else gather(open_blocks)
    portraits = {block.box for block in rest if is_portrait(block.text)}
    stacked = [*(one for one in stacked if one.text or one.box not in portraits), *scene.leaders]
    habits = learn_habits([block.text for block in stacked if block.text], near)
    habits = replace(habits, commas=habits.commas and not sheet.frame)
    told_things = {sign for sign, one in said.items() if one == "thing"}
    stacked = [
        block
        for block in stacked
        if (block.text or not sheet.ruled)
        and sign_of(block.text, sheet.address(block.box)) not in told_things
    ]
    desks = find_desks(stacked, habits, ruler, sheet.photos, {box for box, one in answers.items() if one})
    scene.desks = desks if sheet.frame else without_mentions(desks)
    scene.doubtful = [] if sheet.frame else _not_desks(scene, stacked, desks, ruler)
    return scene


def _not_told(scene: Scene, rest: Sequence[Block], answers: Mapping[SheetBox, ReadAs | None]) -> list[Block]:
    """Put marks and team labels into the scene; return what may be of a desk."""
    open_blocks: list[Block] = []
    swatches: set[SheetBox] = set()
    rooms = rooms_over_people(rest)
    counted = {b.box: word[1] for b in rest if (word := _COUNTED.fullmatch(one_line(b.text)))}
    counted = counted if len(counted) > 1 else {}
    for block in rest:
        team = one_line(block.text) if block.box in rooms else counted.get(block.box)
        team = team or names_team(block.text)
        kind, worded = mark_kind(block.text), worded_mark(block.text)
        led = team_with_leader(block.text)
        if answers.get(block.box) == "seat":
            open_blocks.append(block)
        elif led:
            scene.labels.append(TeamLabel(led[0], block.box, block.look.fill))
            scene.leaders.append(replace(block, text="\n".join(led)))
        elif is_portrait(block.text):
            open_blocks.append(replace(block, text=""))
        elif plate_number(block.text) or counts_people(block.text):
            scene.marks.append(("label", block))
        elif worded:
            scene.marks.append((worded[0], replace(block, text=worded[1])))
        elif kind:
            scene.marks.append((kind, block))
        elif team:
            swatch = None if block.look.fill else _swatch(block, rest)
            swatches |= {swatch.box} if swatch else set()
            scene.labels.append(
                TeamLabel(team, block.box, (swatch or block).look.fill, count=_count(block.text))
            )
        else:
            open_blocks.append(block)
    return [block for block in open_blocks if block.box not in swatches]


def _not_desks(
    scene: Scene, blocks: Sequence[Block], desks: Sequence[DeskBlock], ruler: GridRuler
) -> list[Block]:
    """Take words that span their desks for teams where no word tells one; return what may be a desk."""
    if not scene.labels:
        words = [(one_line(one.text), one.box) for one in blocks if one.framed and _WORDS.fullmatch(one.text)]
        scene.labels = spanning_labels(words, teamed(scene))
    teams = {label.box for label in scene.labels}
    return [one for one in left_out(blocks, desks, ruler) if one.box not in teams]


def teamed(scene: Scene) -> list[TeamedDesk]:
    """Return the desks as far as teams are concerned; where nobody leads by title the one 사무관 does."""
    titles = [desk.reading.title for desk in scene.desks]
    ranked = [title for title in titles if title and _SENIOR.search(title)]
    leader = ranked[0] if len(ranked) == 1 and not any(map(is_head, titles)) else None
    return [
        TeamedDesk(
            desk.box,
            HEAD if leader and title == leader else title,
            desk.fill,
            desk.reading.team,
            empty=desk.reading.empty,
            phone=desk.reading.phone,
            duties=desk.reading.duties,
        )
        for desk, title in zip(scene.desks, titles, strict=True)
    ]


def _count(text: str) -> int:
    """Return how many people a label says its team has: 예산팀(5명)."""
    count = _SIZE.search(text)
    return int(count[1]) if count else 0


def _swatch(label: Block, blocks: Sequence[Block]) -> Block | None:
    """Return the filled empty cell just left of a label, as legends have it."""
    for block in blocks:
        beside = block.box.right + 1 == label.box.left and block.box.rows_shared(label.box) > 0
        if beside and not block.text and block.look.fill:
            return block
    return None
