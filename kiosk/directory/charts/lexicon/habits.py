# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desks of one chart have in common: whether names stand in them, and in which line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kiosk.directory.charts.lexicon.duties import BULLET, COMMA, segments
from kiosk.directory.charts.lexicon.people import SURE, name_weight
from kiosk.directory.charts.lexicon.phrases import Habits, read_desk
from kiosk.directory.charts.lexicon.ranks import ALSO_DUTIES
from kiosk.directory.charts.lexicon.text import squeezed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def learn_habits(texts: Sequence[str], near: date | None) -> Habits:
    """Look over all desks of a chart and tell what they have in common."""
    readings = [(text, read_desk(text, Habits(near=near))) for text in texts]
    persons = [reading for _, reading in readings if reading.personal and not reading.empty]
    titled = sum(1 for r in persons if r.title and r.title not in ALSO_DUTIES)
    named = sum(1 for r in persons if r.name and name_weight(r.name) == SURE)
    at_work = [(text, r) for text, r in readings if r.personal] or readings
    listed = sum(len(r.duties) > 1 or any(map(BULLET.match, segments(text))) for text, r in at_work)
    with_comma = sum(1 for r in persons if any(len(COMMA.split(d)) > 1 for d in r.duties))
    lines = Counter(place for text, r in readings if r.name and (place := _line_of(r.name, text)) is not None)
    usual, count = next(iter(lines.most_common(1)), (None, 0))
    # Two of five: of 180 charts a half takes the names of 1 for work.
    return Habits(
        name_at=usual if count * 2 > len(persons) else None,
        named=named * 5 >= len(persons) * 2,
        titled=titled * 2 > len(persons),
        commas=listed < with_comma,  # a chart that lists by lines has its commas within a phrase
        near=near,
    )


def _line_of(name: str, text: str) -> int | None:
    """Return in which line of a desk a name stands alone."""
    lines = (place for place, line in enumerate(segments(text)) if squeezed(line) == squeezed(name))
    return next(lines, None)
