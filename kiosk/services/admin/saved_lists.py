# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists of cases that somebody keeps: how they are narrowed and sorted, never what is searched for."""

from __future__ import annotations

from dataclasses import asdict, replace
import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from kiosk.services.admin.deciding import deciding
from kiosk.services.admin.results.cases import CaseColumn, CaseQuery, View
from kiosk.services.refused import Refused
from kiosk.storage.decisions import Decision, StoredDecisions
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.storage.staff_accounts import StaffAccount

MOST: Final = 12  # as many as a short list shows without being searched


class SavedLists:
    """The kept lists of each account; the key names the account and nothing of what the list holds."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._kept = StoredDecisions(context.storage.database, place_of(context.settings), "case_view")

    def of(self, account: StaffAccount, now: datetime) -> Sequence[CaseQuery]:
        """Return what an account keeps, the oldest first."""
        return list(self._of(account, now).values())

    def _of(self, account: StaffAccount, now: datetime) -> dict[str, CaseQuery]:
        """Return what an account keeps by key; an office that was renamed since is called as it is today."""
        names = self._context.office_names()
        mine = [one for one in self._kept.in_force(now.date()).values() if one.by == str(account.id)]
        kept = {one.key: _read(one.value) for one in sorted(mine, key=lambda one: one.at)}
        return {
            key: replace(one, office=names.name(names.office(one.office))) if one.office else one
            for key, one in kept.items()
        }

    def keep(self, account: StaffAccount, query: CaseQuery, now: datetime) -> None:
        """Keep one; the same twice is one."""
        kept = self.of(account, now)
        wanted = replace(query, words="")
        if wanted in kept:
            return
        if len(kept) >= MOST:
            raise Refused(f"보기는 {MOST}개까지 저장할 수 있습니다. 쓰지 않는 것을 골라 먼저 지워 주십시오.")
        content = hashlib.sha256(json.dumps(asdict(wanted), sort_keys=True).encode()).hexdigest()[:12]
        self._decide(account, f"{account.id}/{content}", asdict(wanted), now)

    def drop(self, account: StaffAccount, query: CaseQuery, now: datetime) -> None:
        """Forget one."""
        wanted = replace(query, words="")
        for key in [key for key, one in self._of(account, now).items() if one == wanted]:
            self._decide(account, key, None, now)

    def _decide(self, account: StaffAccount, key: str, value: Any, now: datetime) -> None:  # noqa: ANN401 # JSON
        seen = next((one.id for one in reversed(self._kept.history(key))), None)
        with deciding(self._context):
            self._kept.decide(Decision(key, value, now.date(), str(account.id), now), seen=seen)


def _read(value: dict[str, str | bool | None]) -> CaseQuery:
    column = value.get("column")
    fields = ("office", "kind", "step", "taker", "lateness", "channel")
    texts = {name: str(value.get(name) or "") for name in fields}
    return CaseQuery(
        view=View(str(value["view"])),
        column=CaseColumn(str(column)) if column else None,
        falling=bool(value.get("falling")),
        **texts,
    )
