# SPDX-License-Identifier: GPL-3.0-or-later
"""The report on A4 as it is published: it tells what the pages tell, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.documents.posters.paper import REGULAR, SEMIBOLD, register_fonts
from kiosk.documents.report_sheet import PLOT, WHOLE, ReportSheet
from kiosk.reports.measure_wording import draws
from kiosk.reports.told_words import told_estimate, told_months, told_parts, told_sentence
from kiosk.reports.visit_wording import bound_words
from kiosk.reports.year_end_words import told_survey_words
from kiosk.resources import FONTS
from kiosk.visits.measure.publishing import percent

if TYPE_CHECKING:
    from kiosk.reports.publication import ToldYear

KEY: Final = "굵은 선: 길을 앎 · 빗금: 도착의 범위 · ○ 추정과 95 % 구간 (건수)"


def public_sheet(told: ToldYear) -> bytes:
    """Draw the report that is published, of what may be told alone, and return the PDF's bytes."""
    register_fonts(FONTS)
    return _PublicSheet(told).drawn()


class _PublicSheet(ReportSheet):
    def __init__(self, told: ToldYear) -> None:
        super().__init__(told.city, told, told.mark)
        self._told = told

    def drawn(self) -> bytes:
        told, visits = self._told, self._told.visits
        self._head(told_sentence(visits))
        if visits.n:
            knew = () if visits.knew is None else (f"2분 안에 길을 앎 {percent(visits.knew)} %",)
            ends = () if visits.bounds is None else bound_words(visits.bounds)
            self._bar(told_parts(visits), (*knew, *ends))
            self._months(list(told_months(visits)), WHOLE, KEY)
            self._y += PLOT + 24
            self._lines(told_estimate(visits), 3.4, SEMIBOLD)
            self._lines(told.checked, 3.0, REGULAR)
            self._lines(draws(told), 3.0, REGULAR)
        self._table(told, told.promises)
        survey = told_survey_words(told.survey)
        self._year_end(told.year_end, survey, told.improvements, told.today)
        self._foot(told)
        return self._paper.finished()
