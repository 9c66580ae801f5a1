# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the publication, without a script, in each language.

One screen for a citizen, the same in plain language, every figure with its plot and table, and an annex for
auditors: draws, seeds, rules of rounding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.cases.channels import HOMEPAGE
from kiosk.documents.publication import plots, rows
from kiosk.documents.publication.markup import joined, table, tag
from kiosk.documents.publication.words import PublicationWords
from kiosk.language.catalogue import OWN_NAMES, text_in
from kiosk.reports.charter_report import DRAWN
from kiosk.reports.measured import said
from kiosk.reports.visit_wording import told_method
from kiosk.visits.measure.publishing import percent_range

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from kiosk.documents.publication.markup import Markup
    from kiosk.reports.charter_report import CameBy
    from kiosk.reports.durations import ToldDurations
    from kiosk.reports.improvements import Improvement
    from kiosk.reports.publication import ToldYear

FILES: Final = {
    "full": "details", "file_easy": "easy", "file_annex": "annex", "file_figures": "figures.csv",
    "file_dictionary": "dictionary.csv", "file_report": "report.pdf", "file_gazette": "gazette.txt",
    "file_press": "press-release.txt",
}  # fmt: skip
HANDED_ON: Final = ("dictionary.csv", "gazette.txt", "press-release.txt")  # led to from the details alone
INDEX: Final = "index"
PAGES: Final = (INDEX, "details", "easy", "annex")


def page_name(language: str, kind: str = INDEX) -> str:
    """Return the file of a page; the Korean one is the first of the folder."""
    return f"{kind}.html" if language == "ko" else f"{kind}.{language}.html"


def pages(told: ToldYear, language: str) -> dict[str, str]:
    """Return every page of a language by its file."""
    drawn = zip(PAGES, (full_page, details_page, easy_page, annex_page), strict=True)
    return {page_name(language, kind): page(told, language) for kind, page in drawn}


def full_page(told: ToldYear, language: str) -> str:
    """Return the page for a citizen: one screen, with where to read on."""
    words = PublicationWords(language)
    title = words.say("title", year=told.year)
    done = sum(one.done is not None for one in told.improvements)
    counts = {"done": done, "open": len(told.improvements) - done}
    figures = [one for one in rows.promise_figures(told, words) if not one.key.endswith(f"/{DRAWN}")]
    left = [one for one in figures if one.why]
    return _document(
        told, words, title,
        tag("p", _dates(told, words), class_="dates"),
        tag("h1", title),
        _summary(told, words),
        tag("h2", words.say("promises")),
        _kept((one.name, f"{one.kept} %" if one.drawn else one.kept) for one in figures if not one.why),
        tag(
            "details",
            tag("summary", words.say("unmeasured_of", n=len(left))),
            _kept((one.name, one.interval) for one in left),
        ),
        tag("h2", words.say("mended")),
        tag("p", words.say("easy_done", **counts) if told.improvements else words.say("mended_none")),
        *_files(told, words, INDEX),
        kind=INDEX,
    )  # fmt: skip


def _kept(promises: Iterable[tuple[str, str]]) -> Markup:
    """Return promises, each with how it was kept, in as many columns as there is room for."""
    lines = (tag("li", tag("span", name), tag("b", kept)) for name, kept in promises)
    return tag("ul", *lines, class_="kept")


def details_page(told: ToldYear, language: str) -> str:
    """Return the page with every figure, each plot followed by its table."""
    words = PublicationWords(language)
    title = words.say("title", year=told.year)
    head = (
        tag("p", _dates(told, words), class_="dates"),
        tag("h1", title),
        tag("p", words.say("lead"), class_="lead"),
        tag("p", words.say("period", first=words.day(told.first), last=words.day(told.last))),
        _summary(told, words),
    )
    parts = (
        _section(words, 1, "survey", *_survey(told, words)),
        _section(words, 2, "two_minutes", *_two_minutes(told, words)),
        _section(words, 3, "promises", *_promises(told, words)),
        _section(words, 4, "mended", *_mended(told, words)),
        _section(words, 5, "praise", *_praise(told, words)),
        _section(words, 6, "redress", *_redress(told, words)),
        _section(words, 7, "files", *_files(told, words, "details")),
    )
    foot = tag("p", words.say("foot"), class_="soft")
    return _document(told, words, title, plots.hatching(), *head, *parts, foot, kind="details")


