# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of visitors' words in the real window: tried out, joined, set aside, put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.resources import TRANSLATIONS
from kiosk.search import IndexBuilder
from kiosk.services.admin.office import AdminServices
from kiosk.services.admin.words import SearchWordService
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.finding import lexicon_with, seats_to_find
from kiosk.services.indexing import in_five_languages
from kiosk.services.visits import open_visit_log, visit_service
from kiosk.storage.errors import StorageError
from kiosk.storage.opened import opened_storage

if TYPE_CHECKING:
    from tests.ui.admin.clerk import Clerk

PAGE = "찾는 말"
VAIN = "쿠쿠루삥뽕"


@pytest.fixture
def asked(clerk: Clerk) -> Clerk:
    """Visitors have searched in vain, and said that a card is wrong."""
    with (
        opened_storage(clerk.data, clerk.settings) as storage,
        open_visit_log(storage, clerk.settings, role="test") as log,
    ):
        log.begin()
        for words in ([VAIN], [VAIN], ["없는말"]):
            log.searched_in_vain(words)
        log.report_wrong("office", {"office": "감사실", "seat": "감사실/3"}, "phone")
    return clerk


def first_hit(clerk: Clerk, words: str) -> str | None:
    """Search as the booth does after it has noticed the change."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        desk = open_directory(storage.database, clerk.settings, TRANSLATIONS, seoul_now)
        public, joined = desk.load_public(desk.today()), tuple(desk.sayings.all())
        listed, builder = tuple(seats_to_find(public)), IndexBuilder(lexicon_with(joined))
        index, _ = in_five_languages(builder.build(listed), builder, listed, public.led, joined)
    hits = index.prepare().search(words, 1).hits
    return hits[0].office if hits else None


def test_words_that_found_nothing_are_joined_to_a_duty_and_found_from_then_on(asked: Clerk) -> None:
    assert first_hit(asked, VAIN) is None
    asked.open(PAGE)
    asked.await_words("찾지 못한 말 2")
    asked.press_called(VAIN)
    asked.await_words("이 말로는 아무것도 찾지 못합니다.")
    asked.write("업무, 부서", "공직자 재산등록")
    asked.press("잇기")
    asked.await_words("이제 감사실로 안내합니다.")
    asked.await_words("찾지 못한 말 1")
    asked.await_words("이은 말 1")
    assert first_hit(asked, VAIN) == "감사실"


def test_words_of_another_language_are_joined_alike_and_win_over_the_tables(asked: Clerk) -> None:
    assert first_hit(asked, "lam ho chieu nhanh") == "민원봉사실"
    asked.open(PAGE)
    asked.write("방문객의 말", "làm hộ chiếu nhanh")
    asked.write("업무, 부서", "공직자 재산등록")
    asked.press("잇기")
    asked.await_words("이제 감사실로 안내합니다.")
    assert first_hit(asked, "lam ho chieu nhanh") == "감사실"


def test_joined_words_are_let_go_again(asked: Clerk) -> None:
    asked.open(PAGE)
    asked.press_called(VAIN)
    asked.write("업무, 부서", "공직자 재산등록")
    asked.press("잇기")
    asked.confirm("풀기", "한 번 더")
    asked.await_words("풀었습니다.")
    asked.await_words("찾지 못한 말 2")
    assert first_hit(asked, VAIN) is None


def test_a_list_that_renews_under_an_armed_button_puts_it_at_ease(asked: Clerk) -> None:
    asked.open(PAGE)
    asked.press_called(VAIN)
    asked.write("업무, 부서", "공직자 재산등록")
    asked.press("잇기")
    asked.await_words("이은 말 1")
    asked.press("풀기")
    asked.await_armed("한 번 더")
    asked.press_called("없는말")
    asked.press("이을 업무 없음")
    asked.await_words("이은 말 2")  # the newest stands first, where the armed one stood
    assert asked.buttons("한 번 더") == []


def test_words_with_no_duty_are_set_aside_without_changing_a_search(asked: Clerk) -> None:
    asked.open(PAGE)
    asked.press_called("없는말")
    asked.press("이을 업무 없음")
    asked.await_words("찾지 못한 말 1")
    assert first_hit(asked, "없는말") is None


def test_what_a_visitor_said_is_wrong_is_taken_off_the_list_by_name(asked: Clerk) -> None:
    asked.open(PAGE)
    asked.await_words("전화번호가 다름")
    asked.press("고쳤음")
    asked.await_words("틀렸다는 말 0")
    with opened_storage(asked.data, asked.settings) as storage:
        done = visit_service(storage, asked.settings).wrong_reports(handled=True)
    assert [one.handled_by for one in done] == ["demo"]


def test_what_could_not_be_stored_says_nothing_of_what_was_read(
    asked: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageError("the disk is full")

    asked.open(PAGE)
    asked.await_words("전화번호가 다름")
    monkeypatch.setattr(SearchWordService, "handled", full)
    asked.press("고쳤음")
    asked.await_words("마치지 못했습니다")
    assert not asked.reads("모름")


def test_a_list_that_cannot_be_read_again_is_unknown_since_the_last_good_reading(
    asked: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: SearchWordService) -> None:
        raise StorageError("the database is locked")

    asked.open(PAGE)
    asked.await_words("찾지 못한 말 2")
    at = asked.page.readAt if asked.page else ""
    with monkeypatch.context() as bad_day:
        bad_day.setattr(SearchWordService, "load", away)
        asked.press("새로 고침")
        asked.await_words(f"모름 · {at}에 읽은 것입니다. 그 뒤로는 읽지 못했습니다")
        asked.await_words("찾지 못한 말 모름")
        asked.await_words(f"모름 · {at}에 읽은 뒤로 읽지 못했습니다")
    asked.press("새로 고침")
    asked.await_words("찾지 못한 말 2")
    asked.until(lambda: not asked.reads("모름"))


def test_counts_of_the_navigation_that_cannot_be_taken_again_are_unknown(
    asked: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: AdminServices) -> None:
        raise StorageError("the database is locked")

    asked.open(PAGE)
    asked.until(lambda: any(row.count > 0 for row in asked.desk.navigation.rows))
    monkeypatch.setattr(AdminServices, "counts", away)
    asked.desk.navigation.hear()
    asked.await_words("모름")
