# SPDX-License-Identifier: GPL-3.0-or-later
"""What a tester's phone reads off the console: where its page is, its token and the task, and no office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.settings.public_address import CODE, carried, trial_page
from kiosk.ui.guide.trial_words import condition, sentence
from kiosk.visits.tokens import fresh_token, hashed_of_tester

if TYPE_CHECKING:
    from kiosk.services.trials import TrialWeek
    from kiosk.visits.trials import TrialTask


class TrialCode:
    """The token of the next walk, in this console's memory alone; each walk has its own."""

    def __init__(self) -> None:
        self._token = fresh_token()

    def link(self, task: TrialTask, week: TrialWeek) -> str:
        """Return the address of the walk's page; empty where the city has no pages."""
        if week.public_url is None:
            return ""
        number = f"{len(week.tasks) - len(week.left) + 1} / {len(week.tasks)}"
        address = trial_page(week.public_url, self._token)
        lines = number, sentence(task, week), condition(task)
        return f"{address}.{carried(lines, CODE - len(address) - 1)}"

    def begun(self, task: TrialTask) -> dict[str, str]:
        """Return what the walk's beginning says of it, and leave the token to it."""
        token, self._token = self._token, fresh_token()
        return {"task": task.key, "office": task.office, "token": hashed_of_tester(token)}
