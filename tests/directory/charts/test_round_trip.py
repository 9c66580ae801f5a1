# SPDX-License-Identifier: GPL-3.0-or-later
"""What is exported reads back as the identical chart, and no spreadsheet takes any of it for a formula."""

# ruff: noqa: E501, FBT003 - a seat's fields in their own order
from __future__ import annotations

from dataclasses import replace
from pathlib import Path
import re
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
import openpyxl

from kiosk.directory.charts.chart import Away, Chart, ChartSeat, Mark, Photo
from kiosk.directory.charts.lexicon.text import clean, one_line
from kiosk.directory.charts.lexicon.words import is_vacant
from kiosk.directory.charts.reader import read_chart_file
from kiosk.directory.charts.xlsx.writer import write_chart
from tests.directory.charts.clerks import Clerk

if TYPE_CHECKING:
    from collections.abc import Callable

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)
HANGUL = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
WORDS = st.text(HANGUL, min_size=2, max_size=6)
ODD = st.text(st.sampled_from("=+-@가나다 라마바사ABC12'\"&<;"), min_size=2, max_size=12).map(
    lambda t: one_line(clean(f"가{t}"))
)
FORMULA = st.sampled_from(["=1+1", "+82", "-2+3", "@SUM(A1)", "=cmd|'/C calc'!A0"])
NAMES = st.one_of(
    st.none(),
    st.sampled_from(["홍길동", "남궁민수", "김○○", "홍*동", "Nguyen Thi Mai", "이서"]),
    # Clerks space short names out ("홍 길 동"), so the reader closes such names up; nobody is called 공석.
    WORDS.filter(lambda word: not re.fullmatch(r"\S( \S)+", word) and not is_vacant(word)),
    FORMULA,
    ODD,
)
TITLES = st.one_of(
    st.none(), st.sampled_from(["팀장", "주무관", "행정7급", "과장", "공무직", "수석연구원"]), FORMULA, WORDS
)
PHONES = st.one_of(
    st.none(), st.sampled_from(["0201", "201", "000-0201", "061-000-0201", "구내 3번", "1588-0000"])
)
DUTIES = st.lists(
    st.one_of(WORDS, ODD, st.sampled_from(["여권 접수, 교부", "SNS 활용 교육", "지방세", "=2*3"])), max_size=3
)
AWAYS = st.one_of(
    st.none(),
    st.builds(
        Away,
        st.sampled_from(["leave", "trip", "training", "other"]),
        st.sampled_from(["휴가", "육아휴직", "출장", "교육", "자리 비움"]),
        st.sampled_from([None, "2026-03-02"]),
        st.sampled_from([None, "2026-12-31"]),
    ),
)
TEAMS = st.sampled_from([None, "총무팀", "여권팀", "통합민원", "민원 1팀"])


@st.composite
def charts(draw: Callable[..., Any]) -> Chart:
    """Draw a chart of desks on an uneven grid, with gaps between them."""
    columns = draw(st.lists(st.integers(3, 12), min_size=1, max_size=5))
    rows = draw(st.lists(st.integers(3, 12), min_size=1, max_size=5))
    assert isinstance(columns, list)
    assert isinstance(rows, list)
    cells = [(r, c) for r in range(len(rows)) for c in range(len(columns))]
    kept = draw(st.lists(st.sampled_from(cells), min_size=1, max_size=8, unique=True))
    assert isinstance(kept, list)
    seats: list[ChartSeat] = []
    for number, (row, column) in enumerate(sorted(kept), 1):
        x0, x1 = (
            round(sum(columns[:column]) / sum(columns), 5),
            round(sum(columns[: column + 1]) / sum(columns), 5),
        )
        y0, y1 = round(sum(rows[:row]) / sum(rows), 5), round(sum(rows[: row + 1]) / sum(rows), 5)
        box = round((x0 + x1) / 2, 6), round((y0 + y1) / 2, 6), round(x1 - x0, 5), round(y1 - y0, 5)
        seats.append(draw(seats_at(str(number), box)))
    free = [cell for cell in cells if cell not in kept]
    return Chart(
        "총무과",
        draw(st.sampled_from([None, "210호"])),
        draw(st.sampled_from([None, "2층"])),
        None,
        "2026-07-01",
        tuple(seats),
        _marks(free, columns, rows),
    )


