# SPDX-License-Identifier: GPL-3.0-or-later
"""All figures of the publication as one long table, and the dictionary that says what each of them is."""

from __future__ import annotations

from dataclasses import asdict
from io import BytesIO
from typing import TYPE_CHECKING, Final

from kiosk.documents.tables import write_csv
from kiosk.reports.share_steps import outward, whole
from kiosk.reports.spot_checks import WHAT
from kiosk.reports.wording import present, unmeasured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.reports.publication import ToldYear
    from kiosk.visits.figures import FollowDraw

type Figure = tuple[object, ...]  # the seven columns of the head

HEAD: Final = ("group", "key", "measure", "n", "value", "low", "high")
_DICTIONARY_HEAD: Final = ("이름", "종류", "단위", "뜻")
HIDDEN: Final = "hidden"
# Everything that can stand in the table: columns first, then each group with its measures.
DICTIONARY: Final = (
    ("group", "열", "", "수치의 묶음: 아래 빗금 앞의 말"),
    ("key", "열", "", "묶음 안의 이름: 물음, 곳, 결과, 달(YYYY-MM), 약속, 해, 부서"),
    ("measure", "열", "", "무엇을 잰 값인가: 아래에 하나씩"),
    ("n", "열", "수", "비율의 분모, 또는 수. 방문·민원·답의 수는 10 단위로 내림: 431은 430. 1–9는 hidden"),
    ("value", "열", "", "값. 비율은 0과 1 사이의 수이고 steps의 단위, 점수는 100점까지, 날은 YYYY-MM-DD"),
    ("steps", "말", "", "비율의 단위: n 700부터 정수 %, 250부터 2 %, 100부터 5 %, 50부터 10 %"),
    ("low", "열", "", "95 % 구간의 아래 끝, 없으면 빈칸"),
    ("high", "열", "", "95 % 구간의 위 끝, 없으면 빈칸"),
    ("period/first", "값", "날", "헌장 결과를 잰 첫날"),
    ("period/last", "값", "날", "헌장 결과를 잰 마지막 날"),
    ("period/published", "값", "날", "공표한 날"),
    ("period/corrected", "값", "날", "공표한 것을 바로잡아 다시 낸 날. 그런 일이 없으면 없음"),
    ("period/days", "값", "일", "조사를 마친 날부터 공표한 날까지"),
    ("survey/closed", "값", "날", "만족도 조사를 마친 날"),
    ("survey/score", "값", "100점", "모든 물음 점수의 평균, 답 300개부터. n은 가장 많이 답한 물음의 수"),
    ("survey/questions", "값", "개", "그 평균에 같은 무게로 든 물음. 따로 밝히지 못하는 물음도 듦"),
    ("survey/response", "값", "비율", "답한 사람 ÷ 물은 횟수. 수는 둘 다 밝히지 않음"),
    ("question/face1…5", "값", "비율", "그 얼굴을 고른 몫: 1이 가장 나쁨. 10명 미만 등은 hidden"),
    ("question/good", "값", "비율", "얼굴 4와 5를 고른 몫과 윌슨 95 % 구간"),
    ("question/mean", "값", "100점", "얼굴을 0, 25, 50, 75, 100점으로 본 평균. 정수, 300명부터"),
    ("visits/knew", "값", "비율", "길을 물은 방문 가운데 2분 안에 길을 안 몫"),
    ("visits/arrived_estimate", "값", "비율", "함께 잰 방문 n건으로 미룬 2분 안 도착과 구간"),
    ("visits/arrived_bounds", "값", "비율", "모르는 방문이 모두 늦거나 제때일 때. 10 단위로 셈하여 넓음"),
    ("outcome/share", "값", "비율", "1,000건부터. two 제때, unknown 모름, later 늦음, missed 못 찾음, left"),
    ("month/knew", "값", "비율", "그달에 2분 안에 길을 안 몫. n은 길을 물은 방문. 10건이 안 되는 달은 없음"),
    ("month/arrived_bounds", "값", "비율", "그달 도착의 두 끝"),
    ("month/arrived_estimate", "값", "비율", "그달 도착의 추정과 구간. n은 함께 잰 방문"),
    ("draw/hash", "값", "", "그달 전에 공개한 해시: SHA-256(“씨앗값|달|화면”). key는 달과 화면"),
    ("draw/terms", "값", "", "그달 전에 공개한 조건: 고를 확률 q, 15분의 수, 여는 시간, 그달의 날"),
    ("draw/seed", "값", "", "끝난 달의 씨앗값(16진수). 누구나 다시 뽑아 볼 수 있음"),
    ("promise/kept", "값", "비율", "n건 가운데 약속을 지킨 몫과 윌슨 95 % 구간. 점검은 표본"),
    ("presence/covered", "값", "비율", "여는 시간(n은 분) 가운데 안내요원이 안내소에 있던 몫"),
    ("unmeasured/check", "값", "날", "재지 못한 약속: 점검하지 않음. 값은 마지막 점검, 빈칸은 처음부터"),
    ("unmeasured/duty", "값", "날", "재지 못함: 근무를 적지 않음. 값은 언제부터"),
    ("unmeasured/uncounted", "값", "날", "재지 못함: 지켰는지 세는 방법이 아직 없음"),
    ("unmeasured/apart", "값", "날", "재지 못함: 지킨 몫은 세지 않고 한 일만 redress에 셈"),
    ("unmeasured/nothing", "값", "날", "재지 못함: 해당하는 일이 없었음. 값은 언제부터"),
    ("intake/cases", "값", "건", "그 길로 들어온 민원. key는 길: homepage/… 는 누리집의 창구. 10건부터"),
    ("check/reached", "값", "곳", "주마다 무작위로 뽑힌 부서(n) 가운데 점검한 곳. 나머지는 만나지 못함"),
    ("draw/week", "값", "날", "점검 뽑기(key는 달과 checks): 든 주의 월요일"),
    ("draw/office", "값", "", "거기 든 부서. HMAC-SHA256(씨앗값, “달|checks|YYYY-Www|부서”)이 작은 n곳"),
    ("duration/in_time", "값", "비율", "promise/kept의 n 가운데 기한 안. low와 high는 걸린 근무 시간"),
    ("duration/late", "값", "비율", "같은 n 가운데 늦은 것. 기한이 지났는데 마치지 못한 것도 든다"),
    ("duration/still", "값", "건", "아직 마치지 못한 것"),
    ("redress/delays", "값", "건", "처리가 늦어 보상한 것"),
    ("redress/revisits", "값", "건", "다시 오시게 하여 교통비를 드린 것"),
    ("redress/paid", "값", "원", "둘을 더한 금액을 10만 원 단위로 내림. 둘 가운데 하나가 hidden이면 hidden"),
    ("redress/upheld", "값", "건", "인정된 불친절"),
    ("redress/measures", "값", "명", "거듭되어 조치한 직원"),
    ("redress/praise", "값", "건", "받은 칭찬"),
    ("year/state", "값", "", "해마다의 약속: kept 지킴, missed 못 지킴, open 아직. key는 약속과 해"),
    ("improvement/state", "값", "", "고친 것: done 마침, open 하는 중, late 기한이 지남. key는 적은 차례"),
    ("praise/shown", "값", "건", "소개해도 좋다고 하신 칭찬을 부서마다 센 수. key는 부서"),
)  # fmt: skip


