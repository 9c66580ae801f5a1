# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor types and what stands first."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from kiosk.search import Entry, IndexBuilder, build_index
from kiosk.wayfinding.targets import WORDS
from tests.search.cities import keystrokes
from tests.search.corpus import abroad, entries, index, lexicon

if TYPE_CHECKING:
    from kiosk.search import Index


def offices(query: str, limit: int = 10) -> list[str | None]:
    """Return the offices of the hits, each once."""
    return list(dict.fromkeys(hit.office for hit in index().search(query, limit).hits))


@pytest.mark.parametrize("word", ["교통행정과", "여권", "주차단속", "김치 원산지"])
def test_every_key_of_a_word_brings_something(word: str) -> None:
    assert [typed for typed in keystrokes(word) if not index().search(typed).hits] == []


@pytest.mark.parametrize(
    ("query", "office"),
    [
        ("passport 여권", "민원봉사실"),
        ("여권 護照", "민원봉사실"),
        ("パスポート 재발급", "민원봉사실"),
        ("身份证 재발급", "민원봉사실"),
        ("chứng minh nhân dân 재발급", "민원봉사실"),
        ("여권 mất rồi", "민원봉사실"),
        ("주차 罚款", "교통행정과"),
        ("rác 쓰레기", "자원순환과"),
    ],
)
def test_two_languages_in_one_query_lead_where_both_point(query: str, office: str) -> None:
    assert offices(query)[0] == office


@pytest.mark.parametrize("query", ["ビザ 연장", "visa gia hạn 비자", "年金 연금"])
def test_two_languages_lead_to_no_office_of_ours_where_a_body_elsewhere_is_named(query: str) -> None:
    """ビザ 연장 was once corrected into 자연장, a burial, and led there alone."""
    answer = index().search(query)
    assert (answer.hits, answer.elsewhere is None, answer.corrected) == ((), False, None)


@pytest.mark.parametrize(
    "query", ["주차단속", "주 차 단 속", "단속 주차", "ㅈㅊㄷㅅ", "주차ㄷㅅ", "wnckeksthr", "주챠단속"]
)
def test_one_matter_is_found_however_it_is_typed(query: str) -> None:
    assert "교통행정과" in offices(query)[:3]


def test_a_correction_is_said() -> None:
    assert index().search("wnckeksthr").corrected == "주차단속"
    assert index().search("ㅔㅁㄴ네ㅐㄳ").corrected == "passport"
    assert index().search("주차단속").corrected is None


def test_known_words_are_not_corrected_into_others() -> None:
    assert index().search("민박 등록").corrected is None


def test_a_former_name_of_an_office_leads_to_it_and_says_so() -> None:
    first = index().search("안전총괄과").hits[0]
    assert (first.office, first.why) == ("재난안전과", "예전 이름 '안전총괄과'")


def test_dialect_is_understood() -> None:
    assert offices("하수구가 맥혀부렀당께요")[0] == "하수과"


def test_the_reason_is_the_duty() -> None:
    hit = index().search("차 견인당했어요").hits[0]
    assert (hit.office, hit.team) == ("교통행정과", "교통지도팀")
    assert hit.why == hit.matter == "견인 및 견인료"


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("죽고 싶어요", "109"),
        ("불이 났어요", "119"),
        ("사람이 쓰러졌어요", "119"),
        ("칼 들고 있어요", "112"),
        ("남편이 때려요", "1366"),
    ],
)
def test_words_of_distress_show_a_number_first(query: str, number: str) -> None:
    assert number in {one.number for one in index().search(query).urgent}


def test_ordinary_matters_show_no_emergency_number() -> None:
    calm = [
        "여권 만들기",
        "가로등 고장",
        "재산세 고지서",
        "화장장 예약",
        "소화기",
        "엘리베이터",
        "칼국수",
        "어린이집 신청",
    ]
    assert [query for query in calm if index().search(query).urgent] == []


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("실업급여 신청", "고용노동부 지청"),
        ("비자 연장", "출입국·외국인사무소"),
        ("사업자등록증", "세무서"),
        ("법원 개명 신청", "법원"),
    ],
)
def test_others_matters_are_answered_with_where_to_go(query: str, where: str) -> None:
    answer = index().search(query)
    assert answer.elsewhere
    assert (answer.elsewhere.name, answer.hits) == (where, ())


@pytest.mark.parametrize(
    ("query", "office"),
    [
        ("법원 앞 불법주차", "교통행정과"),
        ("세무서 옆 공원", "공원녹지과"),
        ("경찰서 옆 가로등 고장", "도시디자인과"),
    ],
)
def test_an_institution_as_a_landmark_does_not_turn_a_visitor_away(query: str, office: str) -> None:
    answer = index().search(query)
    assert answer.elsewhere is None
    assert answer.hits[0].office == office


@pytest.mark.parametrize("query", ["외계인", "asdkjhqwe", "빙하 탐사선", "ㅁㄴㅇㄹㅁㄴㅇㄹ"])
def test_nonsense_finds_nothing(query: str) -> None:
    assert index().search(query).hits == ()


@pytest.mark.parametrize("query", ["동사무소", "주민센터", "행정복지센터", "면사무소"])
def test_the_dong_office_is_found_by_all_its_names_and_is_the_one_of_the_address(query: str) -> None:
    first = index().search(query).hits[0]
    assert first.office == "동 행정복지센터"
    assert first.why.endswith("(주소지의 동)")


