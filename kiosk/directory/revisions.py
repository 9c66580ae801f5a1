# SPDX-License-Identifier: GPL-3.0-or-later
"""Revisions of the directory: published whole or not at all, in force from their day, undone by a new one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
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


class RevisionRepository(Protocol):
    """Where revisions are kept; every call inside one `with` block of the store is one transaction."""

    def latest(self) -> int:
        """Return the number of the last revision, 0 when there is none."""

    def since(self, number: int) -> Sequence[Revision]:
        """List the revisions after `number`, oldest first."""

    def revision(self, number: int) -> Revision | None:
        """Find one revision."""

    def valid(
        self, day: date, *, without: int | None = None, only: Collection[str] | None = None
    ) -> tuple[Office, ...]:
        """Return the offices in force on `day`: of each the last one by valid-from day, then number."""

    def append(self, draft: RevisionDraft, at: datetime) -> Revision:
        """Write the next revision with its offices."""


class AccessLog(Protocol):
    """Who did what to which thing, written in the same transaction as the thing itself."""

    def record(self, actor: str, action: str, obj: str) -> None:
        """Write one line."""


def publish(draft: RevisionDraft, shelf: RevisionRepository, log: AccessLog, now: datetime) -> Revision:
    """Publish a draft unless another publisher was faster with one of its offices."""
    for newer in shelf.since(draft.base):
        overlap = set(newer.offices) & set(draft.offices)
        if overlap:
            raise Outdated(newer, overlap)
    revision = shelf.append(draft, now)
    log.record(draft.actor, f"directory.{draft.kind}", _summary(revision))
    return revision


def _summary(revision: Revision) -> str:
    shown = 3
    names: Iterable[str] = revision.offices[:shown]
    rest = len(revision.offices) - shown
    more = f" 외 {rest}곳" if rest > 0 else ""
    return f"개정 {revision.number}({revision.since}): {', '.join(names)}{more}"