def figures_csv(told: ToldYear) -> bytes:
    """Return every figure that the pages show, and no other."""
    return _csv(HEAD, _figures(told), told.mark)


def dictionary_csv(told: ToldYear) -> bytes:
    """Return what each column and each measure means."""
    return _csv(_DICTIONARY_HEAD, DICTIONARY, told.mark)


def lasting_rows(told: ToldYear) -> Iterator[Figure]:
    """Return the figures that stay: no days of publication, no draws or what is mended, which go on."""
    days = {"published", "corrected", "days"}
    return (one for one in _figures(told) if one[0] not in {"draw", "improvement"} and one[2] not in days)


def _csv(head: Iterable[object], rows: Iterable[Iterable[object]], mark: str) -> bytes:
    content = BytesIO()
    for _done in write_csv(content, head, rows, mark):
        pass
    return content.getvalue()


def _figures(told: ToldYear) -> Iterator[Figure]:
    survey, year = told.survey, str(told.year)
    days = {"first": told.first, "last": told.last, "published": told.published, "corrected": told.corrected}
    for name, day in days.items():
        if day:
            yield "period", year, name, "", day.isoformat(), "", ""
    yield "period", year, "days", "", told.days, "", ""
    yield "survey", year, "closed", "", survey.closed.isoformat(), "", ""
    few = survey.respondents is None
    yield (
        "survey",
        year,
        "score",
        _or_hidden(survey.respondents),
        "" if few or survey.result is None else survey.result,
        "",
        "",
    )
    if survey.answers is not None:
        yield "survey", year, "questions", "", survey.answers.of, "", ""
    yield from _answers(told)
    yield from _visits(told)
    yield from _draws(told.draws)
    for result in told.results:
        rate = [_share(one) for one in result.rate] if result.rate else ["", "", ""]
        yield "promise", result.promise, "kept", _or_hidden(result.n), *rate
    yield from _checks(told)
    yield from _followed(told)
    for once in told.yearly:
        yield "year", f"{once.promise} {once.year}", "state", once.of, once.state, "", ""
    if (found := present(told)) is not None:
        yield "presence", year, "covered", found[0], _share(found[1]), "", ""
    for left in unmeasured(told, told.promises):
        yield "unmeasured", left.promise, left.why, "", left.since.isoformat() if left.since else "", "", ""
    for at, one in enumerate(told.improvements, 1):
        yield "improvement", str(at), "state", "", one.stands(told.published), "", ""
    for praise in told.praise:
        yield "praise", praise.office, "shown", *_counted(praise.many)


