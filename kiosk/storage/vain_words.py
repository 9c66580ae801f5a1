# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches that found nothing, as counts a day of words that the city's own tables know; older ones go."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, func, insert, select, update

from kiosk.charter.hours import in_seoul
from kiosk.storage.tables.visits import vain_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlalchemy import Connection

    from kiosk.visits.events import VisitEvent

VAIN: Final = "searched_in_vain"
KEPT: Final = timedelta(days=90)  # the admin's list shows thirty; a quarter's report may ask for more


def count(connection: Connection, events: Iterable[VisitEvent]) -> None:
    """Count the words of these events, each on its day in Seoul."""
    times = Counter(
        (in_seoul(one.when.at).date().isoformat(), word) for one in events for word in _words(one)
    )
    table = vain_words
    for (day, word), more in times.items():
        same = (table.c.day == day) & (table.c.word == word)
        changed = update(table).where(same).values(times=table.c.times + more)
        if connection.execute(changed).rowcount == 0:
            connection.execute(insert(table).values(day=day, word=word, times=more))


def _words(event: VisitEvent) -> Iterable[str]:
    """Read the list of words; the sentence of an older program, left over in its spool, is none."""
    words = event.data.get("words")
    return [str(word) for word in words] if isinstance(words, list | tuple) else []


def counted(connection: Connection, first: date, last: date) -> Mapping[str, int]:
    """Count the words of the days from first to last, both included, the most frequent first."""
    days = vain_words.c.day.between(first.isoformat(), last.isoformat())
    times = func.sum(vain_words.c.times)
    query = select(vain_words.c.word, times).where(days).group_by(vain_words.c.word)
    rows = connection.execute(query.order_by(times.desc(), vain_words.c.word))
    return {word: int(many) for word, many in rows}


def let_go(connection: Connection, today: date) -> int:
    """Delete the counts whose term is over."""
    old = vain_words.c.day < (today - KEPT).isoformat()
    return connection.execute(delete(vain_words).where(old)).rowcount
