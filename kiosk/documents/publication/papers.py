# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts that are handed on in Korean: for the gazette (시보), and the press release (보도자료)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.documents.publication.rows import key_figures, promise_figures, question_lines, response, score
from kiosk.documents.publication.words import PublicationWords
from kiosk.language.particles import with_particle
from kiosk.reports.told_words import told_estimate, told_sentence
from kiosk.reports.wording import alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.reports.publication import ToldYear


def gazette(told: ToldYear) -> str:
    """Return the announcement for the gazette: everything that the charter promises to make public."""
    words = PublicationWords("ko")
    lines = [
        *_marked(told),
        f"{told.city} 공고",
        "",
        words.say("title", year=told.year),
        "",
        f"{told.city} 민원서비스헌장에 따라 고객만족도 조사 결과와 서비스 이행기준 달성도를 공개합니다.",
        "",
        f"{words.day(told.published)}",
        *filter(None, [words.corrected(told.corrected)]),
        f"{told.city}장",
        "",
        f"1. 기간: {words.say('period', first=words.day(told.first), last=words.day(told.last))}",
        f"   조사 마감: {words.day(told.survey.closed)} (마감부터 공표까지 {told.days}일)",
        "",
        "2. 고객만족도 조사",
        *(f"   {one}" for one in _survey(told, words)),
        "",
        "3. 길 안내",
        f"   {told_sentence(told.visits)}",
        f"   {told_estimate(told.visits)}",
        f"   {alone(told)}",
        "",
        "4. 약속마다 지킨 비율 (약속 | 기준 | 건수 | 지킴 | 95 % 구간)",
        *(f"   {one}" for one in _promises(told, words)),
        "",
        "5. 고친 것과 고치고 있는 것",
        *(f"   {one}" for one in _mended(told)),
        "",
        "수를 적는 법과 뽑기는 시 누리집 결과 쪽의 감사용 부록에 있습니다.",
        *(f"문의: {one.office} {one.phone}" for one in told.windows),
        *_marked(told),
    ]
    return _text(lines)


def press_release(told: ToldYear) -> str:
    """Return the press release: what was measured in plain sentences, what is not known, what was mended."""
    words, city = PublicationWords("ko"), with_particle(told.city, "은/는")
    lines = [
        *_marked(told),
        " · ".join(filter(None, ("보도자료", words.day(told.published), words.corrected(told.corrected)))),
        f"{told.city}, {words.say('title', year=told.year)} 공개",
        "",
        f"{city} {words.day(told.survey.closed)}에 마감한 만족도 조사와 헌장 이행 결과를 공개했다.",
        words.say("lead"),
        "",
        *(f"- {one.name}: {one.figure} ({one.told})" for one in key_figures(told, words)),
        "",
        told_sentence(told.visits),
        "",
        "만족도 조사",
        *_survey(told, words),
        "",
        "고친 것과 고치고 있는 것",
        *_mended(told),
        "",
        "모든 수치는 시 누리집의 결과 쪽과 CSV에 있습니다. 이름과 연락처는 담지 않았습니다.",
        *(f"문의: {one.office} {one.phone}" for one in told.windows),
        *_marked(told),
    ]
    return _text(lines)


def _marked(told: ToldYear) -> Iterator[str]:
    if told.mark:
        yield f"[{told.mark}]"


def _survey(told: ToldYear, words: PublicationWords) -> Iterator[str]:
    survey = told.survey
    if survey.respondents is None:
        yield words.say("survey_few")
        return
    if (found := survey.answers) is None:
        yield words.say("survey_typed", n=f"{survey.respondents:,}", result=f"{survey.result or 0:g}")
        return
    yield f"{score(survey, words)} {response(survey, words)}"
    yield from (f"- {one}" for one in question_lines(found, words))
    yield words.say("chose_themselves")


def _promises(told: ToldYear, words: PublicationWords) -> Iterator[str]:
    for one in promise_figures(told, words):
        kept = f"{one.kept} %" if one.drawn else one.kept
        yield f"{one.name} | {one.limit} | {one.n} | {kept} | {one.interval}"


def _mended(told: ToldYear) -> Iterator[str]:
    for one in told.improvements:
        stands = one.stands(told.published)
        when = f"{one.done} 마침" if one.done else f"{one.due}까지" + " (기한이 지남)" * (stands == "late")
        yield f"- {one.finding} → {one.deed} · {when}"
    if not told.improvements:
        yield "이 기간에 적은 것이 없습니다."


def _text(lines: list[str]) -> str:
    """Return lines as every editor of an office opens them."""
    return "\r\n".join(lines) + "\r\n"
