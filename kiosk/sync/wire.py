# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes from a booth to the city's server: rows in the order in which the booth wrote them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
import json
import re
from typing import TYPE_CHECKING, Final, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Calls have a lane of their own: a backlog of thirty days must not hold up a visitor who waits for a guide.
CALLS: Final = "calls"
REST: Final = "rest"
LANES: Final = (CALLS, REST)
MOST_ROWS: Final = 200
MOST_BYTES: Final = 1 << 20
_NUL: Final = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
CASE: Final = "case"  # the kind of a row that carries a sealed submission whole
WITHDRAWAL: Final = "case_withdrawal"  # whoever filed a case takes it back; the server acts on it


@dataclass(frozen=True, slots=True)
class Row:
    """One row that leaves a booth: its number there, the table it was written to, and its columns as JSON."""

    seq: int
    kind: str
    key: str
    body: str

    @property
    def id(self) -> UUID:
        """Return what the row is known by at the centre, the same however often it is sent.

        Most rows are born with a UUIDv7. The others, whose number counts from 1 in every booth, are known by
        what they say; the time in front keeps them in the month in which they were written.
        """
        with suppress(ValueError):
            return UUID(self.key)
        said = f"{self.kind}/{self.key}/{self.body}"
        return _like_version_7(_written_at(self.body), said.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far the centre has a booth's lane: from which data folder, up to which row, and that row's id."""

    folder: UUID | None
    acked: int
    acked_id: UUID | None


@dataclass(frozen=True, slots=True)
class Skew:
    """How far the centre's clock is ahead of the booth's, in seconds, and how far that may be wrong."""

    offset_s: float
    error_s: float


class CentreAway(Exception):  # noqa: N818 # it names what is the case
    """The centre cannot be reached now; nothing is known of what was being sent."""


class CentreFull(CentreAway):
    """The centre's disk has no room for what was sent, and keeps nothing of it."""


class RowRefused(Exception):  # noqa: N818 # the same
    """The centre can never keep one of the rows of this batch."""


class NotAdmitted(Exception):  # noqa: N818 # the same
    """The centre knows this booth no more, or never let it do what it tried."""


class Outbox(Protocol):
    """The rows a booth still owes: its SQLite file, or a city's own when it sends on to the nation."""

    def pending(self, lane: str) -> Sequence[Row]:
        """Return the oldest rows not sent yet, at most `MOST_ROWS` and about `MOST_BYTES`."""

    def mark_sent(self, lane: str, last: int) -> None:
        """Remember that the centre has all rows up to this number."""

    def find(self, lane: str, seq: int) -> Row | None:
        """Return a row by its number, sent or not, while it is still kept."""

    def send_again(self, lane: str, after: int) -> None:
        """Take back that the rows after this number were sent."""

    def stop(self, why: str) -> None:
        """Remember that nothing may be sent until somebody has looked into it."""


class Centre(Protocol):
    """The city's server, as one booth sees it: PostgreSQL, or one in memory for simulations."""

    def cursor(self, lane: str) -> Cursor:
        """Return how far the centre has this booth's lane."""

    def push(self, lane: str, rows: Sequence[Row]) -> bool:
        """Keep the rows and move the cursor over them, both or neither; False when it stood elsewhere."""

    def set_aside(self, lane: str, row: Row, why: str) -> bool:
        """Keep as bytes a row that the centre cannot read, and move the cursor over it."""


def packed(rows: Iterable[Row]) -> Sequence[Row]:
    """Return the first rows that fit into one batch, at least one, and read no more of them."""
    taken: list[Row] = []
    size = 0
    for row in rows:
        size += len(row.body.encode("utf-8", "surrogatepass"))
        if len(taken) == MOST_ROWS or (taken and size > MOST_BYTES):
            break
        taken.append(row)
    return taken


def is_readable(row: Row) -> bool:
    """Return whether the centre can keep a row's body and read it, as far as is known without asking it.

    PostgreSQL takes no NaN, no NUL and no half of a surrogate pair, which Python reads and SQLite keeps; and
    a case is kept under its number.
    """
    try:
        read = json.loads(row.body, parse_constant=_none_such, parse_int=str, parse_float=str)
        if "\\u" in row.body:
            json.dumps(read, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return False
    numbered = row.kind != CASE or (isinstance(read, dict) and isinstance(read.get("number"), str))
    return numbered and _NUL.search(row.body) is None


def _none_such(name: str) -> None:
    raise ValueError(name)


def _written_at(body: str) -> int:
    """Return the milliseconds since 1970 at which a row says that it was written; 0 where it does not."""
    with suppress(ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return max(0, int(datetime.fromisoformat(json.loads(body)["at"]).timestamp() * 1000))
    return 0


def _like_version_7(milliseconds: int, content: bytes) -> UUID:
    """Return a UUID with the layout of RFC 9562's version 7 whose random part is a digest."""
    digest = int.from_bytes(blake2b(content, digest_size=10).digest())
    number = (milliseconds & (1 << 48) - 1) << 80 | digest
    number = number & ~(0xF << 76) | 0x7 << 76
    return UUID(int=number & ~(0x3 << 62) | 0x2 << 62)
