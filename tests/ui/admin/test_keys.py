# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the city's keys in the real window: founded once, handed on, changed, lost and recovered."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from sqlalchemy import delete

from kiosk.services.admin.keys import KeyService
from kiosk.services.cases import keys_opened as city_keys
from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from kiosk.settings.city_accounts import NoAnswer
from kiosk.storage.accounts import DEMO_NAME
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.cases import city_key_signatures
from tests.ui.admin.city_cases import NOW, WORDS, fill

if TYPE_CHECKING:
    from kiosk.ui.admin.keys.keys import CityKeys
    from tests.ui.admin.case_clerk import CaseClerk

ANOTHER = "삼호 압해 임자 증도 자은 팔금"
COLLEAGUE, PASSWORD = "담당07", "eight-islands-2026"


@pytest.fixture
def page(case_clerk: CaseClerk) -> CityKeys:
    """Sign in where the city has no keys yet."""
    case_clerk.open("민원")
    return cast("CityKeys", case_clerk.desk.navigation.pages["keys"])


def founded(clerk: CaseClerk, page: CityKeys) -> str:
    """Make the keys by hand, write the sheet down, and return it."""
    clerk.press("열쇠 만들기")
    clerk.await_words("시의 열쇠가 아직 없습니다")
    clerk.write("비밀 문구 (16자 이상, 낱말 다섯 개쯤)", DEMO_PASSPHRASE)
    clerk.write("비밀 문구 한 번 더", DEMO_PASSPHRASE)
    clerk.press("열쇠 만들기")
    clerk.await_words("지금 한 번만 나옵니다")
    sheet = "-".join(page.sheet)
    clerk.write("마지막 네 글자", page.sheet[-1])
    clerk.press("적었습니다")
    clerk.await_words("용지를 금고에 넣어 주십시오.")
    return sheet


def test_a_city_without_keys_is_told_so_and_makes_them_once(case_clerk: CaseClerk, page: CityKeys) -> None:
    case_clerk.await_words("시의 열쇠가 아직 없어 민원을 받을 수 없습니다.")
    founded(case_clerk, page)
    assert page.sheet == []
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        keyring = city_keys.city_keyring(storage, case_clerk.settings)
        assert keyring.founded()
        assert keyring.unlock(DEMO_NAME, DEMO_PASSPHRASE, NOW).is_open


def test_a_weak_or_a_mistyped_passphrase_makes_no_keys(case_clerk: CaseClerk, page: CityKeys) -> None:
    case_clerk.press("열쇠 만들기")
    page.make("짧은 문구", "짧은 문구")
    case_clerk.await_words("비밀 문구는 16자 이상")
    page.make(DEMO_PASSPHRASE, ANOTHER)
    case_clerk.await_words("비밀 문구가 서로 다릅니다.")


def test_the_sheet_stays_until_its_last_group_is_written_down(case_clerk: CaseClerk, page: CityKeys) -> None:
    case_clerk.press("열쇠 만들기")
    page.make(DEMO_PASSPHRASE, DEMO_PASSPHRASE)
    case_clerk.await_words("지금 한 번만 나옵니다")
    page.keep("????")
    case_clerk.await_words("마지막 네 글자가 용지와 다릅니다.")
    assert page.sheet


def test_new_keys_open_every_case_and_may_be_put_off(
    case_clerk: CaseClerk, page: CityKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    founded(case_clerk, page)
    number = fill(case_clerk.data, case_clerk.settings, 3)[0]
    monkeypatch.setattr(KeyService, "_look_up", lambda *_: {COLLEAGUE: NoAnswer("silent")})
    page.rotate()  # the city's directory does not say who works here still
    case_clerk.await_words(f"{COLLEAGUE}님: 시청 계정 서버가 제때 답하지 않습니다.")
    page.rotate()
    case_clerk.await_words("모든 민원을 새 열쇠로 봉인했습니다.")
    assert page.left == 0
    case_clerk.press("민원")
    case_clerk.read(number)
    case_clerk.await_words(WORDS[:20])


def test_a_colleague_is_entrusted_and_opens_with_their_own_passphrase(
    case_clerk: CaseClerk, page: CityKeys
) -> None:
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        storage.accounts.make(COLLEAGUE, PASSWORD, {"cases"}, by=None)
    founded(case_clerk, page)
    page.add(COLLEAGUE, ANOTHER, ANOTHER, True)  # noqa: FBT003 # QML has no keywords
    case_clerk.await_words(f"{COLLEAGUE}님에게 열쇠를 맡겼습니다.")
    with opened_storage(case_clerk.data, case_clerk.settings) as storage:
        keyring = city_keys.city_keyring(storage, case_clerk.settings)
        assert keyring.unlock(COLLEAGUE, ANOTHER, NOW).is_open


def test_a_lost_passphrase_is_made_good_from_the_sheet(case_clerk: CaseClerk, page: CityKeys) -> None:
    sheet = founded(case_clerk, page)
    number = fill(case_clerk.data, case_clerk.settings, 3)[0]
    page.lock()
    case_clerk.settle()
    page.recover(("B" if sheet[0] == "A" else "A") + sheet[1:], ANOTHER, ANOTHER)
    case_clerk.await_words("복구 용지의 글자를 다시 확인해 주십시오.")
    page.recover(sheet.lower(), ANOTHER, ANOTHER)
    case_clerk.await_words("모든 민원을 새 열쇠로 봉인했습니다.")
    page.lock()
    case_clerk.settle()
    case_clerk.press("민원")
    case_clerk.unlock(ANOTHER)
    case_clerk.read(number)
    case_clerk.await_words(WORDS[:20])


def test_a_changed_passphrase_opens_and_the_old_one_does_not(case_clerk: CaseClerk, page: CityKeys) -> None:
    founded(case_clerk, page)
    page.change(DEMO_PASSPHRASE, ANOTHER, ANOTHER)
    case_clerk.await_words("비밀 문구를 바꾸었습니다.")
    page.lock()
    case_clerk.await_words("봉인되어 있습니다.")
    case_clerk.unlock(DEMO_PASSPHRASE)
    case_clerk.await_words("맞지 않습니다. 4번 남았습니다.")
    case_clerk.unlock(ANOTHER)
    assert page.seal == "open"


def test_the_sheet_signs_the_keys_and_its_fingerprint_is_shown_for_the_settings(
    case_clerk: CaseClerk, page: CityKeys
) -> None:
    sheet = founded(case_clerk, page)
    case_clerk.press("서명")
    case_clerk.await_words("서명되었으나 설정 파일에 지문이 없습니다")
    with (
        opened_storage(case_clerk.data, case_clerk.settings) as storage,
        storage.database.write() as connection,
    ):
        connection.execute(delete(city_key_signatures))
    page.look()
    case_clerk.await_words("아직 서명되지 않았습니다")
    case_clerk.write("금고의 복구 용지", "ABCD-ABCD")
    case_clerk.press("용지로 서명하기")
    case_clerk.await_words("복구 용지의 글자를 다시 확인해 주십시오.")
    case_clerk.write("금고의 복구 용지", sheet)
    case_clerk.press("용지로 서명하기")
    case_clerk.await_words("시의 열쇠에 서명했습니다.")
    assert len(page.fingerprint.split("-")) == 8
