"""What the page of visitors' words asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Vain:
    """Words that found nothing, and how often in the last 30 days."""

    words: str
    times: int


@dataclass(frozen=True, slots=True)
class Wrong:
    """What a visitor said is wrong: where, when, in whose words if any."""

    report: str
    where: str
    told: str
    words: str
    office: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Words that an admin joined to a duty of an office; without a duty they were set aside."""

    words: str
    duty: str
    office: str


@dataclass(frozen=True, slots=True)
class Found:
    """One answer of a search that is tried out, or one duty that words can be joined to."""

    label: str
    office: str
    why: str


@dataclass(frozen=True, slots=True)
class WorkList:
    """All that waits, and what was joined."""

    vain: Sequence[Vain]
    wrong: Sequence[Wrong]
    joined: Sequence[Joined]


class WordOffice(Protocol):
    """Visitors' words on one data folder."""

    def load(self) -> WorkList:
        """Load the work list."""

    def try_out(self, words: str) -> Sequence[Found]:
        """Search as a visitor would."""

    def duties(self, words: str) -> Sequence[Found]:
        """Find duties to join words to."""

    def join(self, joined: Joined) -> None:
        """Join words to a duty, or set them aside; a visitor's search follows at once."""

    def part(self, joined: Joined) -> None:
        """Let words mean again what the city's own tables say."""

    def handled(self, report: str) -> None:
        """Take what a visitor said is wrong off the list."""
