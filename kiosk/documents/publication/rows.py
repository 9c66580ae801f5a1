# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows that pages, plots and tables of figures share: each figure is worded once."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from kiosk.reports.charter_report import GUIDE_PRESENT
from kiosk.reports.disclosure import FEWEST
from kiosk.reports.share_steps import ShareSteps
from kiosk.reports.survey_results import AVERAGED
from kiosk.reports.wording import present, unmeasured
from kiosk.visits.measure.publishing import percent, percent_range

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.documents.publication.words import PublicationWords
    from kiosk.reports.charter_report import ToldPromise
    from kiosk.reports.disclosure import ToldVisits
    from kiosk.reports.durations import ToldDurations
    from kiosk.reports.publication import ToldYear
    from kiosk.reports.survey_results import ToldAnswers, ToldSurvey
    from kiosk.visits.figures import FollowDraw

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
    """One promise: its name and limit, how often tested and kept; shares only where they can be drawn.

    Of what was not measured `interval` says why and since when.
    """

    key: str
    name: str
    limit: str
    n: str
    kept: str
    interval: str
    drawn: tuple[float, float, float] | None
    why: str = ""


def share(value: float) -> str:
    """Return a share in whole per cent, which is all that is told of one."""
    return percent(value)


def about(value: float, n: int, words: PublicationWords) -> str:
    """Return a share of about `n` in per cent, and that it is about so much where it is told in steps."""
    return ShareSteps(n).said(value, words.language)


def interval(low: float, high: float) -> str:
    """Return an interval in whole per cent, rounded outward."""
    return "–".join(map(str, percent_range(low, high)))


def counted(n: int | None, words: PublicationWords) -> str:
    """Return a number, or why it is not told."""
    return words.say("few") if n is None else f"{n:,}"


def key_figures(told: ToldYear, words: PublicationWords) -> Iterator[KeyFigure]:
    """Return the four figures at the head; what is not known is said, not left out."""
    visits, hidden = told.visits, words.say("hidden")
    knew = words.say("unknown") if visits.n == 0 else hidden
    if visits.knew is not None:
        knew = f"{about(visits.knew, visits.grain, words)} %"
    yield KeyFigure(words.say("knew"), knew, _asked(visits, words))
    yield _arrived(visits, words)
    yield _satisfied(told.survey, words)
    yield _replied(next((one for one in told.results if one.promise == REPLY), None), words)


def _asked(visits: ToldVisits, words: PublicationWords) -> str:
    if visits.n == 0:
        return words.say("nothing")
    if visits.n is None or visits.n < FEWEST:
        return words.say("scarce")
    return words.say("of_visits", n=f"{visits.n:,}")


def _satisfied(survey: ToldSurvey, words: PublicationWords) -> KeyFigure:
    name, hidden = words.say("satisfaction"), words.say("hidden")
    if survey.respondents is None:
        return KeyFigure(name, hidden, words.say("survey_few"))
    told = words.say("of_answers", n=f"{survey.respondents:,}")
    if survey.result is None:
        return KeyFigure(name, hidden, f"{told} · {words.say('score_few', n=AVERAGED)}")
    of = [words.say("mean_of", n=survey.answers.of)] if survey.answers else []
    return KeyFigure(name, f"{survey.result:g}", " · ".join([*of, told]))


def _replied(found: ToldPromise | None, words: PublicationWords) -> KeyFigure:
    name = words.say("replied")
    if found is None:
        return KeyFigure(name, words.say("unknown"), words.say("nothing"))
    if found.n is None or found.rate is None:
        return KeyFigure(name, words.say("hidden"), words.say("few" if found.n is None else "scarce_cases"))
    of = words.say("of_cases", n=f"{found.n:,}")
    return KeyFigure(name, f"{about(found.rate.share, found.grain, words)} %", of)


def _arrived(visits: ToldVisits, words: PublicationWords) -> KeyFigure:
    """Return the estimate of who arrived with its interval, else the two bounds."""
    if (found := visits.estimate) is not None:
        low, high = percent_range(found.low, found.high)
        told = words.say("sampled", n=f"{found.n:,}", low=low, high=high)
        return KeyFigure(words.say("arrived"), f"{about(found.p, found.n, words)} %", told)
    if visits.bounds is not None:
        low, high = percent_range(*visits.bounds)
        return KeyFigure(words.say("arrived"), f"{low}–{high} %", words.say("between", low=low, high=high))
    if visits.n == 0:
        return KeyFigure(words.say("arrived"), words.say("unknown"), words.say("nothing"))
    # So many asked, but too few of them walked.
    why = "scarce_walked" if (visits.n or 0) >= FEWEST else "scarce"
    return KeyFigure(words.say("arrived"), words.say("hidden"), words.say(why))


