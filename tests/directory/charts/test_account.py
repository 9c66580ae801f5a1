# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing of a chart is lost in silence: each person, post, absence, number and row is read or told."""

from __future__ import annotations

from datetime import date
import re
from typing import TYPE_CHECKING, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.directory.charts.reader import read_chart_file
from tests.directory.charts.hands.people import Crew
from tests.directory.charts.hands.sketch import Sketch

if TYPE_CHECKING:
    import pytest

    from kiosk.directory.charts.chart import ChartSeat, ParsedFile

TODAY: Final = date(2026, 7, 15)
TEXTS: Final = (
    "심가람", "주무관 노다온", "팀장\n심가람\n4799", "주무관", "공석", "출산휴가", "061-000-4321", "417호",
    "노다온 4788",
)  # fmt: skip
NAME: Final = re.compile(r"심가람|노다온")
NUMBER: Final = re.compile(r"\d{3,4}-\d{4}|\d{4}|\d{3}호")


def told(read: ParsedFile) -> str:
    return "\n".join(f"{one.cell}: {one.message}" for one in read.diagnostics)


def words(seat: ChartSeat) -> str:
    parts = (seat.name, seat.title, seat.phone, seat.desk, seat.away.text if seat.away else "", *seat.duties)
    return " ".join(part for part in parts if part)


def missing(read: ParsedFile, texts: list[str], seats_before: int) -> list[str]:
    """Return what of some texts no seat, head or mark holds and no diagnostic tells."""
    charts = read.charts
    held = " ".join(words(seat) for chart in charts for seat in chart.seats) + told(read)
    held += " ".join(f"{chart.room} {[mark.text for mark in chart.marks]}" for chart in charts)
    lost = [
        part for text in texts for find in (NAME, NUMBER) for part in find.findall(text) if part not in held
    ]
    posts = sum(text in {"주무관", "공석", "출산휴가"} for text in texts)
    gained = sum(len(chart.seats) for chart in charts) - seats_before
    asked = len(re.findall(r"‘[^’]*(?:주무관|공석|출산휴가)[^’]*’", told(read)))
    return [*lost, *["a post"] * (posts > gained + asked)]


@settings(deadline=None, max_examples=60)
@given(
    extras=st.dictionaries(
        st.tuples(st.sampled_from([3, 8, 9, 11, 13]), st.integers(1, 14)),
        st.tuples(st.sampled_from(TEXTS), st.booleans()),
        max_size=4,
    )
)
def test_whatever_is_written_beside_the_desks_of_a_plan_is_read_or_told(
    tmp_path_factory: pytest.TempPathFactory, extras: dict[tuple[int, int], tuple[str, bool]]
) -> None:
    sketch, crew = Sketch(), Crew(204, "{n}")
    page = sketch.page
    page.put(1, 1, "정원관리과 좌석배치도", w=6)
    for i, who in enumerate(crew.team("정원팀", 5, 0)):
        for j, text in enumerate((who.title, who.name, who.phone)):
            page.put(4 + j, 1 + i, text or "")
    for (row, column), (text, frame) in extras.items():
        page.put(row, column, text, frame=frame)
    file = tmp_path_factory.mktemp("plan") / "chart.xlsx"
    sketch.save(file)
    read = read_chart_file(file, TODAY)
    assert missing(read, [text for text, _ in extras.values()], 6) == [], told(read)


CELLS: Final = st.tuples(
    st.sampled_from(["", "정원팀"]),
    st.sampled_from(["", "주무관"]),
    st.sampled_from(["", "심가람", "출산휴가", "공석"]),
    st.sampled_from(["", "4799", "061-000-4321"]),
    st.sampled_from(["", "꽃길 가꾸기", "출산휴가"]),
)


@settings(deadline=None, max_examples=60)
@given(rows=st.lists(CELLS, min_size=1, max_size=4))
def test_each_row_of_a_list_is_a_seat_or_is_told(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]]
) -> None:
    lines = [
        "정원관리과,,,,",
        "팀,직위,성명,전화,업무",
        "정원팀,팀장,김가은,4701,총괄",
        "정원팀,주무관,백하린,4702,서무",
    ]
    lines += [",".join(row) for row in rows]
    file = tmp_path_factory.mktemp("list") / "list.csv"
    file.write_text("\n".join([*lines, "정원팀,주무관,한결,4709,나무"]) + "\n", "utf-8")
    read = read_chart_file(file, TODAY)
    seats = [seat for chart in read.charts for seat in chart.seats]
    at = {seat.cell[1:] for seat in seats if seat.cell} | {
        one.cell[1:] for one in read.diagnostics if one.cell and one.sheet
    }
    held = " ".join(duty for seat in seats for duty in seat.duties)
    for number, row in enumerate(rows, 5):
        plain = [text for text in row if text and text != "정원팀"]
        if not all(text in held for text in plain):
            assert str(number) in at, (number, row, told(read))
