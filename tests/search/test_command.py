# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk search` and the search over the public directory."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.cli import main
from kiosk.services.finding import CACHE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder for the demo city."""
    return tmp_path_factory.mktemp("data") / "data"


def ask(capsys: pytest.CaptureFixture[str], data: Path, *words: str) -> tuple[int, list[dict[str, Any]]]:
    """Run a search and read its objects."""
    code = main(["--data", str(data), "--json", "search", *words])
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_an_answer_has_every_member_of_the_contract(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    code, (answer,) = ask(capsys, data, "차 견인당했어요")
    assert code == 0
    assert set(answer) == {"query", "ms", "corrected", "urgent", "elsewhere", "ask", "hits"}
    assert set(answer["hits"][0]) == {"kind", "office", "team", "label", "why", "score", "id"}
    assert answer["hits"][0]["office"] == "교통행정과"
    assert (data / CACHE).is_file()


def test_a_file_asks_many_queries_at_once(
    capsys: pytest.CaptureFixture[str], data: Path, tmp_path: Path
) -> None:
    (tmp_path / "asked.txt").write_text("여권\r\n\n실업급여\n죽고 싶어요\n", encoding="utf-8", newline="")
    code, answers = ask(capsys, data, "--limit", "2", "--from-file", str(tmp_path / "asked.txt"))
    assert code == 0
    assert [answer["query"] for answer in answers] == ["여권", "", "실업급여", "죽고 싶어요"]
    assert answers[0]["hits"][0]["office"] == "민원봉사실"
    assert answers[1]["hits"] == []
    assert answers[2]["elsewhere"]["name"] == "고용노동부 지청"
    assert answers[3]["urgent"][0]["number"] == "109"
    assert all(len(answer["hits"]) <= 2 for answer in answers)


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("죽고 싶다", "109"),
        ("불이 났어요", "119"),
        ("I want to die", "109"),
        ("我想死", "109"),
        ("死にたい", "109"),
    ],
)
def test_who_is_in_need_is_told_whom_to_call_and_nothing_beside_it(
    capsys: pytest.CaptureFixture[str], data: Path, query: str, number: str
) -> None:
    _, (answer,) = ask(capsys, data, query)
    assert answer["urgent"][0]["number"] == number
    assert (answer["hits"], answer["elsewhere"], answer["corrected"]) == ([], None, None)
    assert main(["--data", str(data), "search", query]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        f"  ! {one['number']} {one['name']}" for one in answer["urgent"]
    ]


@pytest.mark.parametrize(
    ("query", "label"), [("수유실", "수유실"), ("현금인출기", "현금인출기"), ("ATM", "현금인출기")]
)
def test_places_come_from_the_venue(
    capsys: pytest.CaptureFixture[str], data: Path, query: str, label: str
) -> None:
    _, (answer,) = ask(capsys, data, query)
    first = answer["hits"][0]
    assert (first["kind"], first["office"], first["label"]) == ("place", None, label)


def test_a_room_number_leads_to_its_office(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    _, (answer,) = ask(capsys, data, "207호")
    assert answer["hits"][0]["office"] == "교통행정과"


def test_hidden_names_are_found_by_nobody(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    _, answers = ask(capsys, data, "--limit", "40", "주무관")
    seats = [hit for hit in answers[0]["hits"] if hit["kind"] == "seat"]
    assert seats
    assert all(hit["id"].startswith(f"{hit['office']}/") for hit in seats)


@pytest.mark.parametrize(
    "words", [[], ["여권", "--from-file", "x"], ["--limit", "0", "여권"], ["--from-file", "none.txt"]]
)
def test_a_mistaken_call_is_refused(capsys: pytest.CaptureFixture[str], data: Path, words: list[str]) -> None:
    code, (answer,) = ask(capsys, data, *words)
    assert code == 2
    assert answer["error"]["message"]
