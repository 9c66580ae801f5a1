# SPDX-License-Identifier: GPL-3.0-or-later
"""The yearly publication: pages that anybody can read, no cell of a few people, a whole folder."""

from __future__ import annotations

from collections import Counter
import csv
from dataclasses import replace
from datetime import date
import errno
import hashlib
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
import os
from pathlib import Path
import re
from typing import TYPE_CHECKING

from pypdf import PdfReader
import pytest

from kiosk.cases.figures import PromiseKept
from kiosk.documents.publication.figures import DICTIONARY
from kiosk.documents.publication.folder import SUMS, files, write_folder
from kiosk.documents.publication.page import PAGES, page_name
from kiosk.documents.publication.papers import press_release
from kiosk.documents.publication.plots import FACES, LIGHT, PARTS
from kiosk.documents.publication.rows import REPLY
from kiosk.documents.report_sheet import report_sheet
from kiosk.language.catalogue import LANGUAGES
from kiosk.reports.charter_report import ReportCell
from kiosk.reports.publication import OfficePraise, Redress, told_year
from kiosk.resources import ASSETS
from kiosk.settings import DEMO_MARK
from kiosk.settings.toml_file import read_toml
from kiosk.visits.figures import FollowDraw, figures_of
from kiosk.visits.following import FollowedCell
from kiosk.visits.tally import VisitTally
from kiosk.visits.taps import OfficeTaps
from tests.canary import bait, listening
from tests.documents.yearly import publication
from tests.exported import unmarked

if TYPE_CHECKING:
    from collections.abc import Mapping

FEW = "10보다 적거나 그로써 드러나 밝히지 않음"
NAMES = [page_name(one, kind) for one in LANGUAGES for kind in PAGES]
VOID = {"meta", "link", "br", "line", "rect", "circle"}
READABLE = 4.5  # WCAG 2.2, 1.4.3: of text against its ground


class Elements(HTMLParser):
    """A page's elements in order, each with its attributes, and the words in each."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[tuple[str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element; what is opened must be closed in its turn."""
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element without content."""
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Remember the words."""
        self.words.append((self.open[-1] if self.open else "", data))

    def named(self, *names: str) -> list[tuple[str, dict[str, str | None]]]:
        """Return the elements of these names in order."""
        return [one for one in self.found if one[0] in names]


