# SPDX-License-Identifier: GPL-3.0-or-later
"""Need shows its number in whatever words; what the kiosk itself calls its matters and offices shows none."""

from __future__ import annotations

import csv
import re

import pytest

from kiosk.resources import DEMO_CITIES
from kiosk.search import Entry, IndexBuilder
from tests.search.corpus import entries, index, lexicon
from tests.search.need import own_labels

# About the need itself: whoever touches them may be in it.
ABOUT_NEED = re.compile(
    "폭력|학대|자살|응급|abuse|violence|emergency|ngược đãi|bạo lực|cấp cứu|自殺|自杀|虐待|暴力|山火事|火灾"
)
SAID = {
    "ko": ("아이 {} 알아보러 왔어요", "{} 담당 부탁드려요"),
    "en": ("{} for our baby", "Can you tell me about {}?"),
    "zh-CN": ("我女儿的{}", "麻烦问一下{}"),
    "vi": ("{} cho bé nhà tôi", "cho hỏi {}"),
    "ja": ("息子の{}", "すみません、{}をしたいのですが"),
}


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("태권도 관장이 우리 애를 때리고 있어요", {"112"}),
        ("권투 선수였던 아빠가 엄마를 때리는데 무서워요", {"112"}),
        ("유도하는 형이 동생을 맨날 때리거든요", {"112"}),
        ("복싱 배운 남편이 저를 때리고 목을 졸라요", {"112", "1366"}),
        ("아들이 목을 매달 것처럼 말해요", {"109"}),
        ("친구가 목매달 것처럼 줄을 샀어요", {"109"}),
        ("쥐약을 뿌려서 먹이려고 해요", {"112"}),
        ("벌레처럼 맞아 죽을 뻔했어요", {"112"}),
        ("남편이 저를 때려잡아도 된대요", {"112"}),
        ("남편이 집을 때려 부수면서 벽을 쳐요", {"112"}),
        ("때려 부순 벽에 저를 밀었어요", {"112"}),
        ("아버지가 실신하셨어요", {"119"}),
        ("my son had a seizure", {"119"}),
        ("con tôi hóc xương cá", {"119"}),
        ("しにたいです", {"109"}),
        ("じさつしたい", {"109"}),
        ("たすけてください", {"112"}),
        ("しにそうです", {"119"}),
        ("死にそうです", {"119"}),
        ("かじです", {"119"}),
        ("help me", {"112"}),
        ("집에 죽은 사람이 있어요", {"112"}),
        ("바닷가에서 시신을 봤어요", {"112"}),
        ("남편이 죽은 것 같아요", {"119"}),
        ("죽은 남편을 따라가고 싶어요", {"109"}),
        ("죽은 사람이 되고 싶어요", {"109"}),
    ],
)
def test_a_real_need_shows_its_number(said: str, numbers: set[str]) -> None:
    assert numbers <= {call.number for call in index().search(said).urgent}


@pytest.mark.parametrize(
    "said",
    [
        "여권 분실신고", "멸실신고", "국적상실신고", "회의실신청", "tax seizure",
        "trường học cho con", "hoc cong nghe", "hoc co phi khong", "học hát",
        "わたしにたいする", "はなしにたいして", "かじだいこう", "しにそうだん",
        "목을 매달 듯이 현수막을 묶어 놨는데 떼어 가세요", "모기한테 맞아 죽겠어요 방역차 보내 주세요",
        "때려 부수는 건물 철거 신고는 어디예요", "쥐약을 놓고 싶은데 나눠 주나요",
        "공사장에서 새벽부터 두들겨요",
        "테니스 라켓으로 공 때리면 속이 시원해요", "죽도록 일했어요", "번개탄으로 고기 굽는 집 연기가 심해요",
        "パスポートをお願いします", "しごとをさがしています", "school enrollment for my child",
        "こどもがうまれました", "cải chính tên 개명", "윗집 애새끼들 쿵쾅대서 미쳐불겄네",
        "A neighboring county office", "죽은 사람 신고", "죽은 분 신고는 어디서 해요",
        "죽은 고양이 치워 주세요", "길에 죽은 고양이가 있어요", "나무가 죽은 것 같아요",
    ],
)  # fmt: skip
def test_what_only_sounds_like_need_shows_none(said: str) -> None:
    assert index().search(said).urgent == ()


def test_no_name_of_the_kiosks_own_shows_a_number_but_of_what_is_about_need() -> None:
    labels = {label for names in own_labels() for label in names.values()}
    labels |= {name for one in entries() for name in (one.label, one.team) if name}
    alarmed = {label for label in labels if lexicon().distressed(label)}
    assert len(labels) > 3000
    assert {one for one in alarmed if not ABOUT_NEED.search(one.lower())} == set()


def test_no_name_of_the_kiosks_own_opens_the_page_of_need_where_it_is_looked_for() -> None:
    labels = {label for names in own_labels() for label in names.values()}
    labels |= {name for one in entries() for name in (one.label, one.team) if name}
    opened = {label for label in labels if index().search(label).crisis}
    assert len(labels) > 3000
    assert {one for one in opened if not ABOUT_NEED.search(one.lower())} == set()


@pytest.mark.parametrize("language", SAID)
def test_hardly_a_name_shows_one_within_words_that_nobody_learned_from(language: str) -> None:
    asked = [
        frame.format(names[language])
        for names in own_labels()
        for frame in SAID[language]
        if language in names
    ]
    alarmed = [one for one in asked if lexicon().distressed(one) and not ABOUT_NEED.search(one.lower())]
    assert len(alarmed) <= 0.004 * len(asked), alarmed


@pytest.mark.parametrize("city", DEMO_CITIES)
def test_every_office_finds_itself_by_its_name(city: str) -> None:
    """However much a name sounds like dialect: 하수과 ends as a question does in Jeju."""
    with (DEMO_CITIES[city].parent / "departments.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    offices = {*(row["department"] for row in rows), "도로보수과", "맑은물우수과", "한우과"}
    teams = {(row["department"], row["team"]) for row in rows if row["team"]}
    listed = [Entry("office", name, name, office=name) for name in offices]
    listed += [Entry("team", f"{of}:{name}", f"{of} {name}", of, name) for of, name in teams]
    built = IndexBuilder(lexicon()).build(listed)
    asked = [(form.format(name), name) for name in offices for form in ("{}", "{} 어디예요", "{} 전화번호")]
    found = [(text, name, built.search(text).hits[:1]) for text, name in asked]
    assert [text for text, name, hits in found if [hit.office for hit in hits] != [name]] == []
    by_team = [(name, [hit.team for hit in built.search(name).hits[:3]]) for _, name in teams]
    assert [(name, hits) for name, hits in by_team if name not in hits] == []


@pytest.mark.parametrize(
    "asked", ["여자 화장실은 어디에 있나요?", "남자 화장실은 어디에 있나요?", "여성 화장실 위치 알려 주세요"]
)
def test_who_asks_for_a_room_is_shown_the_room_and_not_the_police(asked: str) -> None:
    assert index().search(asked).urgent == ()


def test_need_in_such_a_room_is_heard() -> None:
    said = "여자 화장실에 누가 몰래 카메라로 찍고 있어요"
    assert {one.number for one in index().search(said).urgent} & {"112"}