def test_the_first_hits_are_of_different_offices() -> None:
    assert len(offices("보건증", 3)) >= 2 or len(index().search("보건증", 3).hits) == 1


def town() -> Index:
    """Build an index of one office with people and a place."""
    duties = ("불법 주ㆍ정차 지도ㆍ단속",)
    return build_index(
        [
            Entry("office", "교통과", "교통과", "교통과", names={"en": "Traffic Office"}),
            Entry("team", "교통과:단속팀", "교통과 단속팀", "교통과", "단속팀", duties=duties),
            Entry(
                "seat",
                "교통과/3",
                "가나다 주무관",
                "교통과",
                "단속팀",
                "주무관",
                person="가나다",
                duties=duties,
            ),
            Entry("place", "화장실", "여자화장실", title="1층", names={"en": "Restroom"}),
        ],
        lexicon(),
    )


def test_the_team_stands_before_the_people_in_it() -> None:
    assert [hit.kind for hit in town().search("주정차 단속").hits] == ["team", "seat"]


@pytest.mark.parametrize("query", ["가나다", "ㄱㄴㄷ", "가ㄴㄷ", "가나", "교통과 가나다"])
def test_a_person_is_found_by_name_first_consonants_and_office(query: str) -> None:
    assert "교통과/3" in [hit.id for hit in town().search(query).hits]


@pytest.mark.parametrize("query", ["화장실", "ㅎㅈㅅ", "restroom", "여자 화장실"])
def test_a_place_is_found_and_says_its_floor(query: str) -> None:
    first = town().search(query).hits[0]
    assert (first.kind, first.office, first.why) == ("place", None, "1층")


def test_a_place_asked_for_by_its_name_stands_before_an_office_that_deals_with_such_things() -> None:
    lift = Entry("place", "lift", "승강기", title="1층", names={"word": "엘리베이터"})
    both = build_index([*entries(), lift], lexicon())
    assert both.search("엘리베이터").hits[0].id == "lift"
    assert both.search("엘리베이터 고장").hits[0].office == "재난안전과"


@pytest.mark.parametrize(
    "asked", ["bus stop", "버스정류장", "버스 정류장", "바스정류장", "バス停", "公交车站坏了"]
)
def test_whoever_looks_after_a_stop_stands_before_it_and_the_stop_beside(asked: str) -> None:
    first, second, *_ = with_stop().search(asked).hits
    assert (first.office, second.id, second.kind) == ("대중교통과", "stop", "place")


def test_a_stop_asked_for_by_its_own_name_stands_first() -> None:
    assert with_stop().search("버스 타는 곳").hits[0].id == "stop"


@pytest.mark.parametrize(
    "asked",
    [
        "nha ve sinh",
        "Nhà vệ sinh ở đâu?",
        "お手洗いはどこですか",
        "お手洗いに行きたいのですが",
        "洗手间在哪里",
        "洗手間",
        "where is the bathroom?",
        "화장실은 어디에 있나요?",
    ],
)
def test_the_toilets_stand_before_whoever_looks_after_public_ones(asked: str) -> None:
    assert {hit.id for hit in with_stop().search(asked).hits[:2]} == {"female", "male"}


@pytest.mark.parametrize(
    "asked", ["여자 화장실은 어디에 있나요?", "女子お手洗いに行きたい", "女洗手间在哪儿"]
)
def test_of_two_places_the_one_that_is_named_stands_first(asked: str) -> None:
    assert with_stop().search(asked).hits[0].id == "female"


@cache
def with_stop() -> Index:
    """Build the demo city's index with a bus stop in the yard and two toilets."""
    names = {"en": "Bus stop", "zh-CN": "公交车站", "ja": "バスのりば"}
    stop = Entry("stop", "stop", "버스 타는 곳", title="앞마당", names=names | _everyday("bus"))
    women = Entry("place", "female", "여자화장실", names=_everyday("restroom.female", "restroom"))
    men = Entry("place", "male", "남자화장실", names=_everyday("restroom.male", "restroom"))
    listed = [*entries(), stop, women, men]
    return IndexBuilder(lexicon()).build(listed, abroad(listed))


def _everyday(*kinds: str) -> dict[str, str]:
    return {f"word {kind} {at}": word for kind in kinds for at, word in enumerate(WORDS[kind])}


def test_topics_find_their_team_in_another_city() -> None:
    first = town().search("차 견인됐어요").hits[0]
    assert (first.office, first.team) == ("교통과", "단속팀")


def test_an_empty_directory_answers_too() -> None:
    assert build_index([], lexicon()).search("여권").hits == ()


def test_the_limit_is_kept() -> None:
    assert len(index().search("신고", 3).hits) == 3


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("kim minsu", "김민수"), ("Min-su Kim", "김민수"), ("gim minsoo", "김민수"),
        ("lee jiyoung", "이지영"),
        ("park hyunwoo", "박현우"), ("choi eunji", "최은지"), ("jung seojun", "정서준"),
    ],
)  # fmt: skip
def test_public_names_are_found_in_latin_letters(typed: str, name: str) -> None:
    people = ["김민수", "이지영", "박현우", "최은지", "정서준", "강하늘"]
    seats = [Entry("seat", f"과/{at}", one, "과", person=one) for at, one in enumerate(people)]
    assert [hit.label for hit in build_index(seats, lexicon()).search(typed).hits] == [name]