def _marks(free: list[tuple[int, int]], columns: list[int], rows: list[int]) -> tuple[Mark, ...]:
    marks = []
    for (row, column), (kind, text) in zip(
        sorted(free),
        (("door", "출입문"), ("furniture", "회의 탁자"), ("label", "총무팀"), ("furniture", "=B2")),
        strict=False,
    ):
        x0, x1 = (
            round(sum(columns[:column]) / sum(columns), 5),
            round(sum(columns[: column + 1]) / sum(columns), 5),
        )
        y0, y1 = round(sum(rows[:row]) / sum(rows), 5), round(sum(rows[: row + 1]) / sum(rows), 5)
        box = round((x0 + x1) / 2, 6), round((y0 + y1) / 2, 6), round(x1 - x0, 5), round(y1 - y0, 5)
        marks.append(Mark(kind, text, *box))  # type: ignore[arg-type]  # kinds of the tuple above
    return tuple(marks)


@st.composite
def seats_at(draw: Callable[..., Any], number: str, box: tuple[float, float, float, float]) -> ChartSeat:
    """Draw somebody, or nobody, at a desk."""
    if draw(st.integers(0, 5)) == 0:
        return ChartSeat(draw(TEAMS), None, None, draw(PHONES), (), True, None, number, *box)
    photo = draw(st.sampled_from([None, Photo(PNG, "image/png"), Photo(PNG, "image/png", consent=True)]))
    seat = ChartSeat(
        draw(TEAMS), draw(TITLES), draw(NAMES), draw(PHONES), tuple(draw(DUTIES)), False, draw(AWAYS), number, *box, None,
        draw(st.sampled_from([None, "20260001"])), draw(st.sampled_from([None, "a.b@example.kr"])), photo,
    )  # fmt: skip
    return seat if seat.title or seat.name or seat.phone else replace(seat, title="주무관")


def plain(chart: Chart) -> Chart:
    """Leave out where a chart was read from."""
    seats = tuple(replace(seat, cell=None) for seat in chart.seats)
    return replace(
        chart, file="", sheet=None, seats=seats, marks=tuple(sorted(chart.marks, key=lambda m: (m.y, m.x)))
    )


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(charts(), st.sampled_from(["", "지어낸 자료"]))
def test_an_exported_chart_reads_back_identical(chart: Chart, mark: str) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "chart.xlsx"
        write_chart(chart, file, mark)
        read = read_chart_file(file)
        assert [plain(found) for found in read.charts] == [plain(chart)]
        cells = [cell for row in openpyxl.load_workbook(file).worksheets[0].iter_rows() for cell in row]
        assert not any(str(cell.value)[0] in "=+-@" for cell in cells if cell.value)
        assert not any(cell.data_type == "f" for cell in cells)


def test_the_charts_of_clerks_read_back_identical(tmp_path: Path) -> None:
    for seed in range(40):
        Clerk(seed).draw(tmp_path / "drawn.xlsx")
        (chart,) = read_chart_file(tmp_path / "drawn.xlsx").charts
        write_chart(chart, tmp_path / "again.xlsx")
        assert plain(read_chart_file(tmp_path / "again.xlsx").charts[0]) == plain(chart), seed


def test_a_table_reads_back_as_a_table(tmp_path: Path) -> None:
    (tmp_path / "직원.csv").write_text(
        "부서,팀,직급,성명,전화,업무\n세정과,도세팀,팀장,홍길동,0201,\n세정과,,주무관,,,지방세, \n",
        encoding="utf-8",
    )
    (chart,) = read_chart_file(tmp_path / "직원.csv").charts
    write_chart(chart, tmp_path / "again.xlsx")
    assert plain(read_chart_file(tmp_path / "again.xlsx").charts[0]) == plain(chart)


def test_an_exported_chart_prints_on_one_landscape_a3_page(tmp_path: Path) -> None:
    Clerk(1).draw(tmp_path / "drawn.xlsx")
    write_chart(read_chart_file(tmp_path / "drawn.xlsx").charts[0], tmp_path / "again.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "again.xlsx").worksheets[0]
    page = sheet.page_setup
    assert (page.paperSize, page.orientation, page.fitToWidth, page.fitToHeight) == (8, "landscape", 1, 1)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