def promise_figures(told: ToldYear, words: PublicationWords) -> Iterator[PromiseFigure]:
    """Return every promise: those put to the test, those of the year, and what was not measured, and why."""
    for result in told.results:
        promise = told.promises.get(result.promise.partition("/")[0])
        named = result.promise, words.promise(result.promise, promise), words.limit(promise)
        n = counted(result.n, words)
        if (found := result.rate) is None:
            yield PromiseFigure(*named, n, NOTHING, NOTHING, None)
        else:
            yield PromiseFigure(
                *named,
                n,
                about(found.share, result.grain, words),
                interval(found.low, found.high),
                (found.share, found.low, found.high),
            )
    for once in told.yearly:
        promise = told.promises.get(once.promise)
        stands = words.say(f"state_{once.state}") + (f" {once.done}/{once.of}" if once.of > 1 else "")
        name = words.promise(once.promise, promise, year=once.year)
        yield PromiseFigure(once.promise, name, words.limit(promise), str(once.of), stands, NOTHING, None)
    if (manned := present(told)) is not None:
        minutes, there = manned
        name = words.promise(GUIDE_PRESENT, told.promises.get(GUIDE_PRESENT))
        n, kept = words.minutes(minutes), f"{share(there)} %"
        yield PromiseFigure(GUIDE_PRESENT, name, "", n, kept, NOTHING, None)
    for one in unmeasured(told, told.promises):
        promise = told.promises[one.promise]
        since = words.say("since", day=words.day(one.since)) if one.since else words.say("since_ever")
        named = one.promise, words.promise(one.promise, promise), words.limit(promise)
        why = f"{words.say(f'why_{one.why}')} · {since}"
        yield PromiseFigure(*named, NOTHING, words.say("unmeasured"), why, None, one.why)


def took_rows(one: ToldDurations, words: PublicationWords) -> Iterator[tuple[str, str]]:
    """Return between how many working hours lie how many per cent of cases, in the end those late."""
    for bar in one.bars:
        yield f"{bar.low:g}–{bar.high:g}" if bar.high is not None else f"{bar.low:g}+", share(bar.share)
    yield words.say("took_late"), share(one.late or 0.0)


def part_rows(visits: ToldVisits, words: PublicationWords) -> Iterator[tuple[str, ...]]:
    """Return every outcome of those who walked: its name, count and, of very many, per cent."""
    for one in visits.parts:
        shown = [NOTHING if one.share is None else f"{percent(one.share)} %"] * visits.divided
        yield words.say(f"part_{one.ink}"), counted(one.n, words), *shown


def month_heads(visits: ToldVisits, words: PublicationWords) -> list[str]:
    """Return what is told of any month, as its columns are headed."""
    heads = {
        "knew": [f"{words.say('knew')} %"],
        "bounds": [words.say("at_least"), words.say("at_most")],
        "estimate": [words.say("estimate")],
    }
    return [head for one in visits.drawn for head in heads[one]]


def month_rows(visits: ToldVisits, language: str) -> Iterator[tuple[str, ...]]:
    """Return the months in words, with what is told of any of them."""
    for one in visits.months:
        bounds = [str(end) for end in percent_range(*one.bounds)] if one.bounds else [NOTHING, NOTHING]
        estimate = NOTHING
        if (found := one.estimate) is not None:
            estimate = f"{ShareSteps(found.n).said(found.p, language)} ({interval(found.low, found.high)})"
        knew = NOTHING if one.knew is None else ShareSteps(one.n).said(one.knew, language)
        cells = {"knew": [knew], "bounds": bounds, "estimate": [estimate]}
        shown = (cell for what in visits.drawn for cell in cells[what])
        yield f"{one.first:%Y-%m}", f"{one.n:,}", *shown


def draw_rows(draws: Sequence[FollowDraw], words: PublicationWords) -> Iterator[tuple[str, ...]]:
    """Return each month's draw: month, screen, hash and terms published before it, the seed after it."""
    for one in draws:
        yield one.period, one.kiosk, one.commit, one.terms, one.seed or words.say("draw_later")


def question_rows(found: ToldAnswers, words: PublicationWords) -> Iterator[tuple[str, ...]]:
    """Return each question: how many answered, the five faces, the good share and its interval, the score."""
    for one in found.questions:
        name = one.words.get(words.language) or one.words["ko"]
        good = one.good
        if one.n is None or good is None:
            yield name, counted(one.n, words), *[NOTHING] * 8
            continue
        ends = interval(good.low, good.high)
        faces = (NOTHING if part is None else about(part, one.n, words) for part in one.faces)
        mean = NOTHING if one.mean is None else f"{one.mean}"
        yield name, f"{one.n:,}", *faces, about(good.share, one.n, words), ends, mean


def question_lines(found: ToldAnswers, words: PublicationWords) -> Iterator[str]:
    """Return each question in one line: the good share and its interval, the score, how many answered."""
    for one in found.questions:
        name = one.words.get(words.language) or one.words["ko"]
        if one.n is None:
            yield f"{name} {words.say('few')}"
            continue
        parts = [] if one.mean is None else [f"{words.say('score')} {one.mean}"]
        if one.good is not None:
            ends, good = interval(one.good.low, one.good.high), about(one.good.share, one.n, words)
            parts.insert(0, f"{words.say('good').removesuffix(' %')} {good} % ({ends})")
        yield f"{name} {' · '.join([*parts, f'{words.say("answers")} {one.n:,}'])}"


def response(survey: ToldSurvey, words: PublicationWords) -> str:
    """Return about how many answered the question that most answered, and which share of those asked did."""
    found = survey.answers
    answered = f"{survey.respondents:,}"
    if found is None or found.response is None:
        return words.say("of_answers", n=answered)
    return words.say("rate", answered=answered, share=about(found.response, found.step, words))


def score(survey: ToldSurvey, words: PublicationWords) -> str:
    """Return how content people were of 100, or that so few answers do not tell it."""
    if survey.result is None:
        return words.say("score_few", n=AVERAGED)
    of = f" ({words.say('mean_of', n=survey.answers.of)})" if survey.answers else ""
    return words.say("score_told", result=f"{survey.result:g}", of=of)


def redress_rows(told: ToldYear, words: PublicationWords) -> Iterator[tuple[str, str]]:
    """Return what was paid and done where the charter was not kept, and how much praise came."""
    for key, n in asdict(told.redress).items():
        yield words.say(f"redress_{key}"), counted(n, words)
