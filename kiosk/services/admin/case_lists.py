# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists of cases and what is counted above them, by the plain columns alone."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final, Unpack

from kiosk.cases.urgency import Shape
from kiosk.charter.hours import SEOUL, in_seoul
from kiosk.directory.register import load_register
from kiosk.services.admin.results.cases import (
    LIST_STEP,
    CaseList,
    CaseSurvey,
    CaseTally,
    View,
)
from kiosk.services.admin.seal import in_words
from kiosk.services.cases.staff import (
    measures_demanded,
)
from kiosk.services.charter import CharterRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.cases.conduct import MeasureDue
    from kiosk.cases.opened import ListedCase
    from kiosk.cases.records import CaseFilter
    from kiosk.services.admin.seal import Seal
    from kiosk.services.admin.staff_context import StaffContext

COUNTED: Final = 1000  # open cases that are judged one by one for the counts above the list: about 0.1 s


class CaseLists:
    """What lists and counts show of the cases, without those about one's own people."""

    def __init__(self, post: StaffContext, seal: Seal) -> None:
        self._post = post
        self._seal = seal
        self._charter = CharterRows(post.storage, post.settings)
        self._register = load_register(post.settings.folder / "offices.toml")

    def waiting(self) -> int:
        """Count the open cases that this person may see."""
        return self._seal.desk.count(**self._wanted(View.OPEN))

    def look(self, view: View, words: str, most: int) -> CaseList:
        """List so many of the cases of a view with these words in number or office."""
        seal, now = self._seal.state(), self._post.now()
        wanted = _narrowed(self._wanted(view), like=words)
        with in_words():
            rows = self._rows(view, wanted, 0, most, now)
            whole = len(rows) < most
            return CaseList(
                now=now,
                seal=seal,
                total=len(rows) if whole else self._seal.desk.count(**wanted) if words else None,
                rows=rows,
                whole=whole,
                names=self._post.names(),
                charter=self._charter.editions(),
                offices=list(self._register.offices),
            )

    def more(self, view: View, words: str, first: int) -> Sequence[ListedCase]:
        """List further ones."""
        wanted = _narrowed(self._wanted(view), like=words)
        with in_words():
            return self._rows(view, wanted, first, LIST_STEP, self._post.now())

    def survey(self) -> CaseSurvey:
        """Count every list, and how the open cases stand."""
        now, desk, wanted = self._post.now(), self._seal.desk, self._wanted(View.OPEN)
        midnight = datetime.combine(in_seoul(now).date(), time(), SEOUL)
        ends = (now, midnight + timedelta(days=1), midnight + timedelta(days=2))
        lists = [view for view in View if view is not View.MEASURES]
        with in_words():
            late, stopped, rest, ended_late, *counts = desk.counts(
                _narrowed(wanted, due_until=now, stopped=False),
                _narrowed(wanted, stopped=True),
                _narrowed(wanted, due_since=now, stopped=False),
                _narrowed(self._wanted(View.CLOSED), ended_late=True),
                *(_narrowed(wanted, due_until=end) for end in ends),
                *(self._wanted(view) for view in lists),
            )
            (past, today, tomorrow), whole = counts[:3], counts[3]
            measures = self._measures()
            return CaseSurvey(
                counts=dict(zip(lists, counts[3:], strict=True)) | {View.MEASURES: len(measures)},
                tally=self._tally(late, stopped, rest, now),
                groups=(past, today - past, tomorrow - today, whole - tomorrow),
                measures=measures,
                ended_late=ended_late,
            )

    def _tally(self, late: int, stopped: int, rest: int, now: datetime) -> CaseTally:
        """Tell apart what is not late, unless it is too much to be judged one by one."""
        if rest > COUNTED:
            return CaseTally(late, stopped, 0, 0, rest, exact=False)
        ahead = _narrowed(self._wanted(View.OPEN), due_since=now, stopped=False)
        shapes = [one.urgency.shape for one in self._seal.desk.cases(now, most=COUNTED, **ahead)]
        near, half, calm = (shapes.count(one) for one in (Shape.NEAR, Shape.HALF, Shape.CALM))
        return CaseTally(late, stopped, near, half, calm, exact=True)

    def _rows(
        self, view: View, wanted: CaseFilter, first: int, most: int, now: datetime
    ) -> Sequence[ListedCase]:
        if view is View.MEASURES:
            return ()
        return self._seal.desk.cases(now, first=first, most=most, **wanted)

    def _wanted(self, view: View) -> CaseFilter:
        kinds = frozenset(self._charter.at(self._post.now()).kinds) - {"callback"}
        if view is View.PRAISE:
            return {"closed": None, "kinds": {"praise"}}
        if view is View.MONEY:
            return {"closed": None, "kinds": {"claim", "compensation"}}
        return {"closed": view is View.CLOSED, "kinds": kinds}

    def _measures(self) -> Sequence[MeasureDue]:
        """Find the measures demanded, but for those about one's own people."""
        demanded = measures_demanded(self._post.storage, self._post.settings, self._post.now())
        return [one for one in demanded if self._seal.desk.may_judge(one)]


def _narrowed(wanted: CaseFilter, **more: Unpack[CaseFilter]) -> CaseFilter:
    return {**wanted, **more}
