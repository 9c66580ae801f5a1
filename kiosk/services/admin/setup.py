# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of a new city's first steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services.refused import Refused
from kiosk.services.setup import Setup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.setup import SetupStep


class SetupService:
    """The steps, and what somebody says of those that no program can see."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._setup = Setup(context.storage, context.settings, context.directory)

    def waiting(self) -> int:
        """Count what visitors cannot have yet; a demo lacks nothing."""
        return 0 if self._context.settings.demo else len(self._setup.missing())

    def steps(self) -> Sequence[SetupStep]:
        """Return the steps, with the names of those who said that one was done."""
        return self._setup.steps()

    def tell(self, key: str) -> None:
        """Keep that whoever is in has done a step."""
        if not any(step.key == key and step.said for step in self._setup.steps()):
            raise Refused("이 단계는 프로그램이 스스로 봅니다.")
        self._setup.tell(key, self._context.holder().name)
