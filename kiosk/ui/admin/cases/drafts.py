# SPDX-License-Identifier: GPL-3.0-or-later
"""What is being written for the steps of a case: kept until it is saved, through whatever comes between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.ui.admin.cases.steps import EMPTY

if TYPE_CHECKING:
    from collections.abc import Mapping


class CaseDrafts:
    """The open case's fields, each step's its own; those of other cases wait for whoever wrote them.

    In memory alone, so a restart of the desk ends them: they are words about people, which lie on no disk
    unsealed, and what is sealed opens only with keys that nobody has entered at that moment.
    """

    def __init__(self) -> None:
        self._open: dict[str, dict[str, Any]] = {}
        self._away: dict[tuple[str, str], tuple[str, dict[str, dict[str, Any]]]] = {}

    def of(self, form: str) -> dict[str, Any]:
        """Return the fields of a step, to be read and written."""
        return self._open.setdefault(form, dict(EMPTY))

    def saved(self, form: str, sent: Mapping[str, Any]) -> bool:
        """Empty the fields that were saved; False where more was written meanwhile, which stays."""
        if self.of(form) != sent:
            return False
        del self._open[form]
        return True

    def put_away(self, owner: str, number: str, form: str) -> None:
        """Close a case, which may have been written for."""
        if any(one["text"].strip() for one in self._open.values()):
            self._away[owner, number] = (form, self._open)
        self._open = {}

    def take_out(self, owner: str, number: str) -> str:
        """Open a case again, and name the step that was being written."""
        form, self._open = self._away.pop((owner, number), ("", {}))
        return form
