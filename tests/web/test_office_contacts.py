# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom an office is to ring back: opened with its passphrase in one session, on a press, and hidden again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.services.cases import booth as cases_booth
from kiosk.services.cases.key_stores import case_keys
from kiosk.services.cases.keys_opened import DEMO_KEEPER, DEMO_PASSPHRASE, city_keyring
from kiosk.services.directory import seoul_now
from kiosk.services.office import staff as office_staff
from kiosk.services.places import PlaceOverrides
from kiosk.storage.decisions import Decision
from kiosk.storage.opened import opened_storage, place_of
from kiosk.storage.tables import cases as table
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import access_log
from tests.services.acts import PASSWORD
from tests.ui.admin.city_cases import answers
from tests.visitor import demo_settings
from tests.web.office import HALL, TAX, account, city, office_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.services.cases.callbacks import CallBacks
    from tests.web.office import OfficeSite

CLERK: Final = "kim"
PHRASE, OTHER = "파도 소나무 안개 부두 은하수", "바람결 돌담길 등대 물결 갈매기"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[OfficeSite]:
    """Sign somebody of an office in at a browser."""
    data = city(tmp_path / "data")
    account(data, CLERK, HALL)
    with office_site(data) as opened:
        enter(opened)
        yield opened


def enter(site: OfficeSite, name: str = CLERK) -> None:
    """Sign in at a browser."""
    page = site.get("/office/sign-in").text
    token = re.findall(r'name="token" value="([0-9a-f]{64})"', page)[-1]
    site.browser.post("/office/sign-in", data={"token": token, "account": name, "password": PASSWORD})


def ask_for_a_call(data: Path, at: int, office: str = HALL) -> tuple[str, str]:
    """Have a visitor ask for a call at the booth; return its number and whom to ring."""
    said = answers(at, "callback", office)
    with opened_storage(data, demo_settings()) as storage:
        intake = cases_booth.intake_service(storage, demo_settings(), seoul_now())
        intake.has_room = lambda: True
        return intake.submit(said, seoul_now()).number, str(said.contact)


def make_key(site: OfficeSite, phrase: str = PHRASE) -> str:
    return site.post("/office/calls/key", passphrase=phrase, again=phrase).text


def unlock(site: OfficeSite, phrase: str = PHRASE) -> str:
    return site.post("/office/calls/unlock", passphrase=phrase).text


def read(site: OfficeSite, number: str) -> str:
    return site.post("/office/calls/contact", number=number).text


def kept(data: Path) -> int:
    """Count the contacts that lie in the database."""
    with opened_storage(data, demo_settings()) as storage, storage.database.read() as connection:
        return len(connection.execute(table.callback_contacts.select()).all())


def logged(data: Path) -> list[str]:
    with opened_storage(data, demo_settings()) as storage, storage.database.read() as connection:
        rows = connection.execute(access_log.select()).all()
    return [row.action for row in rows if row.action.startswith(("office_key.", "contact."))]


def test_a_contact_opens_on_a_press_is_logged_and_is_gone_at_the_next_look(site: OfficeSite) -> None:
    before, _ = ask_for_a_call(site.data, 0)
    assert "연락처 보기" not in site.get("/office/calls").text
    assert "연락처 열쇠를 만들었습니다" in make_key(site)
    number, contact = ask_for_a_call(site.data, 1)
    assert contact not in site.get("/office/calls").text
    assert "관리 화면에서 엽니다" in read(site, before)  # it came before there was a key
    assert contact in read(site, number)
    page = site.get("/office/calls")
    assert contact not in page.text
    assert page.headers["refresh"].startswith("60;")
    assert page.headers["cache-control"] == "no-store"
    assert logged(site.data) == ["office_key.made", "contact.read"]