def annex_page(told: ToldYear, language: str) -> str:
    """Return the page for auditors: how figures are made and rounded, and what was drawn by lot."""
    words = PublicationWords(language)
    title = words.say("file_annex")
    how = (tag("li", tag("span", one, lang="ko")) for one in told_method(told))
    return _document(
        told, words, f"{title} — {words.say('title', year=told.year)}",
        tag("p", _dates(told, words), class_="dates"),
        tag("h1", title),
        tag("h2", words.say("rounding")), tag("p", words.say("tens")), tag("p", words.say("foot")),
        tag("h2", words.say("method")), tag("ol", *how),
        *_draws(told, words),
        *_files(told, words, "annex"),
        kind="annex",
    )  # fmt: skip


def _draws(told: ToldYear, words: PublicationWords) -> Iterator[Markup]:
    """Tell what was drawn, so that anybody draws it again."""
    if told.checked:
        yield tag("p", tag("span", told.checked, lang="ko"))
    if draws := list(rows.draw_rows(told.draws, words)):
        yield tag("h2", words.say("draws"))
        yield tag("p", words.say("draws_told"))
        heads = [words.say(one) for one in ("month", "draw_kiosk", "draw_hash", "draw_terms", "draw_seed")]
        yield table(words.say("draws"), heads, draws)
    if told.drawn.draws:
        heads = [words.say(one) for one in ("month", "draw_hash", "draw_seed")]
        lines = ((one.period, one.commit, one.seed or words.say("draw_later")) for one in told.drawn.draws)
        yield tag("h2", words.say("check_draws"))
        yield table(words.say("check_draws"), heads, lines)


def easy_page(told: ToldYear, language: str) -> str:
    """Return the page in plain language: short sentences, no plot, no table."""
    words = PublicationWords(language)
    title = words.say("easy_title", year=told.year)
    visits, survey = told.visits, told.survey
    way = []
    if visits.knew is not None:
        way.append(words.say("easy_knew", share=rows.about(visits.knew, visits.grain, words)))
    if visits.bounds is not None:
        low, high = percent_range(*visits.bounds)
        way.append(words.say("easy_arrived", low=low, high=high))
    way = way or [words.say("nothing" if visits.n == 0 else "easy_few")]
    done = sum(one.done is not None for one in told.improvements)
    score = words.say("survey_few")
    if survey.respondents is not None:
        answered = words.say("of_answers", n=f"{survey.respondents:,}")
        score = f"{answered} · {rows.score(survey, words)}"
        if survey.result is not None:
            score = words.say("easy_score", n=f"{survey.respondents:,}", result=f"{survey.result:g}")
    return _document(
        told, words, title,
        tag("p", _dates(told, words), class_="dates"),
        tag("h1", title),
        tag("h2", words.say("easy_what")), tag("p", words.say("easy_promise")),
        tag("h2", words.say("easy_way")), *(tag("p", one) for one in way),
        tag("h2", words.say("easy_survey")), tag("p", score),
        tag("h2", words.say("easy_mended")),
        tag("p", words.say("easy_done", done=done, open=len(told.improvements) - done)),
        tag("h2", words.say("files")), tag("p", words.say("easy_ask")), *_files(told, words, "easy"),
        kind="easy",
    )  # fmt: skip


def _document(told: ToldYear, words: PublicationWords, title: str, *inside: str, kind: str = INDEX) -> str:
    mark = text_in(words.language, "demo.band") if told.mark else ""
    named = f"{title} · {told.city}"
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", f"{mark} — {named}" if mark else named),
        tag("link", rel="stylesheet", href="style.css"),
    )
    band = [tag("p", mark, class_="mark")] if mark else []
    bar = tag("header", *band, tag("div", tag("strong", told.city), _languages(words, kind)))
    whole = tag(
        "html", tag("head", *head), tag("body", bar, tag("main", *inside), class_=kind), lang=words.language,
    )  # fmt: skip
    return f"<!doctype html>\n{whole}\n"


