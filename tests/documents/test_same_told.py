# SPDX-License-Identifier: GPL-3.0-or-later
"""Every channel of a publication tells the same figures, and hides the same."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from html import unescape
from io import BytesIO
import re
from typing import TYPE_CHECKING

from pypdf import PdfReader
import pytest

from kiosk.documents.publication.folder import files, files_of
from kiosk.documents.publication.rows import promise_figures
from kiosk.documents.publication.words import PublicationWords
from kiosk.language.catalogue import LANGUAGES
from kiosk.reports.charter_report import FIND_TARGET
from kiosk.reports.publication import told_year
from kiosk.reports.spot_checks import DrawnChecks
from kiosk.reports.wording import promises
from kiosk.reports.year_end import PUBLISH, SURVEY
from kiosk.visits.measure.publishing import percent, percent_range
from tests.documents.test_disclosure import ALONE, WHOLES, World, measured
from tests.documents.yearly import publication

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.reports.publication import YearPublication

COUNTS = {name: 3 + 9 * at for whole in WHOLES for at, name in enumerate(whole)} | dict.fromkeys(ALONE, 4)
SMALL = World((((50, 80, 30, 3, 11, 0), 20), ((60, 70, 14, 2, 9, 0), 14)), {**COUNTS, "typed": 0})
TINY = World((((3, 2, 0, 1, 1, 0), 2),), {**COUNTS, "typed": 7})
BAR = ("two", "unknown", "later", "missed", "left")
FEW, NOTHING = "10보다 적거나 그로써 드러나 밝히지 않음", "–"


def _tables(page: str) -> Mapping[str, list[list[str]]]:
    """Return the rows of each table of a page by its caption."""
    found = {}
    for table in re.findall(r"<table>(.*?)</table>", page, re.DOTALL):
        name = re.sub("<[^>]+>", "", table.partition("</caption>")[0])
        rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)[1:]
        cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
        found[name] = [[unescape(re.sub("<[^>]+>", "", cell)) for cell in row] for row in cells]
    return found


def _printed(paper: bytes) -> str:
    return "\n".join(one.extract_text() for one in PdfReader(BytesIO(paper)).pages)


def shown(n: str) -> str:
    """Return a number of the table as the pages say it."""
    return FEW if n == "hidden" else f"{int(n):,}"


@pytest.mark.parametrize(
    "year", [publication(), measured(SMALL), measured(TINY)], ids=["many", "few", "tiny"]
)
def test_all_channels_tell_the_same_and_hide_the_same(year: YearPublication) -> None:
    written = files(year)
    page, easy = (unescape(written[name].decode()) for name in ("details.html", "easy.html"))
    gazette, press = (written[name].decode("utf-8-sig") for name in ("gazette.txt", "press-release.txt"))
    sheet = _printed(written["report.pdf"])
    rows = list(csv.reader(written["figures.csv"].decode("utf-8-sig").splitlines()))
    told = {tuple(one[:3]): one[3:] for one in rows}
    tables = _tables(page)
    _same_outcomes(rows, tables, sheet)
    months = [(one[1], one[3], one[4]) for one in rows if (one[0], one[2]) == ("month", "knew")]
    listed = next((rows for name, rows in tables.items() if name.startswith("달마다")), [])
    columns = 2 + any(value for *_, value in months)
    assert [[cell.removeprefix("약 ") for cell in row[:columns]] for row in listed] == [
        [name, shown(n), percent(float(value)) if value else NOTHING][:columns] for name, n, value in months
    ]
    promises = [one for one in rows if one[0] == "promise"]
    lines = [line.split(" | ") for line in gazette.splitlines() if line.count(" | ") == 4][1:]
    for one, row, line in zip(promises, tables["약속마다 지킨 비율과 95 % 구간"], lines, strict=False):
        kept = percent(float(one[4])) if one[4] else NOTHING
        assert (row[2], row[3]) == (line[2], line[3].removesuffix(" %"))
        assert (row[2], row[3].removeprefix("약 ")) == (shown(one[3]), kept)
    hidden = sum(one[3] == "hidden" for one in promises)
    assert sheet.partition("95 % 구간\n")[2].partition("만족도 조사와 공개")[0].count("밝히지 않음") == (
        hidden + bool(hidden)
    )
    ways = [shown(one[3]) for one in rows if one[0] == "intake"]
    assert [row[1] for row in tables.get("민원이 들어온 길", [])] == ways
    _same_lines(rows, tables, sheet, gazette)
    n, score = told["survey", "2026", "score"][:2]
    for text in (page, easy, gazette, press, sheet):
        assert ("10명이 답하지 않아" in text) == (n == "hidden")
        assert n == "hidden" or f"{int(n):,}명" in text
        assert not score or score in text
    knew = told["visits", "2026", "knew"][1]
    bounds = told.get(("visits", "2026", "arrived_bounds"))
    low, high = percent_range(*map(float, bounds[2:])) if bounds else ("", "")
    for text in (page, easy, gazette, press, sheet):
        assert not knew or re.search(rf"\b{percent(float(knew))}( %|번은)", text)
        assert not bounds or re.search(rf"(?<!\d){low}\D{{1,20}}{high}(?!\d)", text)
    assert knew or not re.search(r"2분 안에 (?:가는 )?길을 아셨", page + easy + gazette + press + sheet)


def test_the_visits_of_a_year_are_one_number_and_its_bar_says_what_its_sentence_says() -> None:
    """Three months that end in a nine: the sum of their tens would be thirty less than the year has."""
    counts = {**dict.fromkeys(COUNTS, 0), "place/booth": 40, "typed": 40}
    months = (((38, 380, 34, 4, 43, 0), 60), ((41, 377, 34, 4, 43, 0), 60), ((38, 380, 34, 4, 43, 0), 60))
    written = files(measured(World(months, counts)))
    page = unescape(written["details.html"].decode())
    gazette, press = (written[name].decode("utf-8-sig") for name in ("gazette.txt", "press-release.txt"))
    for text in (page, gazette, press, _printed(written["report.pdf"]), written["figures.csv"].decode()):
        assert re.search(r"1,?490", text)
        assert not re.search(r"1,?470", text)
    rows = list(csv.reader(written["figures.csv"].decode("utf-8-sig").splitlines()))
    told = {tuple(one[:3]): one[3:] for one in rows}
    low, high = map(float, told["visits", "2026", "arrived_bounds"][2:])
    parts = {one: float(told["outcome", one, "share"][1] or 0) for one in BAR}
    assert parts["two"] == low == 0.07, "7.8 % is at least 7 %, on the bar too"
    assert round(parts["two"] + parts["unknown"], 2) == high
    assert round(sum(parts.values()), 2) == 1


def test_each_promise_has_its_row_in_every_paper_with_why_it_was_not_measured_and_since_when() -> None:
    """Nothing was put to the test, nobody noted the guides: no promise may vanish for that."""
    year = publication()
    last = {"badge": date(2025, 3, 4)}
    report = replace(year.account.report, cases={}, checks={}, drawn=DrawnChecks(), checked_last=last)
    told = told_year(replace(year, account=replace(year.account, report=report)))
    promised = set(told.promises) - {PUBLISH, SURVEY, FIND_TARGET}
    assert len(promised) >= 20
    written = files_of(told)
    for language in LANGUAGES:
        words = PublicationWords(language)
        rows = {one.key: one for one in promise_figures(told, words)}
        assert promised | {FIND_TARGET} <= set(rows)
        tables = _tables(written["details.html" if language == "ko" else f"details.{language}.html"].decode())
        (listed,) = [some for some in tables.values() if rows["greet"].name in {one[0] for one in some}]
        index = written["index.html" if language == "ko" else f"index.{language}.html"].decode()
        for one in promised:
            row = rows[one]
            assert [row.name, row.limit, NOTHING, words.say("unmeasured"), row.interval] in listed
            assert f"<li><span>{row.name}</span><b>{row.interval}</b></li>" in index
    gazette = written["gazette.txt"].decode("utf-8-sig")
    figures = list(csv.reader(written["figures.csv"].decode("utf-8-sig").splitlines()))
    printed = "".join(_printed(written["report.pdf"]).split())
    for line in promises(told, told.promises):
        if line.why:
            assert "".join(f"{line.name}{line.limit}{NOTHING}재지 못함{line.interval}".split()) in printed
            assert "".join(line.why.split()) in printed
    for one in promised:
        assert any(row[:2] == ["unmeasured", one] and row[2] for row in figures), one
    badge = next(one for one in gazette.splitlines() if "명찰을 달고" in one)
    assert badge.endswith(" | – | 재지 못함 | 이 기간에 점검하지 않음 · 2025년 3월 4일부터")
    assert gazette.count("재지 못함") == len(promised)


def _same_outcomes(rows: Sequence[Sequence[str]], tables: Mapping[str, list[list[str]]], sheet: str) -> None:
    """Hold the outcomes of visits on the page and on the sheet to the table."""
    parts = [(one[3], one[4]) for one in rows if one[0] == "outcome"]
    ends = next((rows for name, rows in tables.items() if name.endswith(("도착 결과", "결과"))), [])
    divided = any(value for _, value in parts)
    assert [row[1:] for row in ends] == [
        [shown(n), f"{percent(float(value))} %" if value else NOTHING][: 1 + divided] for n, value in parts
    ]
    for n, value in parts:
        said = f"{percent(float(value))} %({int(n):,}건)" if value else f" {n}건"
        assert n == "hidden" or said in sheet.replace("\n", " ")


def _same_lines(
    rows: Sequence[Sequence[str]], tables: Mapping[str, list[list[str]]], sheet: str, gazette: str
) -> None:
    """Hold what the sheet says in lines to the table: questions, and what was paid and done."""
    asked = [one for one in rows if (one[0], one[2]) == ("question", "good")]
    for one, row in zip(asked, tables.get("물음마다 얼굴 다섯 가지를 고른 몫(%)", []), strict=False):
        assert (row[1], row[7].removeprefix("약 ")) == (
            shown(one[3]),
            percent(float(one[4])) if one[4] else NOTHING,
        )
        assert one[3] == "hidden" or f"답 {int(one[3]):,}" in sheet
        assert one[3] == "hidden" or f"답 {int(one[3]):,}" in gazette
    redress = {row[0]: row[1] for row in tables["보상과 조치"]}
    for name, n in redress.items():
        assert f"{name} {n}".replace(" ", "") in "".join(sheet.split())
