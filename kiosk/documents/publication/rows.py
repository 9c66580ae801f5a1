# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows that pages, plots and tables of figures share: each figure is worded once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.reports.measure_wording import draws_of, few_parts
from kiosk.reports.measured import bounded, published, shares, told_shares
from kiosk.reports.visit_wording import few_months, parts
from kiosk.visits.measure.publishing import percent, percent_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.documents.publication.words import PublicationWords
    from kiosk.reports.charter_report import CharterReport
    from kiosk.reports.durations import Durations
    from kiosk.reports.publication import YearPublication
    from kiosk.reports.survey_results import SurveyResults
    from kiosk.visits.figures import Figures

NOTHING: Final = "–"
REPLY: Final = "complaint-reply"


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One of the figures at the head: its name, the figure, and what it rests on."""

    name: str
    figure: str
    told: str


@dataclass(frozen=True, slots=True)
class PromiseFigure:
    """One promise: its name and limit, how often tested and kept; shares only where they can be drawn."""

    key: str
    name: str
    limit: str
    n: str
    kept: str
    interval: str
    drawn: tuple[float, float, float] | None


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """One month as it is plotted: shares and n, None where there are too few visits to say."""

    name: str
    n: int | None
    knew: float | None
    bounds: tuple[float, float] | None
    estimate: tuple[float, float, float] | None


def share(value: float) -> str:
    """Return a share in per cent with one decimal."""
    return f"{value * 100:.1f}"


def key_figures(told: YearPublication, words: PublicationWords) -> Iterator[KeyFigure]:
    """Return the four figures at the head; what is not known is said, not left out."""
    figures, nothing = told.account.report.figures, words.say("nothing")
    knew = figures.knew
    yield KeyFigure(
        words.say("knew"),
        f"{percent(knew.share.p)} %" if knew else words.say("unknown"),
        words.say("of_visits", n=f"{knew.n:,}") if knew else nothing,
    )
    yield _arrived(figures, words)
    yield KeyFigure(
        words.say("satisfaction"),
        f"{told.survey.result:g}",
        words.say("of_answers", n=f"{told.survey.respondents:,}"),
    )
    replied = next((one for one in told.account.report.results if one.promise == REPLY), None)
    if replied is None or replied.few:
        why = words.say("few_cases") if replied else nothing
        yield KeyFigure(words.say("replied"), words.say("unknown"), why)
        return
    of = words.say("of_cases", n=f"{replied.n:,}", late=f"{replied.n - replied.kept:,}")
    yield KeyFigure(words.say("replied"), f"{share(replied.kept / replied.n)} %", of)


def _arrived(figures: Figures, words: PublicationWords) -> KeyFigure:
    """Return the estimate of who arrived with its interval, else the two bounds."""
    followed, arrived = published(figures), bounded(figures)
    if followed is not None and followed.estimate is not None:
        low, high = percent_range(*followed.estimate.ci)
        told = words.say("sampled", n=f"{followed.followed:,}", low=low, high=high)
        return KeyFigure(words.say("arrived"), f"{percent(followed.estimate.p)} %", told)
    if arrived is not None:
        low, high = percent_range(*shares(arrived))
        return KeyFigure(words.say("arrived"), f"{low}–{high} %", words.say("between", low=low, high=high))
    return KeyFigure(words.say("arrived"), words.say("unknown"), words.say("nothing"))


def promise_figures(told: YearPublication, words: PublicationWords) -> Iterator[PromiseFigure]:
    """Return every promise that was put to the test, then those of the year; of few cases no figure."""
    charter = told.account.promises
    for result in told.account.report.results:
        promise = charter.get(result.promise.partition("/")[0])
        named = result.promise, words.promise(result.promise, promise), words.limit(promise)
        if result.few:
            yield PromiseFigure(*named, words.say("few_cases"), NOTHING, NOTHING, None)
        elif found := result.rate:
            yield PromiseFigure(
                *named,
                f"{result.n:,}",
                share(found.share),
                f"{share(found.low)}–{share(found.high)}",
                (found.share, found.low, found.high),
            )
    for once in told.account.report.yearly:
        promise = charter.get(once.promise)
        stands = words.say(f"state_{once.state}") + (f" {once.done}/{once.of}" if once.of > 1 else "")
        name = words.promise(once.promise, promise, year=once.year)
        yield PromiseFigure(once.promise, name, words.limit(promise), str(once.of), stands, NOTHING, None)


def took_rows(one: Durations) -> Iterator[tuple[str, ...]]:
    """Return bar by bar between how many working hours lie how many cases, in time and late."""
    for bar in one.bars:
        hours = f"{bar.low:g}–{bar.high:g}" if bar.high is not None else f"{bar.low:g}+"
        yield hours, f"{bar.in_time:,}", f"{bar.late:,}"


def part_rows(report: CharterReport, words: PublicationWords) -> list[tuple[str, float, str, str, str]]:
    """Return every outcome of those who walked: ink, share, name, count and per cent; they add up to all.

    Those of too few visits are drawn together, in the ink "few", and neither counted nor shared.
    """
    few = few_parts(report)
    found = []
    for one in parts(report):
        told = (words.say("few"), NOTHING) if one.ink in few else (f"{one.n:,}", one.told)
        found.append(("few" if one.ink in few else one.ink, one.share, words.say(f"part_{one.ink}"), *told))
    return found


def month_figures(report: CharterReport) -> Iterator[MonthFigure]:
    """Return the months in which somebody asked."""
    few = few_months(report)
    for month in report.months:
        figures, arrived = month.figures, bounded(month.figures)
        sample = published(figures)
        estimate = sample.estimate if sample else None
        name = f"{month.first:%Y-%m}"
        if month.first in few:
            yield MonthFigure(name, None, None, None, None)
            continue
        yield MonthFigure(
            name,
            figures.n,
            figures.knew.share.p if figures.knew else None,
            told_shares(arrived) if arrived else None,
            (estimate.p, *estimate.ci) if estimate else None,
        )


def month_rows(report: CharterReport, words: PublicationWords) -> Iterator[tuple[str, ...]]:
    """Return the months in words."""
    for one in month_figures(report):
        bounds = [str(end) for end in percent_range(*one.bounds)] if one.bounds else [NOTHING, NOTHING]
        estimate = NOTHING
        if one.estimate:
            low, high = percent_range(*one.estimate[1:])
            estimate = f"{percent(one.estimate[0])} ({low}–{high})"
        n = words.say("few") if one.n is None else f"{one.n:,}"
        yield one.name, n, NOTHING if one.knew is None else percent(one.knew), *bounds, estimate


def draw_rows(report: CharterReport, words: PublicationWords) -> Iterator[tuple[str, ...]]:
    """Return each month's draw: month, screen, hash and terms published before it, the seed after it."""
    for one in draws_of(report):
        yield one.period, one.kiosk, one.commit, one.terms, one.seed or words.say("draw_later")


def question_rows(found: SurveyResults, words: PublicationWords) -> Iterator[tuple[str, ...]]:
    """Return each question: how many answered, the five faces, the good share and its interval, the score."""
    for one in found.questions:
        name = one.words.get(words.language) or one.words["ko"]
        good = one.good
        if not one.shown or good is None:
            yield name, words.say("few"), *[NOTHING] * 8
            continue
        faces = (share(many / one.n) for many in one.faces)
        interval = f"{share(good.low)}–{share(good.high)}"
        yield name, f"{one.n:,}", *faces, share(good.share), interval, f"{one.mean:.1f}"


def channel_rows(found: SurveyResults, words: PublicationWords) -> Iterator[tuple[str, ...]]:
    """Return each place: how often it asked, how many answered, and which share of their faces was good."""
    for one in found.channels:
        name = words.say(f"channel_{one.channel}")
        if one.channel in found.hidden:
            yield name, f"{one.asked:,}", words.say("few"), NOTHING, NOTHING
            continue
        good = NOTHING if one.good is None else share(one.good)
        rate = share(one.answered / one.asked) if one.asked else NOTHING
        yield name, f"{one.asked:,}", f"{one.answered:,}", rate, good
