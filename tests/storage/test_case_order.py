# SPDX-License-Identifier: GPL-3.0-or-later
"""A list that is read on after its last row shows what an OFFSET would: each order, both databases."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, update

from kiosk.cases.numbers import receipt_number
from kiosk.cases.records import CaseOrder
from kiosk.charter.hours import SEOUL
from kiosk.storage.case_database import CaseDatabase
from kiosk.storage.case_lists import StoredCaseLists
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.cases.records import CaseFilter, PlainCaseRow
    from kiosk.storage.database import Database

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=SEOUL)
MOMENTS = st.sampled_from([NOW + timedelta(hours=hours) for hours in range(3)])  # few, so that most are ties
KINDS, STEPS, TAKERS = ("unkind", "praise", "inconvenience"), ("received", "assigned"), ("04", "07")
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(KINDS),
            "office": st.sampled_from(["감사실", "교통행정과", "교통"]),
            "received": MOMENTS,
            "due": MOMENTS,
            "law_due": MOMENTS | st.none(),
            "state": st.sampled_from(STEPS),
            "stopped": st.booleans(),
            "assigned": st.sampled_from(TAKERS) | st.none(),
            "closed_at": MOMENTS | st.none(),
        }
    ),
    max_size=14,
)
RANKED = {"kind": KINDS[:2], "state": STEPS, "assigned": TAKERS[1:]}  # not every value has a rank
PLAIN = ("number", "office", "due", "law_due", "closed_at", "received")
ORDERS = st.none() | st.builds(
    lambda column, falling: CaseOrder(column, falling, RANKED.get(column, ())),
    st.sampled_from([*PLAIN, *RANKED]),
    st.booleans(),
)
FILTERS: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [
        {},
        {"closed": False},
        {"closed": True},
        {"closed": False, "stands": False, "due_until": NOW + timedelta(hours=2)},
        {"closed": False, "stands": True},
        {"closed": True, "ended_late": True},
        {"office": "교통행정과", "state": "received"},
        {"assigned": "", "like": "A-0"},
        {"without": "account-04"},
    ]
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, order=ORDERS, wanted=FILTERS, step=st.integers(1, 4))
def test_a_list_is_read_on_as_by_an_offset(
    database: Database, rows: list[dict[str, Any]], order: CaseOrder | None, wanted: CaseFilter, step: int
) -> None:
    _fill(database, rows)
    lists = StoredCaseLists(CaseDatabase(database))
    whole = lists.rows(order=order, **wanted)
    assert whole == _sorted(whole, order, closed=bool(wanted.get("closed")))
    read: list[PlainCaseRow] = []
    while page := lists.rows(last=read[-1] if read else None, most=step, order=order, **wanted):
        assert page == whole[len(read) : len(read) + step]
        read += page
    assert read == whole


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, wanted=FILTERS)
def test_what_is_due_is_counted_by_spans_as_in_the_list(
    database: Database, rows: list[dict[str, Any]], wanted: CaseFilter
) -> None:
    _fill(database, rows)
    lists = StoredCaseLists(CaseDatabase(database))
    bounds = [NOW + timedelta(hours=hours) for hours in (-1, 0, 1, 2)]  # the last begins what is left out
    due = [row.due for row in lists.rows(**wanted)]
    counted = lists.due_between(bounds, **wanted)
    assert counted == [sum(since <= one < until for one in due) for since, until in pairwise(bounds)]


def test_what_is_closed_or_moved_while_a_list_is_read_hides_no_other_row(database: Database) -> None:
    plain = {"kind": "unkind", "office": "감사실", "received": NOW, "law_due": None, "state": "received"}
    rest = {"stopped": False, "assigned": None, "closed_at": None}
    _fill(database, [plain | rest | {"due": NOW + timedelta(hours=hours)} for hours in range(6)])
    lists = StoredCaseLists(CaseDatabase(database))
    known = lists.rows(closed=False)
    first = lists.rows(closed=False, most=3)
    with database.write() as connection:  # what was read is gone, the last row of it too
        read = table.cases.c.number.in_([row.number for row in first])
        connection.execute(update(table.cases).where(read).values(closed_at=NOW))
    assert lists.rows(closed=False, last=first[-1]) == known[3:]


def _sorted(rows: Sequence[PlainCaseRow], order: CaseOrder | None, *, closed: bool) -> Sequence[PlainCaseRow]:
    """Sort rows by what they hold: what has no value, or no rank, last either way, and then by number."""
    if order is None:
        usual = attrgetter("closed_at", "due", "received", "number") if closed else None
        return sorted(rows, key=usual or attrgetter("due", "received", "number"), reverse=closed)
    ranks, by_number = {one: at for at, one in enumerate(order.ranks)}, sorted(rows, key=attrgetter("number"))

    def value(row: PlainCaseRow) -> Any:  # noqa: ANN401 # a column's value
        plain = getattr(row, order.column)
        return ranks.get(plain) if ranks else plain

    known = [row for row in by_number if value(row) is not None]
    unknown = [row for row in by_number if value(row) is None]
    return sorted(known, key=value, reverse=order.falling) + unknown


def _fill(database: Database, rows: Sequence[dict[str, Any]]) -> None:
    made = [
        {"id": uuid4(), "number": receipt_number("A", at), "booth": "A", "version": 0, "opened": {}} | one
        for at, one in enumerate(rows, 1)
    ]
    with database.write() as connection:
        connection.execute(delete(table.cases))
        if made:
            connection.execute(insert(table.cases), cast("list[dict[str, Any]]", made))
