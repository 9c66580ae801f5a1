# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be asked in Korean can be asked in English, Chinese, Vietnamese and Japanese."""

from __future__ import annotations

import pytest

from kiosk.directory.matters import load_matters
from kiosk.resources import ASSETS
from kiosk.search import IndexBuilder
from kiosk.search.entries import Entry
from kiosk.search.foreign.analysis import analysed, folded, is_foreign
from tests.search.corpus import entries, index, lexicon, questions
from tests.search.evaluate import tally

FIRST, THIRD = 0.8, 0.8
# Of a tax office, of any neighborhood's center: a card says so, no office of ours.
ELSEWHERE = {"", "동 행정복지센터"}


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("ko", "{} 어디예요?"),
        ("en", "{}"),
        ("en", "Where is the {}?"),
        ("zh-CN", "{}"),
        ("zh-CN", "请问{}在哪儿？"),
        ("vi", "{}"),
        ("vi", "{} ở đâu?"),
        ("ja", "{}"),
        ("ja", "{}に行きたいのですが"),
    ],
)
def test_the_kiosks_own_labels_lead_to_their_office(language: str, asked: str) -> None:
    matters = [one for one in load_matters(ASSETS / "matters.toml") if one.office not in ELSEWHERE]
    assert len(matters) > 145
    missed = [
        (label, matter.office)
        for matter in matters
        for label in (matter.names[language],)
        if not (hits := index().search(asked.format(label)).hits) or hits[0].office != matter.office
    ]
    assert len(missed) <= len(matters) // 100, missed


def test_residents_queries_in_four_languages_find_their_office() -> None:
    tallies = tally(questions("foreign_dev.tsv"), index())
    assert set(tallies) == {"lang_en", "lang_zh", "lang_vi", "lang_ja"}
    for kind, counts in tallies.items():
        assert counts.first >= FIRST * counts.asked, (kind, counts)
        assert counts.third >= THIRD * counts.asked, (kind, counts)


@pytest.mark.parametrize(
    ("typed", "office"),
    [
        ("mat ho chieu", "민원봉사실"),
        ("mất hộ chiếu", "민원봉사실"),
        ("hộ chiếu mất", "민원봉사실"),
        ("護照丟了", "민원봉사실"),
        ("护照丢了", "민원봉사실"),
        ("ぱすぽーと紛失", "민원봉사실"),
        ("いんかんしょうめい", "민원봉사실"),
        ("じどうてあて", "동 행정복지센터"),
        ("ちゅうしゃいはんのばっきん", "교통행정과"),
        ("ぜいせいか", "세정과"),
        ("child allowance", "동 행정복지센터"),
        ("lost pasport", "민원봉사실"),
    ],
)
def test_marks_order_script_and_slips_do_not_matter(typed: str, office: str) -> None:
    assert index().search(typed).hits[0].office == office


@pytest.mark.parametrize(
    ("heard", "office"),
    [
        ("jeonip singo", "동 행정복지센터"),
        ("chulsaeng singo", "민원봉사실"),
        ("Chulsengsingo", "민원봉사실"),
        ("ingam jeungmyeong", "민원봉사실"),
        ("gicho yeongeum", "노인장애인과"),
        ("jangaein deungrok", "노인장애인과"),
        ("jangaein deungnok", "노인장애인과"),
        ("sejeonggwa eodi", "세정과"),
        ("jadongcha deungrok", "자동차등록사무소"),
        ("sseuregi bongtu", "자원순환과"),
        ("daehyeong pyegimul", "자원순환과"),
        ("minbangwi", "재난안전과"),
    ],
)
def test_korean_is_found_as_foreigners_spell_what_they_heard(heard: str, office: str) -> None:
    assert index().search(heard).hits[0].office == office


@pytest.mark.parametrize(
    "typed", ["qwzx kjh", "黑洞理论", "ラーメン", "yêu", "minwon", "dongsamuso", "manager", "さくらがさいた"]
)
def test_nothing_is_said_rather_than_something_wrong(typed: str) -> None:
    answer = index().search(typed)
    assert not answer.hits
    assert answer.elsewhere is None


@pytest.mark.parametrize(
    ("typed", "body"),
    [
        ("いしゃ", "병원·응급실"), ("ねんきん", "국민연금공단"), ("がっこう", "교육지원청"),
        ("pension", "국민연금공단"), ("养老保险", "국민연금공단"), ("lương hưu", "국민연금공단"),
        ("失业金", "고용노동부 지청"),
        ("school for my kid", "교육지원청"), ("semuseo", "세무서"), ("kyongchalso", "경찰서"),
    ],
)  # fmt: skip
def test_another_body_is_named_by_the_same_word_in_every_language(typed: str, body: str) -> None:
    elsewhere = index().search(typed).elsewhere
    assert elsewhere is not None
    assert elsewhere.name == body


def test_no_english_word_is_taken_for_a_vietnamese_one() -> None:
    """There "me" is a mother, and "my" belongs to a museum of art."""
    assert index().search("help me").hits == ()


def test_a_body_is_found_in_kana_and_a_place_by_what_somebody_heard() -> None:
    license_centre = index().search("うんてんめんきょ").elsewhere
    assert license_centre is not None
    assert license_centre.name == "운전면허시험장"
    assert license_centre.why.endswith("。")
    placed = IndexBuilder(lexicon()).build([*entries(), Entry("place", "wc", "화장실", title="1층")])
    for heard in ("hwajangsil", "hwajangsil eodie isseoyo"):
        answer = placed.search(heard)
        assert (answer.query, answer.corrected, answer.hits[0].id) == (heard, "화장실", "wc")


def test_vietnamese_labels_without_their_marks_lead_where_the_marked_ones_do() -> None:
    labels = [one.names["vi"] for one in load_matters(ASSETS / "matters.toml")]
    led = [(label, index().search(label), index().search(folded(label))) for label in labels]
    assert [one for one, marked, bare in led if marked.hits[:1] != bare.hits[:1]] == []


def test_a_mark_tells_tax_from_rent() -> None:
    assert index().search("thuế nhà").hits[0].office == "세정과"


def test_both_sides_are_brought_into_one_form() -> None:
    assert folded("Giấy ĐĂNG ký") == "giay dang ky"
    assert folded("護照") == folded("护照")
    assert folded("パスポート") == folded("ぱすぽーと")
    assert folded("が") != folded("か")
    assert analysed("street lights").pairs == ("streetlights",)
    assert not is_foreign("여권 passport")
    assert not is_foreign("123 ?!")
