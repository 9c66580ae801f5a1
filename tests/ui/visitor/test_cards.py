# SPDX-License-Identifier: GPL-3.0-or-later
"""A matter's card: before all offices in a search, on paper with the way, gone when it lapses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
import pytest

from kiosk.directory.lit_place import LitPlace
from kiosk.directory.service_windows import ServiceWindow
from kiosk.services.shown import ShownFacility
from kiosk.settings import LANGUAGES
from kiosk.ui.shell.focus import name_of
from kiosk.ui.visitor.matter import MatterModel
from kiosk.ui.visitor.way import WayModel
from tests.screens import OPEN, leaf_through, rest

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor


def test_a_search_answers_with_the_card_first_and_its_list_goes_along_to_the_way(guest: Visitor) -> None:
    guest.wake()
    guest.kiosk.pages.open("search", words="인감증명")
    guest.settle(lambda: guest.sees("가져오실 것 보기"))
    guest.tap("가져오실 것 보기")
    guest.settle(lambda: guest.sees("600원"))
    assert guest.screen == "matter"
    assert guest.sees("지어낸 도시: 부서가 확인하지 않음")
    guest.tap("가는 길 보기")
    guest.settle(lambda: guest.screen == "way")
    way = guest.kiosk.pages.current.model
    assert isinstance(way, WayModel)
    assert [text for _, text in way._paper() if text.startswith("□ 신분증")]
    assert "□ 신분증" in way._qr_text()


@pytest.mark.parametrize("language", ["ko", "en", "vi"])
def test_the_cards_most_asked_for_are_one_page_in_long_words_too(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(services, "now", lambda: OPEN)  # when it opens again would take a line of it
    guest.wake()
    guest.kiosk.look.set(language=language)
    for matter in ("주민등록등·초본", "전입신고", "인감증명", "여권 발급", "혼인신고", "이혼신고"):
        guest.kiosk.pages.open("matter", matter=matter)
        rest(guest)
        assert len([*leaf_through(guest)]) == 1, matter


def test_the_list_stays_off_the_way_to_another_office(guest: Visitor) -> None:
    guest.wake()
    guest.kiosk.pages.open("matter", matter="인감증명")
    guest.kiosk.pages.open("way", target="교통행정과")
    guest.settle(lambda: guest.screen == "way")
    way = guest.kiosk.pages.current.model
    assert isinstance(way, WayModel)
    assert [text for _, text in way._paper() if "□" in text] == []


def test_a_card_names_the_windows_for_its_matter_and_ends_with_its_office_s_telephone(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest.wake()
    guest.kiosk.pages.open("matter", matter="여권 발급")
    guest.settle(lambda: guest.sees("민원봉사실 151호"))
    windows = [ServiceWindow(6, ("가족관계등록",)), *(ServiceWindow(at, ("여권 발급",)) for at in (7, 8))]
    monkeypatch.setattr(services, "windows", {"민원봉사실": windows})
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: guest.sees("민원동 1층 민원봉사실 7·8번 창구"))
    model = guest.kiosk.pages.current.model
    assert isinstance(model, MatterModel)
    assert model.source.endswith(str(services.directory.office("민원봉사실").phone))  # type: ignore[union-attr] # it is there
    told = model.spoken_title.replace("\xa0", " ")
    assert all(
        said in told for said in ("7·8번 창구", "본인만(대리 안 됨)", model.source.replace("\xa0", " "))
    )


def test_what_a_machine_prints_too_is_led_to_the_nearest_of_them(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    named, placed = dict.fromkeys(LANGUAGES, "발급기"), dict.fromkeys(LANGUAGES, "민원동 1층")
    there = ShownFacility(named, "여자화장실", "printer", placed)
    monkeypatch.setattr(services, "facilities", lambda: (there,))
    guest.wake()
    guest.kiosk.pages.open("matter", matter="여권 발급")  # which no machine prints
    guest.settle(lambda: guest.sees("가져오실 것"))
    assert not guest.sees("발급기")
    guest.kiosk.pages.open("matter", matter="주민등록등·초본")
    guest.settle(lambda: guest.sees("인터넷은 무료"))
    rest(guest)
    guest.tap("발급기")
    guest.settle(lambda: guest.screen == "way")
    assert "화장실" in guest.kiosk.pages.current.model.title


def test_in_large_letters_the_way_stands_under_the_name_and_all_else_that_can_be_done_behind(
    guest: Visitor,
) -> None:
    guest.wake()
    guest.kiosk.look.set(zoom=2.0)
    guest.kiosk.pages.open("matter", matter="주민등록등·초본")
    rest(guest)
    assert guest.sees("민원봉사실 151호")
    pages = ["가는 길 보기" in map(name_of, guest.controls())]
    pages += ["자리 보기" in map(name_of, guest.controls()) for _ in leaf_through(guest)]
    assert pages[0]
    assert not pages[1]
    assert any(pages[2:])


@pytest.mark.parametrize(
    ("screen", "asked"),
    [("matter", {"matter": "전입신고"}), ("office", {"lit": LitPlace("동 행정복지센터")})],
)
def test_in_large_letters_no_long_name_takes_the_action_behind_the_second_page(
    guest: Visitor, screen: str, asked: dict[str, object]
) -> None:
    guest.wake()
    guest.kiosk.look.set(language="vi", low=True, zoom=2.0)
    guest.kiosk.pages.open(screen, **asked)
    rest(guest)
    actions = {guest.kiosk.stage.text(key) for key in ("card.dong", "office.way", "office.call_back")}
    pages = [actions.isdisjoint(map(name_of, guest.controls())) for _ in leaf_through(guest)]
    assert len(pages) > 2
    assert False in pages[:2]


def test_who_comes_for_another_sees_both_lists(guest: Visitor) -> None:
    guest.wake()
    guest.kiosk.pages.open("matter", matter="인감증명")
    guest.settle(lambda: guest.sees("대신 오셨나요?"))
    assert not guest.sees("대리인 신분증")
    guest.tap("대신 오셨나요?")
    guest.settle(lambda: guest.sees("대신 오신 분이 더 가져오실 것"))
    assert guest.sees("가져오실 것")


def test_a_card_that_lapses_while_it_is_shown_leaves_the_place_and_the_way(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest.wake()
    guest.kiosk.pages.open("matter", matter="인감증명")
    guest.settle(lambda: guest.sees("600원"))
    monkeypatch.setattr(services, "cards", {})
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: not guest.sees("600원"))
    assert guest.sees("인감증명")
    assert not guest.sees("가져오실 것")
    assert guest.sees("지금은 확인된 안내가 없습니다.")
    assert guest.sees(str(services.directory.office("민원봉사실").phone))  # type: ignore[union-attr] # it is there
    guest.tap("가는 길 보기")
    guest.settle(lambda: guest.screen == "way")


def test_a_matter_without_a_card_is_found_as_before(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "cards", {})
    guest.wake()
    guest.kiosk.pages.open("search", words="인감증명")
    guest.settle(lambda: guest.sees("민원봉사실"))
    assert not guest.sees("가져오실 것 보기")


def test_an_empty_search_offers_what_is_asked_most_and_a_touch_opens_its_card(guest: Visitor) -> None:
    guest.wake()
    guest.kiosk.pages.open("search")
    guest.settle(lambda: guest.sees("주민등록등·초본"))
    guest.tap("주민등록등·초본")
    guest.settle(lambda: guest.screen == "matter")
    assert guest.sees("400원")


@pytest.mark.parametrize("low", [False, True])
@pytest.mark.parametrize("language", ["ko", "en", "vi"])
def test_over_the_keys_stand_as_many_of_them_as_fit_on_one_page(
    guest: Visitor, language: str, *, low: bool
) -> None:
    guest.wake()
    guest.kiosk.look.set(language=language, low=low)
    guest.kiosk.pages.open("search")
    guest.settle(QGuiApplication.inputMethod().isVisible)
    rest(guest)
    offered = [one["name"] for one in guest.kiosk.pages.current.model.chips]
    shown = [name for name in offered if guest.sees(name)]
    assert shown == offered[: len(shown)]
    assert len(shown) >= (2 if low else 7)
    assert not guest.sees(guest.kiosk.stage.text("pager.after"))


@pytest.mark.parametrize("words", ["ㅋㅋㅋㅋ", "운전면허"])
def test_a_search_that_no_office_answers_offers_a_guide(guest: Visitor, words: str) -> None:
    guest.wake()
    guest.kiosk.pages.open("search", words=words)
    guest.settle(lambda: guest.sees("안내요원 부르기"))
    guest.tap("안내요원 부르기")
    guest.settle(lambda: guest.screen == "guide_call")


def test_where_each_neighborhood_has_its_own_place_one_s_own_is_chosen_and_found(guest: Visitor) -> None:
    guest.wake()
    guest.kiosk.pages.open("search", words="전입신고")
    guest.settle(lambda: guest.sees("가져오실 것 보기"))
    guest.tap("가는 길 보기")
    guest.settle(lambda: guest.screen == "dong")
    guest.tap("용당1동")
    guest.settle(lambda: guest.sees("용당1동 행정복지센터"))
    guest.tap("가는 길 보기")
    guest.settle(lambda: guest.screen == "way")
    way = guest.kiosk.pages.current.model
    assert isinstance(way, WayModel)
    assert (way.title, way.address) == ("용당1동 행정복지센터", "목포시 용당1동")
    assert "□ 세대주 신분증" in way._qr_text()


def test_who_does_not_know_the_neighborhood_is_helped_by_a_guide(guest: Visitor) -> None:
    guest.wake()
    guest.kiosk.pages.open("dong")
    guest.settle(lambda: guest.sees("모르겠어요"))
    guest.tap("모르겠어요")
    guest.settle(lambda: guest.sees("안내요원 부르기"))
    guest.tap("안내요원 부르기")
    guest.settle(lambda: guest.screen == "guide_call")


@pytest.mark.parametrize("language", ["ko", "en", "zh-CN", "vi", "ja"])
def test_every_shown_card_reads_in_every_language_without_a_korean_line(
    guest: Visitor, services: VisitorServices, language: str
) -> None:
    """The places' own words stay, for pointing: 무인민원발급기 and 안전신문고 are what is written on them."""
    guest.wake()
    guest.kiosk.look.set(language=language)
    korean = []
    for matter in services.cards:
        card = services.card(matter, language)
        assert card is not None
        said = [text for lines in (card.bring, card.bring_proxy, card.fee, card.time, card.who, card.notes)
                for _, text in lines]  # fmt: skip
        korean += [text for text in said if any("가" <= letter <= "힣" for letter in text)]
        assert MatterModel(guest.kiosk.stage, matter=matter).spoken_title.strip()
    assert language == "ko" or korean == []


