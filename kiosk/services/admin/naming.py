# SPDX-License-Identifier: GPL-3.0-or-later
"""Names in what is typed at the desk for visitors: asked about once, kept on a second press, logged."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kiosk.services.admin.staff_context import StaffContext

EARLIEST: Final = timedelta(milliseconds=700)  # sooner it is the same press, or one that nobody has read
LATEST: Final = timedelta(minutes=1)


class NameQuestion:
    """What a page of the desk asks before it publishes a name."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._asked: tuple[frozenset[tuple[str, str]], object, datetime] | None = None

    def read(self, texts: Iterable[str | None]) -> None:
        """Raise Refused for texts that name somebody, unless whoever is in presses again."""
        directory = self._context.directory
        self.ask((text, name) for text in texts if text for name in directory.named(text))

    def ask(self, found: Iterable[tuple[str, str]]) -> None:
        """Raise Refused for names in texts; a second press within a minute allows them, by account."""
        pairs, holder, now = frozenset(found), self._context.holder(), self._context.now()
        if not pairs:
            return
        if self._asked and self._asked[:2] == (pairs, holder.id) and self._in_time(now):
            self._asked = None
            for text, name in sorted(pairs):
                self._context.directory.decide_name(text, name, holder.name, allow=True)
            return
        self._asked = pairs, holder.id, now
        names = ", ".join(f"‘{name}’" for name in sorted({name for _, name in pairs}))
        raise Refused(
            f"{names}: 사람 이름으로 보입니다. 이름이면 지우고 다시 눌러 주십시오. "
            "이름이 아니면 1분 안에 한 번 더 누르면 그대로 실립니다(누가 눌렀는지 남습니다)."
        )

    def _in_time(self, now: datetime) -> bool:
        return self._asked is not None and EARLIEST <= now - self._asked[2] <= LATEST
