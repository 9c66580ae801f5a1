# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the announcements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from kiosk.services.admin.deciding import deciding
from kiosk.services.admin.naming import NameQuestion
from kiosk.services.announcements import Announcements
from kiosk.services.refused import Refused
from kiosk.storage.decisions import Decision
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.services.admin.results.notices import AnnouncementEntry
    from kiosk.services.admin.staff_context import StaffContext

LONGEST: Final = 90


class AnnouncementService:
    """The announcements, for whoever keeps the directory."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._names = NameQuestion(context)
        self._announcements = Announcements(context.storage.database, place_of(context.settings))

    def today(self) -> date:
        """Return the day at the city hall."""
        return self._context.now().date()

    def notices(self) -> Sequence[AnnouncementEntry]:
        """List every notice, the earliest first."""
        return self._announcements.all(self.today())

    def keep(self, notice: AnnouncementEntry) -> None:
        """Keep a new notice, or other words and days of one."""
        told = {language: " ".join(text.split()) for language, text in notice.texts.items()}
        told = {language: text for language, text in told.items() if text}
        if "ko" not in told:
            raise Refused("한국어 문구를 적어 주십시오. 다른 말은 비워 두면 나오지 않습니다.")
        if any(len(text) > LONGEST for text in told.values()):
            raise Refused(f"문구는 {LONGEST}자까지 쓸 수 있습니다. 멀리서 읽을 수 있게 짧게 적어 주십시오.")
        if notice.last < notice.first:
            raise Refused("끝날이 첫날보다 앞섭니다. 날짜를 고쳐 주십시오.")
        if notice.last < self.today():
            raise Refused("끝날이 이미 지났습니다. 오늘이나 그 뒤의 날을 적어 주십시오.")
        self._names.read(told.values())
        days = {"first": notice.first.isoformat(), "last": notice.last.isoformat()}
        self._decide(replace(notice, key=notice.key or str(uuid4())), {"texts": told, **days})

    def take_away(self, notice: AnnouncementEntry) -> None:
        """Take a notice away."""
        self._decide(notice, None)

    def _decide(self, notice: AnnouncementEntry, value: Any) -> None:  # noqa: ANN401 # JSON
        holder, now = self._context.holder(), self._context.now()
        with deciding(self._context):
            said = Decision(notice.key, value, now.date(), str(holder.id), now)
            self._announcements.kept.decide(said, seen=notice.seen)