def _languages(words: PublicationWords, kind: str) -> Markup:
    links = (
        tag("a", name, href=page_name(one, kind), lang=one, hreflang=one)
        for one, name in OWN_NAMES.items()
        if one != words.language
    )
    return tag("nav", *_spaced(links), aria_label=words.say("languages"))


def _dates(told: ToldYear, words: PublicationWords) -> str:
    closed = words.day(told.survey.closed)
    dates = words.say("dates", published=words.day(told.published), closed=closed, days=told.days)
    return " · ".join(filter(None, (dates, words.corrected(told.corrected))))


def _section(words: PublicationWords, number: int, key: str, *inside: str) -> Markup:
    name = f"part-{number}"
    return tag("section", tag("h2", f"{number}. {words.say(key)}", id=name), *inside, aria_labelledby=name)


def _summary(told: ToldYear, words: PublicationWords) -> Markup:
    boxes = (
        tag("div", tag("dt", one.name), tag("dd", tag("b", one.figure)), tag("dd", one.told))
        for one in rows.key_figures(told, words)
    )
    return tag("section", tag("dl", *boxes), aria_label=words.say("summary"))


def _survey(told: ToldYear, words: PublicationWords) -> Iterator[Markup]:
    survey = told.survey
    if survey.respondents is None:
        yield tag("p", words.say("survey_few"))
        return
    if (found := survey.answers) is None:
        n, result = f"{survey.respondents:,}", f"{survey.result or 0:g}"
        yield tag("p", words.say("survey_typed", n=n, result=result))
        return
    yield tag("p", words.say("period", first=words.day(found.first), last=words.day(found.last)))
    yield tag("p", f"{rows.score(survey, words)} {rows.response(survey, words)}")
    if any(one.faces for one in found.questions):
        yield plots.survey_plot(found, words)
    first, last = (
        [words.say(one) for one in some] for some in (("question", "answers"), ("good", "interval", "score"))
    )
    heads = [*first, *(f"{one} %" for one in found.words[words.language]), *last]
    yield table(words.say("survey_plot"), heads, rows.question_rows(found, words))
    yield tag("p", words.say("chose_themselves"))


def _two_minutes(told: ToldYear, words: PublicationWords) -> Iterator[Markup]:
    visits = told.visits
    if not visits.n:
        yield tag("p", words.say("few" if visits.n is None else "nothing"))
        return
    sentences = said(told.said, words.language, last_month=False)
    for sentence in sentences or [words.say("scarce_visits", n=f"{visits.n:,}")]:
        yield tag("p", sentence, class_="strong")
    if visits.parts:
        if visits.divided:
            yield plots.parts_plot(visits, words)
        heads = [words.say(one) for one in ("outcome", "visits", *["share"] * visits.divided)]
        yield table(
            words.say("parts_plot" if visits.divided else "outcome"), heads, rows.part_rows(visits, words)
        )
    if visits.months:
        yield tag("h3", words.say("months"))
        if visits.drawn:
            yield plots.months_plot(visits, words)
        heads = [words.say("month"), words.say("visits"), *rows.month_heads(visits, words)]
        yield table(plots.months_title(visits, words), heads, rows.month_rows(visits, words.language))


def _promises(told: ToldYear, words: PublicationWords) -> Iterator[Markup]:
    figures = list(rows.promise_figures(told, words))
    if any(one.drawn for one in figures):
        yield plots.promises_plot(told, words)
    heads = [words.say(one) for one in ("promise_name", "limit", "count", "kept", "interval")]
    lines = ((one.name, one.limit, one.n, one.kept, one.interval) for one in figures)
    yield table(words.say("promises_plot"), heads, lines, figures=2)
    if (found := told.drawn).drawn:
        counts = {"drawn": found.drawn, "reached": found.reached, "missed": found.missed}
        yield tag("p", words.say("drawn_checks", **{name: f"{n:,}" for name, n in counts.items()}))
        if any(one.key.endswith(f"/{DRAWN}") for one in figures):
            yield tag("p", words.say("drawn_rows"))
    yield from _came(told, words)
    for one in told.durations:
        yield from _took(one, told, words)


