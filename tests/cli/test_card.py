# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk card`: what a visitor reads, null where nobody has confirmed it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.cli import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder of the demo city, without charts: a card needs none."""
    return tmp_path_factory.mktemp("cards") / "data"


def ask(capsys: pytest.CaptureFixture[str], data: Path, *words: str) -> tuple[int, dict[str, Any]]:
    """Run the command and read its one object."""
    code = main(["--data", str(data), "--json", "card", *words])
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, answer


def test_a_card_has_every_member_and_a_demo_s_says_that_it_is_one(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    code, card = ask(capsys, data, "인감증명")
    assert code == 0
    assert list(card) == [
        "matter", "office", "team", "window", "bring", "bring_proxy", "fee", "time", "elsewhere", "who",
        "notes", "confirmed", "lit",
    ]  # fmt: skip
    assert (card["office"], card["team"], card["window"]) == ("민원봉사실", "통합민원팀", None)
    assert (card["fee"], card["time"], card["confirmed"]) == ("600원", "즉시", "demo")
    assert "전국 어느 주민센터나" in card["elsewhere"]


def test_a_matter_is_named_in_any_language_and_its_card_read_in_another(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    code, card = ask(capsys, data, "seal", "certificate", "--language", "ja")
    assert (code, card["matter"], card["fee"]) == (0, "印鑑証明", "600ウォン")


def test_what_nobody_confirmed_is_null_and_an_unknown_field_of_a_card_too(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    code, proposed = ask(capsys, data, "외국인등록")
    assert code == 0
    told = {name for name, value in proposed.items() if value is not None}
    assert told == {"matter", "office", "team", "lit"}
    assert ask(capsys, data, "여권 발급")[1]["time"] is None


def test_what_another_body_does_has_no_office_here_and_says_who(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    _, card = ask(capsys, data, "사업자등록")
    assert (card["office"], card["team"], card["elsewhere"][0]) == (None, None, "세무서")
    assert ask(capsys, data, "전입신고")[1]["office"] == "동 행정복지센터"


def test_a_card_says_what_is_lit_in_the_room_and_nothing_where_there_is_no_room(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    assert ask(capsys, data, "여권 발급")[1]["lit"] == {"kind": "team", "name": "여권팀", "seat": None}
    for matter in ("전입신고", "사업자등록", "우주여행"):
        assert ask(capsys, data, matter)[1]["lit"] is None


def test_what_people_call_a_matter_finds_it_and_half_a_name_is_told_whose_it_may_be(
    capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    assert ask(capsys, data, "확정일자")[1]["matter"] == "확정일자·주택 임대차 신고"
    assert ask(capsys, data, "hộ chiếu hết hạn")[1]["matter"] == "여권 발급"
    assert main(["--data", str(data), "card", "여권"]) == 1
    assert (
        "'여권'이라는 업무가 없습니다. 이름이 비슷한 업무: 여권 발급, 여권 분실신고"
        in capsys.readouterr().out
    )


def test_an_unknown_matter_is_a_no(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    code, card = ask(capsys, data, "우주여행")
    assert (code, card["matter"], card["office"]) == (1, "우주여행", None)
    assert main(["--data", str(data), "card", "우주여행"]) == 1
    assert "업무가 없습니다" in capsys.readouterr().out
