# SPDX-License-Identifier: GPL-3.0-or-later
"""How each booth of a city is, as its server heard of it last: whoever may read the tables may ask."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

# What a booth says of itself is read booth by booth: one that says what no program reads hides no other.
# The server's own clock says for how long nothing was heard: the reader's may be off.
_BOOTHS: Final = text(
    "SELECT letters, place, desk, removed_at, at, left(CAST(report AS text), 10000) AS report, "
    "CAST(extract(epoch FROM now() - at) AS double precision) AS silent_s, "
    "(SELECT coalesce(sum(acked), 0) FROM cursors WHERE booth = letters) AS received, "
    "(SELECT count(*) FROM refused_rows r WHERE r.booth = letters) AS refused "
    "FROM booths LEFT JOIN booth_health h ON h.booth = letters ORDER BY length(letters), letters"
)
_SILENCES: Final = text("SELECT booth, since, until FROM silences WHERE until > :since ORDER BY booth, until")
_BEGUN: Final = text(
    "SELECT split_part(kiosk, ' ', 1) AS booth, count(*) AS visits FROM visits "
    "WHERE started_by = 'touch' AND began_at >= :since GROUP BY 1"
)

# Whom a booth's calls reach: the guides on duty at consoles that serve it, and at its own.
_NEWS: Final = text(
    "WITH changes AS (SELECT DISTINCT ON (place) split_part(place, ' ', 1) AS desk, name, change "
    "FROM duty_changes WHERE at >= :since ORDER BY place, at DESC, id DESC) "
    "SELECT b.letters, b.place, h.at, "
    "CAST(extract(epoch FROM now() - h.at) AS double precision) AS silent_s, "
    "ARRAY(SELECT c.name FROM changes c JOIN booths d ON d.letters = c.desk AND d.removed_at IS NULL "
    "WHERE c.change = 'on' AND (d.letters = b.letters OR d.desk "
    "AND (cardinality(d.serves) = 0 OR b.letters = ANY (d.serves))) ORDER BY c.name) AS guides "
    "FROM booths b LEFT JOIN booth_health h ON h.booth = b.letters "
    "WHERE NOT b.desk AND b.removed_at IS NULL ORDER BY length(b.letters), b.letters"
)

_CLOCK: Final = text(
    "SELECT at, left(CAST(report AS text), 10000) AS report FROM booth_health WHERE booth = :booth"
)

LARGEST: Final = 2**53  # what the screens count with; a larger number was not counted


@dataclass(frozen=True, slots=True)
class BoothState:
    """One booth: what has arrived, and how it was when it last said so; None is what it never told.

    `printer` is ready, faulty or none, `voice` speaks, captions or off; `ahead_s` how far its clock is ahead.
    """

    letters: str
    place: str
    removed: bool
    desk: bool
    received: int
    refused: int
    last_sign: datetime | None = None
    silent_s: float | None = None
    waiting: int | None = None
    version: str | None = None
    free: int | None = None
    ahead_s: float | None = None
    screen_s: float | None = None  # how old the screen's word was when the booth passed it on
    printer: str | None = None
    voice: str | None = None


def booth_states(connection: Connection) -> Sequence[BoothState]:
    """Return every booth and desk there ever was, in the order of its letters."""
    return tuple(_state(row) for row in connection.execute(_BOOTHS))


@dataclass(frozen=True, slots=True)
class BoothNews:
    """When a booth at work was heard last, and which guides on duty hear its calls."""

    letters: str
    place: str
    heard: datetime | None
    silent_s: float | None
    guides: tuple[str, ...]


def booth_news(connection: Connection, since: datetime) -> Sequence[BoothNews]:
    """Return the booths at work, with the duties that began after a moment; a guide's login may ask."""
    return [
        BoothNews(
            row.letters,
            row.place,
            None if row.at is None else row.at.astimezone(UTC),
            row.silent_s,
            tuple(row.guides),
        )
        for row in connection.execute(_NEWS, {"since": since})
    ]


@dataclass(frozen=True, slots=True)
class Silence:
    """A time in which a booth gave no sign, by the server's clock; what happened then is not known."""

    booth: str
    since: datetime
    until: datetime


def silences(connection: Connection, since: datetime) -> Sequence[Silence]:
    """Return the silences that have ended after a moment, by booth and in order."""
    return [Silence(*row) for row in connection.execute(_SILENCES, {"since": since})]


def visits_begun(connection: Connection, since: datetime) -> Mapping[str, int]:
    """Return by booth how many visits have begun at its screen from a moment on, as far as they arrived."""
    return {row.booth: int(row.visits) for row in connection.execute(_BEGUN, {"since": since})}


def clock_ahead(connection: Connection, booth: str) -> float | None:
    """Return by how many seconds a booth's clock was ahead of the server's when it spoke last, if it said."""
    row = connection.execute(_CLOCK, {"booth": booth}).first()
    clock = None if row is None else _moment(_read(row.report).get("clock"))
    return None if row is None or clock is None else (clock - row.at).total_seconds()


def _state(row: Any) -> BoothState:  # noqa: ANN401 # a row of the query above
    told = _read(row.report)
    screen, clock = _mapping(told.get("screen")), _moment(told.get("clock"))
    shown = _moment(screen.get("at"))
    return BoothState(
        letters=row.letters,
        place=row.place,
        removed=row.removed_at is not None,
        desk=row.desk,
        received=int(row.received),
        refused=int(row.refused),
        last_sign=None if row.at is None else row.at.astimezone(UTC),
        silent_s=row.silent_s,
        waiting=_whole(told.get("waiting")),
        version=_word(told.get("version")),
        free=_whole(told.get("free_bytes")),
        ahead_s=None if clock is None else (clock - row.at).total_seconds(),
        screen_s=None if clock is None or shown is None else (clock - shown).total_seconds(),
        printer=_word(screen.get("printer")),
        voice=_word(screen.get("voice")),
    )


# A booth says what it likes: what is not as it should be was not said.
def _read(report: str | None) -> Mapping[str, Any]:
    with suppress(
        ValueError, RecursionError
    ):  # numbers of 5,000 digits, lists 5,000 deep, half of a long text
        return _mapping(json.loads(report or "null"))
    return {}


def _mapping(told: object) -> Mapping[str, Any]:
    return told if isinstance(told, dict) else {}


def _whole(told: object) -> int | None:
    return told if type(told) is int and 0 <= told < LARGEST else None


def _word(told: object) -> str | None:
    return told[:20] if isinstance(told, str) else None


def _moment(told: object) -> datetime | None:
    with suppress(TypeError, ValueError):
        at = datetime.fromisoformat(told)  # type: ignore[arg-type] # what is no text raises
        return at if at.tzinfo is not None else None
    return None
