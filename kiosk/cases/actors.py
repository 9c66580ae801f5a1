"""Who works on cases, and who must not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ABOUT_PEOPLE: Final = frozenset({"unkind", "corruption"})
ROLE: Final = "cases"


class NotYours(Exception):  # noqa: N818 # it says what is the case
    """This account may not see, take or close the case."""


class Sealed(Exception):  # noqa: N818 # it says what is the case
    """The desk is locked, so what is sealed cannot be read or added to."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in account, its roles, and the offices it is tied to."""

    account: str
    name: str
    roles: frozenset[str]
    offices: frozenset[str] = frozenset()

    def check_role(self) -> None:
        """Let only the role for cases in."""
        if ROLE not in self.roles:
            raise NotYours("민원을 다룰 권한이 없습니다.")

    def is_party(self, kind: str, about: str | None, bureau: str | None) -> bool:
        """Say whether the complaint is about this account's own office or bureau."""
        return kind in ABOUT_PEOPLE and bool(self.offices & {about, bureau} - {None})
