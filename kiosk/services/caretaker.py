# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail to whoever looks after the city's machines: which booth is silent or out of order, and what to do.

It is sent at once, and not from the queue of letters, which are sealed to their cases: whoever presses must
know whether anybody was told, and else pick up the telephone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.cases.posting import LetterChannel
from kiosk.charter.hours import SEOUL
from kiosk.gateway.port import NotSent, Outgoing, Unanswered
from kiosk.services.booths import health_of_booths, named, tasks_of
from kiosk.services.gateways import gateways
from kiosk.services.refused import Refused
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.log_reading import LogQuery, entries
from kiosk.storage.opened import place_of
from kiosk.storage.tables import new_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.services.admin.results.system import BoothHealth
    from kiosk.services.booths import FleetTask
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

TOLD: Final = "booth.told"
KEPT: Final = timedelta(days=2)  # how far back it is shown that somebody was told
NO_WAY: Final = (
    "메일로 알릴 길이 없습니다. kiosk.toml의 [mail]에 mail_server와 mail_caretaker를 적으면 여기서 보냅니다. "
    "지금은 전화로 알려 주십시오."
)
SOUND: Final = "지금 알릴 것이 없습니다. 새로 고침을 눌러 다시 보십시오."
NOT_SENT: Final = "알리지 못했습니다. {}. 전화로 알려 주십시오."
PERHAPS: Final = "갔는지 모릅니다. 건넨 뒤 서버의 답이 끊겼습니다. 전화로도 알려 주십시오."


@dataclass(frozen=True, slots=True)
class Caretaker:
    """Whoever looks after the booths, as the settings name them."""

    storage: Storage
    settings: Settings

    def bar(self) -> str:
        """Return why nobody can be told by mail; empty where somebody can."""
        known = LetterChannel.MAIL in gateways(self.settings) and self.settings.mail_caretaker
        return "" if known else NO_WAY

    def told(self) -> Mapping[str, datetime]:
        """Return when somebody was told of a booth last, by its letters."""
        with self.storage.database.read() as connection:
            wanted = LogQuery(actions=(TOLD,), since=datetime.now(UTC) - KEPT, until=datetime.now(UTC) + KEPT)
            found = reversed(entries(connection, wanted))
            return {one.object: one.at for one in found if one.detail["code"] is not None}

    def tell(self, letters: str, by: str) -> str:
        """Mail what is wrong with a booth, and return what became of it; raises `Refused`."""
        if bar := self.bar():
            raise Refused(bar)
        one = next((one for one in health_of_booths(self.storage) if one.told.letters == letters), None)
        tasks = [] if one is None else tasks_of(one)
        if one is None or not tasks:
            raise Refused(SOUND)
        letter = self._letter(one, tasks)
        try:
            code: int | None = gateways(self.settings)[LetterChannel.MAIL].send(letter)
        except NotSent as no:
            raise Refused(NOT_SENT.format(f"{no}({no.code})" if no.code else no)) from no
        except Unanswered:
            code = None
        self._keep(LoggedAct(by, TOLD, letters, detail={"id": letter.message_id, "code": code}))
        return PERHAPS if code is None else f"{named(one.told)}: 담당자에게 메일로 알렸습니다."

    def _keep(self, deed: LoggedAct) -> None:
        with self.storage.database.write() as connection:
            record(connection, deed, place=place_of(self.settings), now=datetime.now(UTC))

    def _letter(self, one: BoothHealth, tasks: Sequence[FleetTask]) -> Outgoing:
        domain = (self.settings.mail_sender or "").rpartition("@")[2]
        sign = one.told.last_sign
        facts = [
            "마지막 소식: " + (f"{sign.astimezone(SEOUL):%Y-%m-%d %H:%M}" if sign else "없음"),
            f"판: {one.told.version or '모름'}",
            f"보고 있는 곳: {self.settings.city_name} 민원안내 관리 화면, 전화 {self.settings.guide_phone}",
        ]
        return Outgoing(
            message_id=f"<{new_key()}@{domain}>",
            to=self.settings.mail_caretaker or "",
            subject=f"[{self.settings.city_name}] {named(one.told)}: {tasks[0].told}",
            text="\n".join([*(f"- {task.told}\n  {task.remedy}" for task in tasks), "", *facts, ""]),
        )
