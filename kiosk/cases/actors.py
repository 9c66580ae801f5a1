# SPDX-License-Identifier: GPL-3.0-or-later
"""Who works on cases, and who must not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

ABOUT_PEOPLE: Final = frozenset({"unkind", "corruption"})
JUDGED: Final = ABOUT_PEOPLE | {"compensation"}  # what a late complaint owes tells of the complaint
ROLE: Final = "cases"
VISITOR: Final = "visitor"
LOOK_BACK: Final = timedelta(days=30)  # a complaint may be about somebody who has just been moved


class NotYours(Exception):  # noqa: N818 # it says what is the case
    """This account may not see, take or close the case."""


class Sealed(Exception):  # noqa: N818 # it says what is the case
    """The desk is locked, so what is sealed cannot be read or added to."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in account and its roles."""

    account: str
    name: str
    roles: frozenset[str]

    def check_role(self) -> None:
        """Let only the role for cases in."""
        if ROLE not in self.roles:
            raise NotYours("민원을 다룰 권한이 없습니다.")
