# SPDX-License-Identifier: GPL-3.0-or-later
"""What a search and an office's card answer: help first, windows lit, no page in white, the keyboard away."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QGuiApplication
import pytest

from kiosk.charter.hours import SEOUL
from kiosk.directory.service_windows import ServiceWindow
from kiosk.documents.qr import qr_code
from tests.samples import SAMPLES
from tests.screens import leaf_through, rest

if TYPE_CHECKING:
    from kiosk.directory.public import PublicOffice
    from kiosk.services.visitor import VisitorServices
    from tests.ui.visitor.conftest import Records
    from tests.visitor import Visitor


def test_nobody_who_listens_in_reads_a_cry_for_help(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(services, "heard", told.append)
    guest.kiosk.pages.open("search", words="여권")
    guest.kiosk.pages.replace("search", words="자살하고 싶어요")
    guest.settle()
    assert list(dict.fromkeys(told)) == ["여권", ""]


@pytest.mark.parametrize(
    ("words", "said", "action", "then"),
    [
        ("ㅋㅋㅋㅋ", "맞는 곳을 못 찾았습니다.", "분야별로 찾기", "matters"),
        ("ㅋㅋㅋㅋ", "여권 발급", "여권 발급", "matter"),
        ("실업급여", "1350", "안내요원 부르기", "guide_call"),
    ],
)
def test_no_search_ends_in_white(guest: Visitor, words: str, said: str, action: str, then: str) -> None:
    put_keys_away(guest, words)
    assert guest.sees(said)
    guest.tap(action)
    assert guest.screen == then


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("팩스", ("061-270-3575", "061-270-3579")),
        ("시청 홈페이지", ("열린시장실 → 시민소통신문고", "참여/민원 → 신고센터 → 부조리신고창구")),
        ("시민소통신문고", ("061-270-8340", "061-270-3579", "열린시장실 → 시민소통신문고")),
        ("부조리신고", ("061-270-3257", "061-270-3575", "참여/민원 → 신고센터 → 부조리신고창구")),
        ("팩스로 서류 보내기", ()),
        ("여권", ()),
    ],
)
def test_the_charters_windows_are_told_to_whoever_looks_for_them(
    guest: Visitor, words: str, told: tuple[str, ...]
) -> None:
    put_keys_away(guest, words)
    assert {line["name"] for line in guest.kiosk.pages.current.model.told["windows"]} == set(told)
    assert all(guest.sees(one) for one in told)


def test_numbered_windows_are_the_room_and_those_for_what_is_asked_are_lit(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = cast("PublicOffice", services.directory.office("민원봉사실"))
    team = next(one for one in hall.teams if "여권" in one.name)
    other = next(one for one in hall.teams if one is not team)
    served = [("가족관계등록", ""), ("여권 발급", team.name), ("여권 발급", team.name), ("", "")]
    windows = [ServiceWindow(at, (one,), {}, whose) for at, (one, whose) in enumerate(served, 6)]
    monkeypatch.setattr(services, "windows", {hall.name: windows})

    def drawn() -> bool:
        return len(guest.kiosk.pages.current.model.desks) > 0

    for asked, told, lit in (
        ({"duty": "여권 발급"}, "7·8번 창구", {"7", "8"}),
        ({"seat": team.seats[0].id}, "7·8번 창구", {"7", "8"}),
        ({"duty": "가족관계등록"}, "6번 창구", {"6"}),
        ({}, "", set[str]()),
        ({"seat": other.seats[0].id}, "번 자리", {other.seats[0].desk}),
    ):
        guest.kiosk.pages.open("office", lit=guest.lit(hall.name, **asked))
        guest.settle()
        model = guest.kiosk.pages.current.model
        assert told in model.seatLine
        guest.settle(drawn)
        assert {one.number for one in model.desks if one.state0 in {"lit", "away"}} == lit
        guest.kiosk.pages.back()


def test_whoever_would_rather_write_elsewhere_is_told_where_on_the_page_of_cases(guest: Visitor) -> None:
    guest.kiosk.look.set(language="vi")
    guest.kiosk.pages.open("cases")
    guest.settle()
    guest.tap("Qua fax hoặc trang web")
    guest.settle()
    assert guest.sees("061-270-3575")
    assert guest.sees("Phòng Hành chính tự trị · Fax")


def test_an_answer_on_a_low_screen_ends_with_its_last_page(guest: Visitor) -> None:
    guest.kiosk.look.set(low=True)
    put_keys_away(guest, "실업급여")
    for _page in leaf_through(guest):
        pass
    assert guest.sees("1350"), "no empty page comes behind the numbers"


def test_no_code_is_made_at_each_key_of_an_answer_that_cannot_show_it_yet(guest: Visitor) -> None:
    keys = QGuiApplication.inputMethod()
    guest.tap("업무나 부서 이름으로 찾기")
    guest.settle(keys.isVisible)
    qr_code.cache_clear()
    guest.type("실업급여")
    assert guest.kiosk.pages.current.model.told["kind"] == "elsewhere"
    assert qr_code.cache_info().misses == 0
    guest.type("\n")
    guest.settle(lambda: qr_code.cache_info().misses == 1)
    assert qr_code.cache_info().misses == 1


def test_the_keyboards_own_key_gives_the_answer_the_whole_page_and_again_brings_it_back(
    guest: Visitor,
) -> None:
    keys = QGuiApplication.inputMethod()
    guest.tap("업무나 부서 이름으로 찾기")
    guest.settle(keys.isVisible)
    guest.type("ㅋㅋㅋㅋ")
    rest(guest)
    assert not guest.sees("분야별로 찾기")
    guest.type("\n")
    guest.settle(lambda: guest.sees("분야별로 찾기"))
    rest(
        guest
    )  # its page is cut once more when the keys have gone: where a finger aims must have come to rest
    guest.tap("다시 찾기")
    guest.settle(lambda: keys.isVisible() and not guest.sees("분야별로 찾기"))
    rest(guest)
    assert keys.isVisible()
    assert not guest.sees("분야별로 찾기")


def put_keys_away(guest: Visitor, words: str) -> None:
    sample = next(one for one in SAMPLES if one.name == "answer-nothing")
    guest.kiosk.pages.open("search", words=words, keys=False)
    guest.settle()
    sample.then(guest)
    rest(guest)


def test_words_that_were_taken_for_others_can_be_searched_as_they_are(guest: Visitor) -> None:
    guest.kiosk.pages.open("search", words="주정챠 과태료")
    guest.settle()
    model = guest.kiosk.pages.current.model
    assert model.corrected == "‘주정차과태료’로 찾았습니다."
    assert guest.sees(model.corrected)
    guest.tap("쓴 그대로 찾기")
    assert model.corrected == ""
    assert not guest.sees("쓴 그대로 찾기")
    model.search("주정챠 과태")
    assert model.corrected, "other words are read anew"


def test_of_words_in_vain_only_what_the_tables_know_is_kept(guest: Visitor, records: Records) -> None:
    before = dict(counts(records))
    guest.tap("업무나 부서 이름으로 찾기")
    guest.kiosk.pages.current.model.search("ㅋㅋㅋㅋ 김끝숨삐 01012345678")
    guest.tap("처음으로")
    assert records.services.visits.stored()
    assert counts(records) == before
    records.services.searched_in_vain("김끝숨삐 치매 01012345678")
    assert records.services.visits.stored()
    assert counts(records) == before | {"치매": before.get("치매", 0) + 1}


def counts(records: Records) -> dict[str, int]:
    """Return the words kept of today's searches that found nothing."""
    today = datetime.now(SEOUL).date()
    return dict(records.desk.vain_words(today, today))
