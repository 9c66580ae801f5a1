# SPDX-License-Identifier: GPL-3.0-or-later
"""The report on A4 as it is published: it tells what the pages tell, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.documents.posters.paper import REGULAR, SEMIBOLD, register_fonts
from kiosk.documents.publication.rows import counted, question_lines, redress_rows
from kiosk.documents.publication.words import PublicationWords
from kiosk.documents.report_sheet import EDGE, PLOT, WHOLE, ReportSheet
from kiosk.reports import wording
from kiosk.reports.measure_wording import draw_words
from kiosk.reports.share_steps import ShareSteps
from kiosk.reports.told_words import told_estimate, told_months, told_parts, told_sentence
from kiosk.reports.visit_wording import bound_words, told_method
from kiosk.reports.year_end_words import told_survey_words
from kiosk.resources import FONTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.reports.publication import ToldYear

KEY: Final = {"knew": "굵은 선: 길을 앎", "bounds": "빗금: 도착의 범위", "estimate": "○ 추정과 95 % 구간"}


def public_sheet(told: ToldYear) -> bytes:
    """Draw the report that is published, of what may be told alone, and return the PDF's bytes."""
    register_fonts(FONTS)
    return _PublicSheet(told).drawn()


class _PublicSheet(ReportSheet):
    def __init__(self, told: ToldYear) -> None:
        super().__init__(told.city, told, told.mark)
        self._told = told

    def drawn(self) -> bytes:
        told, visits, words = self._told, self._told.visits, PublicationWords("ko")
        self._head(told_sentence(visits))
        self._lines(words.corrected(told.corrected), 3.4, SEMIBOLD)
        if visits.n:
            knew = (
                ()
                if visits.knew is None
                else (f"2분 안에 길을 앎 {ShareSteps(visits.grain).said(visits.knew, 'ko')} %",)
            )
            ends = () if visits.bounds is None else bound_words(visits.bounds)
            if visits.parts:
                self._bar(told_parts(visits), (*knew, *ends))
            if visits.drawn:
                key = " · ".join([*(KEY[one] for one in visits.drawn), "(건수)"])
                self._months(list(told_months(visits)), WHOLE, key)
                self._y += PLOT + 24
            self._lines(told_estimate(visits), 3.4, SEMIBOLD)
        self._table(told, told.promises)
        survey = told_survey_words(told.survey)
        self._year_end(told.year_end, survey, told.improvements, told.published)
        self._listed(
            words.say("survey"), question_lines(told.survey.answers, words) if told.survey.answers else ()
        )
        self._listed(words.say("redress"), (" ".join(one) for one in redress_rows(told, words)))
        self._listed(words.say("praise"), (f"{one.office} {counted(one.many, words)}" for one in told.praise))
        self._lines(wording.alone(told), 3.6, SEMIBOLD)
        self._lines(wording.ways(told), 3.4, REGULAR)
        self._annex(told, words)
        return self._paper.finished()

    def _annex(self, told: ToldYear, words: PublicationWords) -> None:
        """Set for auditors, on a sheet of its own, how figures are made and rounded, and what was drawn."""
        self._paper.next_sheet()
        self._y = EDGE
        self._text(words.say("file_annex"), 6.0, SEMIBOLD, 9)
        for head, lines in {
            words.say("rounding"): [words.say("tens")],
            words.say("method"): [f"{at}. {one}" for at, one in enumerate(told_method(told), 1)],
            words.say("draws"): [
                *filter(None, [told.checked, wording.drawn_checks(told)]),
                *map(draw_words, told.draws),
            ],
        }.items():
            self._listed(head, lines)

    def _listed(self, head: str, lines: Iterable[str]) -> None:
        """Set a heading and a few lines under it."""
        told = list(lines)
        if told:
            self._room(16)
            self._text(head, 4.2, SEMIBOLD, 7)
        for one in told:
            self._lines(one, 3.4, REGULAR)
        self._y += 3 * bool(told)