def test_the_key_is_the_sessions_own_and_goes_with_it(
    site: OfficeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_key(site)
    number, contact = ask_for_a_call(site.data, 0)
    colleague = site.another()
    enter(colleague)
    assert "연락처 보기" not in colleague.get("/office/calls").text
    assert "잠겨 있습니다" in read(colleague, number)
    assert contact in read(site, number)
    assert "잠갔습니다" in site.post("/office/calls/lock").text
    assert contact not in read(site, number)
    unlock(site)
    site.post("/office/sign-out")
    enter(site)
    assert contact not in read(site, number)
    unlock(site)
    monkeypatch.setattr(office_staff, "IDLE_S", 0.0)
    idle = site.another()
    enter(idle)
    assert contact not in read(idle, number)


def test_wrong_passphrases_are_counted_and_weak_or_unlike_ones_make_no_key(site: OfficeSite) -> None:
    assert "바꾸지 않았습니다" in make_key(site, "짧다")
    assert "서로 다릅니다" in site.post("/office/calls/key", passphrase=PHRASE, again=OTHER).text
    assert logged(site.data) == []
    make_key(site)
    site.post("/office/calls/lock")
    assert "4번 남았습니다" in unlock(site, OTHER)
    assert "연락처를 열었습니다" in unlock(site)
    site.post("/office/calls/lock")
    for _ in range(5):
        unlock(site, OTHER)
    assert "초 뒤에" in unlock(site)


def test_another_offices_calls_do_not_open(site: OfficeSite) -> None:
    account(site.data, "tax", TAX)
    theirs = site.another()
    enter(theirs, "tax")
    make_key(theirs, OTHER)
    make_key(site)
    foreign, contact = ask_for_a_call(site.data, 0, TAX)
    assert contact in read(theirs, foreign)
    for number in (foreign, "A-999999-9", ""):
        assert "바꾸지 않았습니다" in read(site, number)
    assert "맞지 않습니다" in unlock(site, OTHER)


def test_a_changed_passphrase_or_key_opens_what_came_before_and_a_lost_one_leaves_it_to_the_desk(
    site: OfficeSite,
) -> None:
    make_key(site)
    number, contact = ask_for_a_call(site.data, 0)
    changed = {"old": PHRASE, "passphrase": OTHER, "again": OTHER}
    assert "바꾸었습니다" in site.post("/office/calls/passphrase", **changed).text
    site.post("/office/calls/lock")
    assert "맞지 않습니다" in unlock(site, PHRASE)
    unlock(site, OTHER)
    make_key(site, PHRASE)  # another key while the last one is open
    assert contact in read(site, number)
    site.post("/office/calls/lock")
    make_key(site, OTHER)  # the passphrase was forgotten
    assert contact not in read(site, number)
    later, told = ask_for_a_call(site.data, 1)
    assert told in read(site, later)
    with opened_storage(site.data, demo_settings()) as storage:
        calls: CallBacks = cases_booth.call_backs(storage, demo_settings())
        keeper = city_keyring(storage, demo_settings()).unlock(DEMO_KEEPER, DEMO_PASSPHRASE, seoul_now())
        assert calls.contact(number, keeper, "desk", seoul_now())["contact"] == contact


def test_once_the_call_is_made_nobody_is_left_to_be_rung(site: OfficeSite) -> None:
    make_key(site)
    number, contact = ask_for_a_call(site.data, 0)
    other, _ = ask_for_a_call(site.data, 1)
    assert kept(site.data) == 2
    site.post("/office/calls/called", number=number)
    assert kept(site.data) == 1
    assert contact not in read(site, number)
    with opened_storage(site.data, demo_settings()) as storage:
        cases = cases_booth.untouched_cases(storage, demo_settings())
        stored = cases.load(other)
        assert stored is not None
        case_keys(storage, demo_settings()).destroy([stored.case.opened.id], seoul_now())
    assert "관리 화면에서 엽니다" in read(site, other)  # destroyed: no key of any office opens it


def test_what_was_sealed_to_an_office_that_went_into_another_opens_at_the_others_page(
    site: OfficeSite,
) -> None:
    account(site.data, "tax", TAX)
    theirs = site.another()
    enter(theirs, "tax")
    make_key(theirs, OTHER)
    foreign, contact = ask_for_a_call(site.data, 0, TAX)
    make_key(site)
    with opened_storage(site.data, demo_settings()) as storage:
        names = PlaceOverrides(storage.database, place_of(demo_settings())).offices
        value = {"name": TAX, "reorganisation": "a", "gone": True, "into": HALL}
        said = Decision(TAX, value, seoul_now().date(), str(new_key()), seoul_now())
        names.decide_together([said], seen=0, action="published")
    assert contact not in read(site, foreign)
    assert "맞지 않습니다" not in unlock(site, OTHER)
    assert contact in read(site, foreign)
    make_key(site, PHRASE)  # whoever opens both seals all to the next key
    site.post("/office/calls/lock")
    unlock(site, PHRASE)
    assert contact in read(site, foreign)