def test_the_card_of_a_passport_stands_on_one_page_and_says_everything(guest: Visitor) -> None:
    guest.wake()
    guest.kiosk.pages.open("matter", matter="여권 발급")
    guest.settle(lambda: guest.sees("정보가 틀려요"))
    rest(guest)
    assert not any(name_of(item).startswith("다음 쪽") for item in guest.controls())
    model = guest.kiosk.pages.current.model
    assert isinstance(model, MatterModel)
    card = model._card
    assert card is not None
    shown = " ".join(guest.read()).replace("\n", " ").replace("\u200b", "")
    lines = [*card.bring, *card.fee, *card.notes, *card.who, *card.elsewhere]
    assert [text for _, text in lines if re.sub(r"\s*[()]", " ", text).split()[0] not in shown] == []
    assert guest.sees("10년 58면 52,000원, 26면 49,000원(2026년 3월부터)")


def test_the_key_to_the_next_page_says_what_comes_there(guest: Visitor) -> None:
    guest.wake()
    guest.kiosk.pages.open("matter", matter="여권 발급")
    guest.kiosk.look.set(zoom=2.0)
    rest(guest)
    assert guest.sees("가는 길 보기")
    key = guest.find("다음 쪽, 가져오실 것, 1 / ")
    assert guest.sees("가져오실 것")
    guest.kiosk.look.set(language="en")
    rest(guest)
    assert key.property("text") == "Please bring"
    guest.find("Next, Please bring, 1 / ")
    guest.tap_item(key)
    rest(guest)
    assert guest.sees("ID")
