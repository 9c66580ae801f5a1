# SPDX-License-Identifier: GPL-3.0-or-later
"""Pairing a browser with an office: a code from the desk, once, then a token that only that browser holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from kiosk.services.office.tries import WrongTries
from kiosk.services.places import city_register, office_names
from kiosk.services.refused import Refused
from kiosk.storage.office_browsers import StoredBrowsers
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.office_names import OfficeNames
    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.office_browsers import OfficeBrowser

type PairedBrowser = OfficeBrowser  # for rooms that know no storage
WRONG: Final = "맞지 않거나 10분이 지난 번호입니다. 관리 담당에게 새 번호를 받아 주십시오."


class Pairing:
    """Gives codes out, takes them, and knows the browsers by their tokens."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._stored = StoredBrowsers(database, place_of(settings))
        self._database, self._settings = database, settings
        self._tries = WrongTries()

    def offer(self, office: str, actor: str) -> str:
        """Return a code for an office's browser; raises Refused for an office that the city does not have."""
        known = self._names().office(office)
        offices = city_register(self._database, self._settings, datetime.now(UTC)).offices
        if offices and known not in offices:
            raise Refused(f"‘{office}’이라는 부서가 없습니다. 부서 이름을 그대로 적어 주십시오.")
        return self._stored.offer(known, actor, datetime.now(UTC))

    def called(self, office: str) -> str:
        """Return what an office is called today, by any name that it bears or bore."""
        names = self._names()
        return names.name(names.office(office))

    def pair(self, code: str, asker: str) -> tuple[OfficeBrowser, str]:
        """Return the browser that a code pairs and its token; raises Refused for a wrong or an old one."""
        if (wait := self._tries.wait_s(asker)) > 0:
            raise Refused(f"여러 번 틀렸습니다. {wait:.0f}초 뒤에 다시 입력해 주십시오.")
        paired = self._stored.pair(code, datetime.now(UTC))
        if paired is None:
            self._tries.count(asker)
            raise Refused(WRONG)
        return self._led(paired[0]), paired[1]

    def known(self, token: str) -> OfficeBrowser | None:
        """Return the browser with a token, None for one that was never paired or was let go of."""
        found = self._stored.known(token) if token else None
        return found and self._led(found)

    def all(self) -> Sequence[OfficeBrowser]:
        """Return the browsers in use, oldest first, each with the office that does its work today."""
        return [self._led(one) for one in self._stored.all()]

    def close(self, browser: OfficeBrowser, actor: str) -> None:
        """Let go of a browser."""
        self._stored.close(browser.id, actor, datetime.now(UTC))

    def _led(self, browser: OfficeBrowser) -> OfficeBrowser:
        return replace(browser, office=self._names().now(browser.office))

    def _names(self) -> OfficeNames:
        return office_names(self._database, self._settings, datetime.now(UTC))
