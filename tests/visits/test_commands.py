# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk visits`, `kiosk arrive` and `kiosk demo-data`, as scripts call them."""

from __future__ import annotations

from collections import Counter
from datetime import date
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.cli import main
from kiosk.resources import DEMO_CONFIG
from kiosk.services.directory import seoul_now
from kiosk.services.visits import open_visit_log
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.visits.figures import FollowDraw
from tests.visits.test_redraw import redrawn

if TYPE_CHECKING:
    from pathlib import Path


class Told:
    """What a command answered."""

    def __init__(self, code: int, out: str) -> None:
        self.code = code
        self.rows: list[dict[str, Any]] = [json.loads(line) for line in out.splitlines()]


class Booth:
    """A data folder, the commands on it, and a visitor."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._data = data
        self.capsys = capsys

    def does(self, *words: str, config: Path | None = None) -> Told:
        """Run a command with --json."""
        given = ["--config", str(config)] if config else []
        code = main(["--data", str(self._data), *given, "--json", *words])
        return Told(code, self.capsys.readouterr().out)

    def is_visited(self, walk_s: float = 8) -> str:
        """Let a visitor be shown a way, next door if it is not said, and leave; return the code they hold."""
        settings = settings_of(None)
        with opened_storage(self._data, settings) as storage, open_visit_log(storage, settings) as log:
            visit = log.begin()
            log.target_chosen("교통행정과", walk_s)
            log.way_shown()
            log.left_screen()
            assert log.stored()
            known = log.known(visit.id)
        assert known is not None
        return known.code


@pytest.fixture
def booth(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Booth:
    """Open a booth on an empty data folder."""
    return Booth(tmp_path / "data", capsys)


def test_an_arrival_by_code_is_counted_within_the_promise(booth: Booth) -> None:
    code = booth.is_visited()
    (row,) = booth.does("visits", "--rows").rows
    assert (row["code"], row["outcome"], row["target"]) == (code, None, "교통행정과")
    told = booth.does("arrive", code)
    assert told.code == 0
    assert (told.rows[0]["visit"], told.rows[0]["outcome"]) == (row["visit"], "within_2min")
    (figures,) = booth.does("visits").rows
    assert (figures["n"], figures["open"], figures["outcomes"]["within_2min"]) == (1, 0, 1)
    assert figures["evidence"]["code"] == 1


@pytest.mark.parametrize(
    ("walk_s", "words", "why"), [(80, (), "too_early"), (8, ("--place", "세정과"), "other_place")]
)
def test_what_proves_no_arrival_is_answered_with_the_reason(
    booth: Booth, walk_s: float, words: tuple[str, ...], why: str
) -> None:
    told = booth.does("arrive", booth.is_visited(walk_s), *words)
    assert (told.code, told.rows[0]["refused"], told.rows[0]["outcome"]) == (1, why, None)
    assert booth.does("visits").rows[0]["open"] == 1


@pytest.mark.parametrize("evidence", ["desk", "guide", "code"])
def test_who_confirmed_is_kept(booth: Booth, evidence: str) -> None:
    booth.does("arrive", booth.is_visited(), "--evidence", evidence)
    assert booth.does("visits").rows[0]["evidence"][evidence] == 1


def test_a_code_no_open_visit_has_is_the_answer_no(booth: Booth) -> None:
    code = booth.is_visited()
    booth.does("arrive", code)
    told = booth.does("arrive", code)
    assert told.code == 1
    assert told.rows == [{"visit": None, "outcome": None, "seconds": None, "refused": None}]


@pytest.mark.parametrize(
    "words",
    [
        ("arrive", "12a4"),
        ("arrive", "12345"),
        ("arrive", "0001", "--evidence", "self"),
        ("arrive",),
        ("visits", "--from", "24-11-2026"),
        ("visits", "--from", "2026-11-25", "--to", "2026-11-24"),
        ("visits", "--to", "9999-12-31"),
        ("demo-data", "--visits", "-1", "--cases", "0", "--seed", "1"),
        ("demo-data", "--visits", "1"),
    ],
)
def test_wrong_usage_is_refused_with_an_error_object(booth: Booth, words: tuple[str, ...]) -> None:
    told = booth.does(*words)
    assert told.code == 2
    assert set(told.rows[0]["error"]) == {"code", "message", "hint"}


def test_every_key_is_there_when_nobody_came(booth: Booth) -> None:
    told = booth.does("visits", "--from", "2026-01-01", "--to", "2026-01-31")
    expected = "from to n outcomes within_1min evidence median_s find_officer attend open schema visits"
    expected += (
        " old_self knew arrived followed tipping trials late_s late_from late_before refused conflicts hashes"
    )
    expected += " walk_ratio feasible"
    assert set(f"{expected} possible_returns".split()) == set(told.rows[0])
    assert (told.code, told.rows[0]["n"], told.rows[0]["schema"]) == (0, 0, 2)
    door = {"n": 0, "answered": 0, "found": 0, "within_1min": 0}
    assert told.rows[0]["find_officer"] == {"n": 0, "within_1min": 0, "door": door}
    assert told.rows[0]["knew"] is told.rows[0]["arrived"] is None


def test_how_late_evidence_may_come_is_the_citys_and_says_so(booth: Booth, tmp_path: Path) -> None:
    row = booth.does("visits").rows[0]
    assert (row["late_s"]["desk"], set(row["late_from"].values()), row["late_before"]) == (
        90,
        {"assumed"},
        {},
    )
    city = tmp_path / "city"
    shutil.copytree(DEMO_CONFIG.parent, city)
    config, own = city / "kiosk.toml", "\n[measure]\nlate_desk_s = 30\nlate_trials = 2026\n"
    told = config.read_text("utf-8").replace("demo = true", "demo = false")
    config.write_text(told + own, "utf-8")
    row = Booth(tmp_path / "real", booth.capsys).does("visits", config=config).rows[0]
    assert (row["late_s"]["desk"], row["late_s"]["door"]) == (30, 10)
    assert (row["late_from"]["desk"], row["late_from"]["door"]) == ("trials 2026", "assumed")


def test_demo_data_is_the_same_for_the_same_seed_and_invented_once(booth: Booth) -> None:
    words = ("demo-data", "--visits", "60", "--cases", "3", "--seed", "7")
    first = booth.does(*words)
    rows = booth.does("visits", "--rows").rows
    assert (first.code, first.rows[0]["visits"], first.rows[0]["cases"]) == (0, 60, 3)
    booth.does(*words)
    assert booth.does("visits", "--rows").rows == rows
    assert len([row for row in rows if row["purpose"] != "trial"]) == 60
    assert all(date.fromisoformat(row["began"][:10]).weekday() < 5 for row in rows)


def test_demo_cases_are_answered_in_time_late_or_not_yet_and_the_same_for_the_same_seed(booth: Booth) -> None:
    words = ("demo-data", "--visits", "0", "--cases", "120", "--seed", "2")
    assert booth.does(*words).rows[0]["cases"] == 120
    rows = booth.does("cases").rows
    states = Counter(row["state"] for row in rows)
    assert states["notified"] > states["received"] > 0
    assert {"called", "passed_on"} <= set(states)
    overdue = booth.does("cases", "--overdue").rows
    assert 0 < len(overdue) < 30
    assert booth.does("doctor", "--audit").code in {0, 1}
    booth.does(*words)
    assert booth.does("cases").rows == rows


def test_demo_data_shows_every_outcome_and_their_truth_is_kept_apart(booth: Booth) -> None:
    booth.does("demo-data", "--visits", "500", "--cases", "0", "--seed", "1")
    figures = booth.does("visits").rows[0]
    kinds = figures["visits"]
    assert sum(kinds.values()) - kinds["trial"] == 500
    trials = figures["trials"]
    assert kinds["trial"] == trials["n"] == trials["drawn"] - trials["missed"] > 40
    assert 0 < trials["officer"]["within_1min"] < trials["officer"]["n"] <= trials["n"]
    assert figures["n"] == kinds["way"] + kinds["gave_up"] == sum(figures["outcomes"].values())
    assert all(n > 0 for ends, n in figures["outcomes"].items() if ends != "told")
    assert figures["arrived"]["sure"] < figures["arrived"]["possible"] <= figures["arrived"]["n"]
    share, low, high = figures["knew"]["rate"]
    assert low < share < high
    (checked,) = booth.does("demo-check").rows
    assert figures["arrived"]["bounds"][0] - 0.05 < checked["truth"] < figures["arrived"]["bounds"][1]
    assert checked["ci"][0] < checked["p"] < checked["ci"][1]


def test_an_auditor_reads_what_became_of_each_slot_that_he_draws_again(booth: Booth) -> None:
    booth.does("demo-data", "--visits", "300", "--cases", "0", "--seed", "1")
    figures = booth.does("visits").rows[0]
    followed = figures["followed"]
    slots = followed["slots"]
    assert [set(one) for one in slots] == [{"period", "kiosk", "slot", "done", "why"}] * len(slots)
    for draw in followed["draws"]:
        told = [
            one["slot"] for one in slots if (one["period"], one["kiosk"]) == (draw["period"], draw["kiosk"])
        ]
        assert told == redrawn(FollowDraw(**draw))
    assert sum(one["done"] for one in slots) == followed["slots_done"] < followed["slots_drawn"] == len(slots)
    assert {one["why"] for one in slots if not one["done"]} == {"응답 없음"}
    assert {one["why"] for one in slots if one["done"]} == {None}
    # The running month has no draw that is over; its visits, none on its first morning, stand in no frame.
    today = seoul_now().date()
    month = booth.does("visits", "--from", f"{today.replace(day=1)}", "--to", f"{today}").rows[0]
    assert (followed["outside"]["visits"] > 0) == (month["n"] > 0)
    assert followed["outside"]["visits"] < figures["arrived"]["n"]
    assert followed["outside"]["unplanned"] == 0


def test_visits_are_told_apart_one_dimension_at_a_time_and_small_cells_are_hidden(booth: Booth) -> None:
    booth.does("demo-data", "--visits", "400", "--cases", "0", "--seed", "1")
    whole = booth.does("visits").rows[0]["arrived"]["n"]
    rows = booth.does("visits", "--by", "hour").rows
    assert {row["by"] for row in rows} == {"hour"}
    assert 0.9 * whole < sum(row["arrived"]["n"] for row in rows) <= whole
    assert all(row["arrived"]["n"] >= 10 for row in booth.does("visits", "--by", "language").rows)
    assert booth.does("visits", "--by", "colour").code == 2


def test_demo_data_never_enter_a_real_booths_folder(booth: Booth, tmp_path: Path) -> None:
    real = tmp_path / "city" / "kiosk.toml"
    real.parent.mkdir()
    real.write_text(DEMO_CONFIG.read_text("utf-8").replace("demo = true", "demo = false"), "utf-8")
    words = ("demo-data", "--visits", "1", "--cases", "0", "--seed", "1")
    told = booth.does(*words, config=real)
    assert (told.code, told.rows[0]["error"]["code"]) == (2, "not_a_demo")
    assert booth.does("visits", config=real).rows[0]["n"] == 0
    assert booth.does(*words).rows[0]["error"]["code"] == "demo_and_real"
    assert booth.does("visits", config=real).rows[0]["n"] == 0
