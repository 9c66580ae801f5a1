# SPDX-License-Identifier: GPL-3.0-or-later
"""Revisions of the directory: published whole or not at all, in force from their day, undone by a new one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from kiosk.directory.model import Office

Kind = Literal["import", "edit", "rollback"]
FOUNDED: Final = date(2000, 1, 1)  # the city's own charts hold from before any kiosk stood here


@dataclass(frozen=True, slots=True)
class Revision:
    """One publication; `restores` is the revision that a rollback takes back."""

    number: int
    valid_from: date
    published_at: datetime
    actor: str
    kind: Kind
    offices: tuple[str, ...]
    restores: int | None = None
    note: str = ""

    @property
    def since(self) -> str:
        """Return from when it holds; a day that nobody set is not told as one."""
        return "처음부터" if self.valid_from == FOUNDED else f"{self.valid_from.isoformat()}부터"


class Outdated(Exception):  # noqa: N818 # it names what happened, as our exceptions do
    """Someone else published one of the same offices after this work was begun; nothing was written."""

    def __init__(self, newer: Revision, offices: Collection[str]) -> None:
        names = ", ".join(sorted(offices))
        super().__init__(f"{newer.actor}이(가) {newer.published_at:%H:%M}에 먼저 고쳤습니다: {names}")
        self.newer = newer
        self.offices = tuple(sorted(offices))


class NoSuchRevision(LookupError):  # noqa: N818 # the same
    """There is no revision of that number."""


@dataclass(frozen=True, slots=True)
class RevisionDraft:
    """What is to be published: whole offices; None takes an office off the directory."""

    offices: Mapping[str, Office | None]
    valid_from: date
    base: int
    actor: str
    kind: Kind = "import"
    restores: int | None = None
    note: str = ""