@pytest.fixture(scope="module")
def written() -> Mapping[str, bytes]:
    """Return every file of a demonstration's publication."""
    return files(publication(DEMO_MARK))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_whole_has_its_headings_in_order_and_asks_nobody(
    written: Mapping[str, bytes], name: str
) -> None:
    text = written[name].decode()
    page = Elements(text)
    assert page.open == []
    levels = [int(tag[1]) for tag, _ in page.named("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert page.named("script", "img", "iframe", "object", "form", "style") == []
    assert [key for _, given in page.found for key in given if key.startswith("on") or key == "style"] == []
    leads = [given[key] for _, given in page.found for key in ("href", "src") if key in given]
    assert {one for one in leads if one} <= set(written)
    assert "://" not in text
    [(_, html)] = page.named("html")
    assert html["lang"] in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_plot_has_a_name_and_is_followed_by_a_table_with_a_caption(
    written: Mapping[str, bytes], language: str
) -> None:
    page = Elements(written[page_name(language, "details")].decode())
    order = [(tag, given) for tag, given in page.named("svg", "table") if given.get("aria-hidden") is None]
    plots = [at for at, (tag, _) in enumerate(order) if tag == "svg"]
    assert len(plots) == 6
    assert all(order[at][1]["role"] == "img" and order[at][1]["aria-label"] for at in plots)
    assert all(order[at + 1][0] == "table" for at in plots)
    assert len(page.named("caption")) == len(page.named("table"))
    assert all(given["scope"] in {"col", "row"} for _, given in page.named("th"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_foreign_page_says_in_korean_only_what_the_city_wrote(
    written: Mapping[str, bytes], language: str
) -> None:
    for kind in PAGES:
        text = written[page_name(language, kind)].decode()
        own = re.sub(r'<(span|a)[^>]* lang="ko"[^>]*>.*?</\1>', "", text)
        own = own.replace("목포시", "").replace("자치행정과", "")
        assert language == "ko" or re.findall("[가-힣]+", own) == []


def test_on_top_stand_the_day_of_publication_the_closing_day_and_the_days_between(
    written: Mapping[str, bytes],
) -> None:
    top = written["details.html"].decode().partition("<h1>")[0]
    assert "공표 2026년 12월 14일 · 조사 마감 2026년 11월 16일부터 28일 만" in top
    assert (
        "Published 14 December 2026 · survey closed 16 November 2026 · 28 days between"
        in written["details.en.html"].decode()
    )


def test_figures_of_few_people_are_in_no_file(written: Mapping[str, bytes]) -> None:
    page, found = written["details.html"].decode(), publication().survey.answers
    assert found is not None
    row = page.partition("다음에도 이 안내를 쓰시겠습니까?</th>")[2].partition("</tr>")[0]
    assert FEW in row
    assert re.findall(r">\d", row.replace(FEW, "")) == []
    rows = list(csv.reader(written["figures.csv"].decode("utf-8-sig").splitlines()))
    assert [one[2:7] for one in rows if one[:2] == ["question", "again"]] == [["good", "hidden", "", "", ""]]
    assert not re.search(r"\b(512|70|55)\b", re.sub(r"<svg.*?</svg>", "", page)), "of places nothing is told"
    assert "한 물음에 많게는 약 510명이 답하셨습니다" in page


def test_how_long_cases_took_is_told_bar_by_bar_and_the_late_add_up(written: Mapping[str, bytes]) -> None:
    page = written["details.html"].decode()
    assert "약속 3시간" in page
    assert "약속 24시간" in page
    rows = list(csv.reader(written["figures.csv"].decode("utf-8-sig").splitlines()))
    for promise, late in (("call-back", 5), ("complaint-reply", 4)):
        bars = [one for one in rows if one[:2] == ["duration", promise] and one[2] != "still"]
        assert len(bars) == 5
        assert {one[3] for one in bars} == {""}, "how many were finished would tell how many are late still"
        assert all(round(float(one[4]) * 100, 9) % 1 == 0 for one in bars)
        assert sum(float(one[4]) for one in bars) == pytest.approx(1, abs=0.03)
        assert bars[-1][2:7] == ["late", "", f"{late / 100}", "", ""]
    told = publication()
    cases = {one: PromiseKept(one, 9, 9, 0) for one in told.account.report.cases}
    report = replace(told.account.report, cases=cases, came=[])
    hidden = files(replace(told, account=replace(told.account, report=report)))
    assert hidden["details.html"].decode().count("<p>50건보다 적은 것으로는 비율을 말하지 않음</p>") == 2
    assert b"duration,call-back,still,hidden" in hidden["figures.csv"]
    assert b"duration,call-back,late" not in hidden["figures.csv"]


def test_what_was_paid_and_done_stands_in_numbers_but_for_few() -> None:
    told = publication()
    for redress, paid in ((Redress(2, 14, 240_000, 11, 0, 137), None), (Redress(0, 14, 299_000), "200,000")):
        page = Elements(files(replace(told, redress=redress))["details.html"].decode())
        cells = [text for tag, text in page.words if tag in {"th", "td"}]
        row = {name: value for name, value in pairwise(cells) if name.startswith(("처리가", "다시", "드린"))}
        assert row["처리가 늦어 보상한 것(건)"] == (FEW if redress.delays else "0")
        assert row["다시 오시게 하여 교통비를 드린 것(건)"] == "10"
        assert row["드린 금액(원, 10만 원 단위로 내림)"] == (paid or FEW), (
            "a voucher's amount would tell how many there were"
        )


def test_praise_by_office_is_told_in_tens_and_its_sum_only_of_so_few_offices_that_it_tells_of_none() -> None:
    told = publication()
    for offices, sum_ in ((7, "130"), (8, FEW)):
        praise = [OfficePraise(f"{at}과", many) for at, many in enumerate([47, *[1] * (offices - 1)])]
        written = files(replace(told, praise=praise))
        rows = written["figures.csv"].decode("utf-8-sig").splitlines()
        lines = [one for one in rows if one.startswith("praise,")]
        assert lines[:2] == ["praise,0과,shown,40,40,,", "praise,1과,shown,hidden,,,"]
        row = written["details.html"].decode().partition("받은 칭찬(건)")[2].partition("</tr>")[0]
        assert f">{sum_}<" in row


def test_the_dictionary_tells_every_column_and_every_measure(written: Mapping[str, bytes]) -> None:
    head, *rows = csv.reader(written["figures.csv"].decode("utf-8-sig").splitlines())
    told = {one[0] for one in DICTIONARY}
    assert set(head[:-1]) <= told
    found = {f"{one[0]}/{re.sub('face[1-5]', 'face1…5', one[2])}" for one in rows}
    assert found <= told
    assert "question/good" in found
    assert "improvement/state" in found


def test_every_file_of_a_demonstration_says_so_and_a_city_s_own_says_nothing(
    written: Mapping[str, bytes], tmp_path: Path
) -> None:
    for name in ("figures.csv", "dictionary.csv", "report.pdf"):
        (tmp_path / name).write_bytes(written[name])
        assert unmarked(tmp_path / name) == []
    for name in ("gazette.txt", "press-release.txt"):
        lines = written[name].decode("utf-8-sig").split()
        assert f"[{DEMO_MARK}]" == " ".join(lines[:2]) == " ".join(lines[-2:])
    for name in NAMES:
        page = Elements(written[name].decode())
        assert ("p", {"class": "mark"}) in page.found
    own = files(publication())
    assert not any(DEMO_MARK.encode() in told for name, told in own.items() if name != "report.pdf")


@pytest.mark.parametrize(("city", "told"), [("목포시", "목포시는 "), ("무안군", "무안군은 ")])
def test_the_press_release_names_any_city_with_its_own_particle(city: str, told: str) -> None:
    assert told in press_release(told_year(replace(publication(), city=city)))


def test_what_somebody_wrote_stays_letters_and_no_address_is_asked() -> None:
    with listening() as listener:
        text = bait(listener.port)
        found = files(publication(text=text))
        assert listener.calls() == 0
    for name in NAMES:
        page = Elements(found[name].decode())
        assert page.named("img", "script", "iframe") == []
        assert page.open == []


def test_the_same_year_on_the_same_day_is_the_same_bytes(written: Mapping[str, bytes]) -> None:
    assert files(publication(DEMO_MARK)) == dict(written)
    sums = [line.split("  ") for line in written[SUMS].decode().splitlines()]
    assert {name: told for told, name in sums} == {
        name: hashlib.sha256(told).hexdigest() for name, told in written.items() if name != SUMS
    }


def test_a_survey_made_elsewhere_is_said_to_be_so() -> None:
    page = files(publication(typed=True))["details.html"].decode()
    assert "다른 곳에서 한 조사입니다. 적어도 510명이 답하셨고 만족도는 100점 가운데 83.5점입니다." in page
    assert "얼굴 다섯 가지를 고른 몫" not in page


def test_a_year_without_visits_praise_or_findings_says_that_there_is_none() -> None:
    told = publication()
    bare = replace(told.account.report, figures=replace(told.account.report.figures, n=0), months=[])
    empty = replace(told, praise=(), account=replace(told.account, report=bare, improvements=()))
    page = files(empty)["details.html"].decode()
    assert "이 기간에는 잰 것이 없습니다" in page
    assert "소개해도 좋다고 하신 칭찬이 이 기간에 없습니다." in page
    assert "이 기간에 적은 것이 없습니다." in page


def test_a_month_is_told_as_it_would_be_alone_and_of_few_visits_not_at_all() -> None:
    told = publication()
    report = told.account.report
    cells = list(told.account.report.figures.tally.cells.elements())
    few, less = VisitTally(Counter(cells[:3])), VisitTally(Counter(cells[:57]))
    months = [
        replace(one, figures=figures_of(few if at == 4 else less if at == 7 else one.figures.tally))
        for at, one in enumerate(report.months)
    ]
    small = replace(told, account=replace(told.account, report=replace(report, months=months)))
    rows = files(small)["figures.csv"].decode("utf-8-sig").splitlines()
    shown = {at: [row for row in rows if row.startswith(f"month,2026-{at:02}")] for at in (4, 5, 8)}
    assert shown[5] == []
    assert shown[8] == ["month,2026-08,knew,50,,,"], "of fewer than a hundred no share is told"
    assert shown[4] == ["month,2026-04,knew,140,0.95,,", "month,2026-04,arrived_bounds,,,0.13,0.6"]


def test_the_draws_stand_on_the_page_with_a_seed_for_each_month_that_is_over() -> None:
    told, seed, commit = publication(), "5e" * 32, "c0" * 32
    running = FollowDraw("2026-12", "A", commit), FollowDraw("2026-11", "A", "c1" * 32, seed, "q=0.4")
    figures = replace(told.account.report.figures, promised=running)
    drawn = replace(told, account=replace(told.account, report=replace(told.account.report, figures=figures)))
    written = files(drawn)
    rows = [one for one in written["figures.csv"].decode("utf-8-sig").splitlines() if " A," in one]
    assert rows == [
        f"draw,2026-12 A,hash,,{commit},,",
        f"draw,2026-11 A,hash,,{'c1' * 32},,",
        "draw,2026-11 A,terms,,q=0.4,,",
        f"draw,2026-11 A,seed,,{seed},,",
    ]
    for page in (page_name(language, "annex") for language in LANGUAGES):
        assert written[page].count(commit.encode()) == written[page].count(seed.encode()) == 1


def test_the_report_lists_what_was_mended(written: Mapping[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(written["report.pdf"])
    words = "".join("".join(page.extract_text().split()) for page in PdfReader(tmp_path / "report.pdf").pages)
    assert "승강기표지가작다:설문23명·표지를두배로·2026-09-21마침" in words
    assert "담당" not in words.partition("고친것과고칠것")[2].partition("안내요원없던")[0]


def test_every_text_stands_in_every_language_with_the_same_values() -> None:
    _, told = read_toml(ASSETS / "publication" / "words.toml")
    texts = {key: one for key, one in told.items() if key not in {"promise", "unit"}}
    for group in ("promise", "unit"):
        texts |= {f"{group}.{key}": one for key, one in told[group].items()}  # type: ignore[attr-defined] # a table
    for key, one in texts.items():
        assert set(one) == set(LANGUAGES), key  # type: ignore[call-overload] # a table
        values = {language: set(re.findall(r"{(\w+)}", text)) for language, text in one.items()}  # type: ignore[attr-defined] # a table
        assert key == "day" or all(found == values["ko"] for found in values.values()), key


def _contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_numbers_on_the_bars_are_readable() -> None:
    assert all(_contrast(fill, ink) >= READABLE for fill, ink in (*FACES, *PARTS.values()))
    assert LIGHT == "#ffffff"


def test_a_folder_appears_whole_is_never_touched_again_and_the_same_again_is_the_same_folder(
    tmp_path: Path, written: Mapping[str, bytes]
) -> None:
    told: list[str] = []
    first = write_folder(tmp_path, "publication-2026", written, told.append)
    assert {one.name: one.read_bytes() for one in first.iterdir()} == dict(written)
    assert write_folder(tmp_path, "publication-2026", written, told.append) == first
    assert told == [hashlib.sha256(written[SUMS]).hexdigest()] * 2
    (first / "press-release.txt").write_text("고쳐 쓴 글", "utf-8")
    second = write_folder(tmp_path, "publication-2026", written, told.append)
    assert second.name == "publication-2026-2"
    assert (first / "press-release.txt").read_text("utf-8") == "고쳐 쓴 글"
    assert len(told) == 3


def test_a_folder_that_could_not_be_written_whole_is_not_there(
    tmp_path: Path, written: Mapping[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    left = len(written) // 2
    write = Path.write_bytes

    def full(self: Path, told: bytes) -> int:
        nonlocal left
        left -= 1
        if left < 0:
            write(self, told[: len(told) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(self, told)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write_folder(tmp_path, "publication-2026", written, pytest.fail)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_press_left_is_cleared_and_what_another_is_writing_is_not(
    tmp_path: Path, written: Mapping[str, bytes]
) -> None:
    old, running = tmp_path / ".publication-old", tmp_path / ".publication-running"
    for one in (old, running):
        one.mkdir()
        (one / "details.html").write_bytes(b"half")
    os.utime(old, (0, 0))
    write_folder(tmp_path, "publication-2026", written, lambda _sums: None)
    assert {one.name for one in tmp_path.iterdir()} == {".publication-running", "publication-2026"}


def test_the_ways_by_which_petitions_came_are_told_but_for_few() -> None:
    written = files(publication())
    rows = written["figures.csv"].decode("utf-8-sig").splitlines()
    assert [one for one in rows if one.startswith("intake,")] == [
        "intake,booth,cases,310,310,,",
        "intake,homepage/conduct,cases,90,90,,",
        "intake,telephone,cases,20,20,,",
    ]
    assert 'Trang web <span lang="ko">시민소통신문고</span>' in written["details.vi.html"].decode()
    report = "".join(page.extract_text() for page in PdfReader(BytesIO(written["report.pdf"])).pages)
    assert "안내기 310건" in report
    assert "팩스" not in report


def test_what_tells_of_single_offices_and_small_counts_stays_in_the_report_of_the_house() -> None:
    told = publication()
    whole = told.account.report
    taps = [OfficeTaps(name, many, 3, 0, 30, 12) for name, many in (("다과", 40), ("가과", 60))]
    cell = ReportCell("가과", whole.figures, FollowedCell(0, None, None))
    report = replace(whole, taps=taps, cells={"부서": [cell]})
    account = replace(told.account, report=report)
    public, own = (
        "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(sheet)).pages)
        for sheet in (
            files(replace(told, account=account))["report.pdf"],
            report_sheet("목포시", account, ""),
        )
    )
    for words in ("다과", "가과", "도착의근거", "받지않은근거", "내부용·공개하지않음"):
        assert words in own, words
        assert words not in public, words


def test_a_publication_says_that_it_was_corrected_and_not_that_it_is_owed(
    written: Mapping[str, bytes],
) -> None:
    corrected = files(replace(publication(), corrected=date(2027, 1, 8)))
    for name in ("details.html", "easy.html", "gazette.txt", "press-release.txt"):
        assert "2027년 1월 8일에 바로잡아 다시 냄" in corrected[name].decode("utf-8-sig")
        assert "바로잡아" not in written[name].decode("utf-8-sig")
    sheet = "".join(page.extract_text() for page in PdfReader(BytesIO(corrected["report.pdf"])).pages)
    assert "2027년 1월 8일에 바로잡아 다시 냄" in sheet
    assert b"period,2026,corrected,,2027-01-08" in corrected["figures.csv"]
    for told in (sheet, corrected["details.html"].decode(), corrected["figures.csv"].decode()):
        assert not re.search(r"아직 0/2|일 남음|publish 2026", told)


def test_a_promise_put_to_the_test_a_few_times_tells_neither_how_often_nor_how_well() -> None:
    told = publication()
    few = {
        **told.account.report.cases,
        REPLY: PromiseKept(REPLY, 9, 8, 1),
        "call-back": PromiseKept("call-back", 60, 48, 12),
    }
    report = replace(told.account.report, cases=few)
    written = files(replace(told, account=replace(told.account, report=report)))
    rows = written["figures.csv"].decode("utf-8-sig").splitlines()
    assert f"promise,{REPLY},kept,hidden,,," in rows
    assert any(one.startswith("promise,call-back,kept,60,0.8,") for one in rows)
    sheet = "".join(page.extract_text() for page in PdfReader(BytesIO(written["report.pdf"])).pages)
    for text in (
        sheet,
        *(written[one].decode() for one in ("details.html", "gazette.txt", "press-release.txt")),
    ):
        assert "88.9" not in text  # 8 of 9


def test_offices_drawn_for_checks_are_told_apart_with_how_to_draw_them_again() -> None:
    told = publication()
    written = files(told)
    page = written["details.html"].decode()
    assert "뽑힌 부서 8곳 가운데 7곳에서 점검했고, 1곳은 만나지 못했습니다" in page
    assert "무작위로 뽑은 부서" in page
    rows = written["figures.csv"].decode("utf-8-sig").splitlines()
    assert "check,2026,reached,8,7,," in rows
    assert any(one.startswith("promise,badge/drawn,kept,20,") for one in rows)
    assert f"draw,2026-09 checks,seed,2,{'00' * 32},," in rows
    assert sum(one.startswith("draw,2026-09 checks,office,") for one in rows) == 3
    assert "offices drawn at random" in written["details.en.html"].decode()
