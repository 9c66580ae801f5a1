# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo city's charts hold every duty of the published list once, and nobody real."""

from __future__ import annotations

from collections import Counter
import csv
from functools import cache
from pathlib import Path
import re
import subprocess
import sys
from typing import TYPE_CHECKING

from kiosk.directory.charts.reader import read_chart_file

if TYPE_CHECKING:
    from kiosk.directory.charts.chart import Chart

CITY = Path(__file__).parents[2] / "floor_plans" / "mokpo"


@cache
def charts() -> tuple[Chart, ...]:
    return tuple(
        chart for file in sorted((CITY / "seating").glob("*.xlsx")) for chart in read_chart_file(file).charts
    )


def published() -> list[dict[str, str]]:
    with (CITY / "departments.csv").open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def test_every_office_has_one_chart_and_the_mayors_too() -> None:
    offices = {row["department"] for row in published()} | {"시장실", "부시장실"}
    assert Counter(chart.office for chart in charts()) == Counter(offices)


def test_every_published_duty_stands_at_exactly_one_desk_of_its_team() -> None:
    wanted = Counter(
        (row["department"], row["team"], duty) for row in published() for duty in row["duties"].split("|")
    )
    found = Counter(
        (chart.office, seat.team, duty) for chart in charts() for seat in chart.seats for duty in seat.duties
    )
    assert wanted == found


def test_there_are_about_as_many_seats_as_mokpo_has_staff() -> None:
    assert 1250 <= sum(len(chart.seats) for chart in charts()) <= 1350


def test_every_chart_shows_its_door() -> None:
    assert [chart.office for chart in charts() if not any(mark.kind == "door" for mark in chart.marks)] == []


def test_no_telephone_rings_but_those_of_the_two_windows() -> None:
    phones = {seat.phone for chart in charts() for seat in chart.seats if seat.phone}
    real = {phone for phone in phones if not re.fullmatch(r"061-0\d\d-\d{4}", phone)}
    assert real == {"061-270-3257", "061-270-8340"}


def test_no_two_desks_share_a_telephone() -> None:
    phones = Counter(seat.phone for chart in charts() for seat in chart.seats if seat.phone)
    assert [phone for phone, count in phones.items() if count > 1] == []


def test_photos_come_with_consent_and_only_in_the_civil_hall() -> None:
    with_photo = [(chart.office, seat.photo) for chart in charts() for seat in chart.seats if seat.photo]
    assert {office for office, _ in with_photo} == {"민원봉사실"}
    assert all(photo.consent for _, photo in with_photo)


def test_the_generator_draws_the_same_bytes_again(tmp_path: Path) -> None:
    for name in ("plan.toml", "offices.toml", "departments.csv"):
        (tmp_path / name).write_bytes((CITY / name).read_bytes())
    (tmp_path / "venue").symlink_to(CITY / "venue")
    generator = CITY.parent / "generate_seating.py"
    subprocess.run([sys.executable, str(generator), str(tmp_path)], check=True, capture_output=True)
    for file in (CITY / "seating").glob("*.xlsx"):
        assert (tmp_path / "seating" / file.name).read_bytes() == file.read_bytes(), file.name
