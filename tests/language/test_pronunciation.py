# SPDX-License-Identifier: GPL-3.0-or-later
"""Korean is respelled as it is spoken: the standard's own examples, and numbers as a person reads them."""

from __future__ import annotations

import json
from pathlib import Path
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from kiosk.language.pronunciation import respelled

ORACLE = Path(__file__).with_name("pronunciation.tsv")

READ = {
    "합니다": "함니다",
    "9–18시": "아홉 시부터 열여덜 시까지",
    "09:00–18:00": "아홉 시부터 열여덜 시까지",
    "14:20": "열레 시 이십 분",
    "3층 203호": "삼 층 이백쌈 호",
    "지하 1층": "지하 일 층",
    "B2": "지하 이 층",
    "3번 창구": "삼 번 창구",
    "1/2쪽": "두 쪽 중 첟 번째 쪽",
    "1,000원": "천 원",
    "12.5km": "시비 점 오 킬로미터",
    "061-270-3257": "공육일 이칠공 삼이오칠",
    "A-0137": "에이 공일삼칠",
    "119": "일일구",
    "3건": "세 건",
    "20명": "스무 명",
    "20대": "이십 대",
    "6월 10월": "유월 시월",
    "2016년": "이천심뉵 년",
    "AED": "에이이디",
    "할 수 있습니다": "할 쑤 읻씀니다",
}


def test_the_standards_examples_are_said_as_it_says() -> None:
    lines = ORACLE.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if not line.startswith("#")]
    wrong = {written: (got, said) for written, said in pairs if (got := respelled(written)) != said}
    assert len(pairs) >= 300
    assert not wrong


def test_numbers_signs_and_letters_are_read_as_a_person_would() -> None:
    assert {text: respelled(text) for text in READ} == READ


def test_a_division_is_spoken_tense_and_a_particle_is_not() -> None:
    assert respelled("총무과로") == "총무꽈로"
    assert respelled("사과와") == "사과와"
    assert respelled("주민과") == "주민과"


@given(st.text(max_size=60))
def test_any_text_is_respelled_without_a_fault(text: str) -> None:
    said = respelled(text)
    assert not {"\ue000", "\ue001"} & set(said) - set(text)


def test_the_command_answers_a_line_an_input(tmp_path: Path) -> None:
    file = tmp_path / "texts.txt"
    file.write_text("합니다\n9–18시\n", encoding="utf-8")
    words = [sys.executable, "-m", "kiosk", "--json", "pronounce", "--from-file", str(file)]
    done = subprocess.run(words, capture_output=True, check=True)
    assert [json.loads(line) for line in done.stdout.decode().splitlines()] == [
        {"text": "합니다", "spoken": "함니다"},
        {"text": "9–18시", "spoken": "아홉 시부터 열여덜 시까지"},
    ]
