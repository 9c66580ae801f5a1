# SPDX-License-Identifier: GPL-3.0-or-later
"""Korean is respelled as it is spoken: the standard's own examples, and numbers as a person reads them."""

from __future__ import annotations

import json
from pathlib import Path
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.language.pronunciation import respelled

ORACLE = Path(__file__).with_name("pronunciation.tsv")
HELD_OUT = Path(__file__).with_name("pronunciation_held_out.tsv")
ARTICLES = {5, 7, *range(9, 31)}

READ = {
    "합니다": "함니다",
    "9–18시": "아홉 시부터 십팔 시까지",
    "09:00–18:00": "아홉 시부터 십팔 시까지",
    "14:20": "십싸 시 이십 분",
    "18시": "십팔 시",
    "2대1": "이 대 일",
    "버스 3대 12명": "버스 세 대 열뚜 명",
    "-5도": "영하 오 도",
    "11월 30일(월)~12월 3일(목)": "시비뤌 삼십 일 워료일부터 시비월 삼 일 모교일까지",
    "'26. 12. 3.": "이심뉵 년 시비월 삼 일",
    "☎ 8340": "전화 팔삼사공",
    "IoT": "아이오티",
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
    "못 나갑니다": "몬나감니다",
    "4-2번 창구": "사 다시 이 번 창구",
    "수문로 32-1": "수문노 삼시비 다시 일",
    "N-20261124-0017": "엔 이공이육일일이사 공공일칠",
    "2026. 11. 24.(화)": "이처니심뉵 년 시비뤌 이십싸 일 화요일",
    "월–금": "워료일부터 그묘일까지",
    "오전 9시~오후 6시": "오전 아홉 시에서 오후 여섣 시",
    "3:1": "삼 대 일",
    "2배": "두 배",
    "6·25 전쟁": "유기오 전쟁",
    "①번 창구": "일 번 창구",
    "㎡당 3,000원": "제곰미터당 삼천 원",
    "3×4cm": "삼 고파기 사 센티미터",
    "4대 보험, 차 4대": "사대 보험, 차 네 대",
    "3자녀": "세 자녀",
    "3.5t": "삼 점 오 톤",
    "₩3,000": "삼천 원",
    "061.270.8340": "공육일 이칠공 팔삼사공",
    "+82-61-270-8340": "플러스 팔이 육일 이칠공 팔삼사공",
    "확인번호. 4 0 7 1": "화긴번호. 사 공 칠 일",
    "1 2 3층": "일 이 삼 층",
    "https://www.mokpo.go.kr": "더브류더브류더브류 점 mokpo 점 지오 점 케이아르",
}


def pairs(file: Path) -> list[list[str]]:
    """Return the rows of an oracle: article, written, spoken."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("file", "least"), [(ORACLE, 1700), (HELD_OUT, 380)])
def test_words_are_said_as_the_standard_says(file: Path, least: int) -> None:
    rows = pairs(file)
    # An utterance's words may be joined in one breath: how they are parted is left to the voice.
    heard = {written: respelled(written).replace(" ", "") for _article, written, _spoken in rows}
    wrong = [(article, written, heard[written]) for article, written, said in rows if heard[written] != said]
    assert len(heard) == len(rows) >= least
    assert len(wrong) <= 0.01 * len(rows), wrong


def test_the_oracle_has_examples_of_every_article_with_a_rule() -> None:
    assert {int(article) for article, _written, _spoken in pairs(ORACLE)} == ARTICLES


def test_no_rule_reaches_over_the_joint_of_two_words() -> None:
    apart = {
        "불친절신고": "불친절신고",
        "건축물대장": "건충물대장",
        "개발사업": "개발사업",
        "배출시설": "배출시설",
        "관광기념품": "관광기념품",
        "건강가정": "건강가정",
        "자원재활용": "자원재화룡",
        "방문건강": "방문건강",
        "중개수수료": "중개수수료",
        "회원가입": "회원가입",
        "개인적": "개인적",
        "장애인과": "장애인과",
        "각막기증": "강막끼증",
    }
    assert {word: respelled(word) for word in apart} == apart


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
        {"text": "9–18시", "spoken": "아홉 시부터 십팔 시까지"},
    ]