def _or_hidden(n: int | None) -> int | str:
    return HIDDEN if n is None else n


def _counted(n: int | None) -> tuple[object, ...]:
    return _or_hidden(n), "" if n is None else n, "", ""


def _checks(told: ToldYear) -> Iterator[Figure]:
    """Return the ways by which petitions came, and what was checked at offices drawn at random."""
    found = told.drawn
    if found.drawn:
        yield "check", str(told.year), "reached", found.drawn, found.reached, "", ""
    for way in told.came:
        yield "intake", way.channel, "cases", *_counted(way.n)
    for one in found.draws:
        key = f"{one.period} {WHAT}"
        yield "draw", key, "hash", one.take, one.commit, "", ""
        if one.seed:
            yield "draw", key, "seed", one.take, one.seed, "", ""
        for week in one.weeks:
            yield "draw", key, "week", "", week.isoformat(), "", ""
        for office in one.offices:
            yield "draw", key, "office", "", office, "", ""


def _followed(told: ToldYear) -> Iterator[Figure]:
    """Return how long cases took, where there are enough, and what was paid and done."""
    for one in told.durations:
        yield "duration", one.promise, "still", *_counted(one.still)
        for bar in one.bars:
            ends = f"{bar.low:g}", "" if bar.high is None else f"{bar.high:g}"
            yield "duration", one.promise, "in_time", "", bar.share, *ends
        if one.late is not None:
            yield "duration", one.promise, "late", "", one.late, "", ""
    for name, value in asdict(told.redress).items():
        yield "redress", str(told.year), name, *_counted(value)


def _answers(told: ToldYear) -> Iterator[Figure]:
    if (found := told.survey.answers) is None:
        return
    if found.response is not None:
        yield "survey", str(told.year), "response", "", _share(found.response), "", ""
    for one in found.questions:
        if one.n is None or one.good is None:
            yield "question", one.question, "good", _or_hidden(one.n), "", "", ""
            continue
        for face, part in enumerate(one.faces, 1):
            value = HIDDEN if part is None else _share(part)
            yield "question", one.question, f"face{face}", one.n, value, "", ""
        ends = map(_share, outward(one.good.low, one.good.high))
        yield "question", one.question, "good", one.n, _share(one.good.share), *ends
        if one.mean is not None:
            yield "question", one.question, "mean", one.n, one.mean, "", ""


def _visits(told: ToldYear) -> Iterator[Figure]:
    visits, year = told.visits, str(told.year)
    if visits.n != 0:
        knew = "" if visits.knew is None else _share(visits.knew)
        yield "visits", year, "knew", _or_hidden(visits.n), knew, "", ""
    if visits.bounds is not None:
        yield "visits", year, "arrived_bounds", "", "", *map(_share, visits.bounds)
    if (found := visits.estimate) is not None:
        ends = map(_share, (found.p, found.low, found.high))
        yield "visits", year, "arrived_estimate", found.n, *ends
    for part in visits.parts:
        share = "" if part.share is None else _share(part.share)
        yield "outcome", part.ink, "share", _or_hidden(part.n), share, "", ""
    for month in visits.months:
        name = f"{month.first:%Y-%m}"
        knew = "" if month.knew is None else _share(month.knew)
        yield "month", name, "knew", month.n, knew, "", ""
        if month.bounds:
            yield "month", name, "arrived_bounds", "", "", *map(_share, month.bounds)
        if (found := month.estimate) is not None:
            yield "month", name, "arrived_estimate", found.n, *map(_share, (found.p, found.low, found.high))


def _draws(draws: Iterable[FollowDraw]) -> Iterator[Figure]:
    for one in draws:
        key = f"{one.period} {one.kiosk}"
        yield "draw", key, "hash", "", one.commit, "", ""
        if one.terms:
            yield "draw", key, "terms", "", one.terms, "", ""
        if one.seed:
            yield "draw", key, "seed", "", one.seed, "", ""


def _share(value: float) -> str:
    """Return a share in whole per cent, which is all that is told of one."""
    return f"{whole(value):g}"