def _came(told: ToldYear, words: PublicationWords) -> Iterator[Markup]:
    """Tell by which ways petitions came in."""
    if told.came:
        yield tag("h3", words.say("ways"))
        heads = [words.say("way"), words.say("many")]
        lines = ((_way(one, words), f"{one.n:,}") for one in told.came)
        yield table(words.say("ways"), heads, lines)


def _way(one: CameBy, words: PublicationWords) -> Markup:
    """Return a way; a form of the homepage has the city's own name, which is Korean on every page."""
    form = tag("span", one.name, lang="ko") if one.channel.startswith(HOMEPAGE) else ""
    return joined([words.way(one), " " * bool(form), form])


def _took(one: ToldDurations, told: ToldYear, words: PublicationWords) -> Iterator[Markup]:
    """Tell how long the cases of one promise took; nothing of a few."""
    name = words.promise(one.promise, told.promises.get(one.promise))
    yield tag("h3", name)
    if one.late is None:
        yield tag("p", words.say("scarce_cases"))
        return
    title = words.say("took_plot", name=name)
    yield plots.took_plot(one, title, words)
    yield table(title, [words.say("took_hours"), words.say("share")], rows.took_rows(one, words))
    yield tag("p", words.say("took_told", still=rows.counted(one.still, words)))


def _redress(told: ToldYear, words: PublicationWords) -> Iterator[Markup]:
    """Tell what followed where the charter was not kept: sums and numbers, never a person."""
    yield table(
        words.say("redress"), [words.say("redress"), words.say("many")], rows.redress_rows(told, words)
    )


def _mended(told: ToldYear, words: PublicationWords) -> Iterator[Markup]:
    if told.improvements:
        heads = [words.say(one) for one in ("finding", "source", "deed", "until", "finished")]
        lines = (_mended_row(one, told.published, words) for one in told.improvements)
        yield table(words.say("mended"), heads, lines, figures=len(heads))
    else:
        yield tag("p", words.say("mended_none"))
    yield tag("p", words.say("mended_stay"))


def _mended_row(one: Improvement, today: date, words: PublicationWords) -> tuple[str, ...]:
    """Return one finding; what the city wrote is Korean on every page, and says so to whoever reads aloud."""
    stands = one.stands(today)
    done = words.day(one.done) if one.done else words.say("overdue" if stands == "late" else "not_finished")
    written = (tag("span", text, lang="ko") for text in (one.finding, one.source, one.deed))
    return *written, words.day(one.due), tag("span", done, class_=stands)


def _praise(told: ToldYear, words: PublicationWords) -> Iterator[Markup]:
    if not told.praise:
        yield tag("p", words.say("praise_none"))
        return
    yield tag("p", words.say("praise_told"))
    lines = ((tag("span", one.office, lang="ko"), rows.counted(one.many, words)) for one in told.praise)
    yield table(words.say("praise"), [words.say("office"), words.say("many")], lines)


def _files(told: ToldYear, words: PublicationWords, kind: str) -> Iterator[Markup]:
    """Return where to read on, and whom to ask."""
    named = {"index": "home", **{one: key for key, one in FILES.items()}}
    links = (
        tag("li", tag("a", words.say(key), href=page_name(words.language, one) if one in PAGES else one))
        for one, key in named.items()
        if one != kind and (kind != INDEX or one not in HANDED_ON)
    )
    yield tag("ul", *links, class_="files")
    yield from _contacts(told, words)


def _contacts(told: ToldYear, words: PublicationWords) -> Iterator[Markup]:
    for one in told.windows:
        yield tag("p", words.say("contact", office=one.office, phone=one.phone))


def _spaced(parts: Iterator[Markup]) -> list[Markup]:
    return [joined([" ", one]) for one in parts]
