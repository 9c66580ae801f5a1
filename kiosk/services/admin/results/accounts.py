# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the accounts and the access log asks of the rest of the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in, with their rights and the offices they belong to (`head` or `member`).

    `person` is what they are known by, whatever the account is called; `alone` says that nobody but whoever
    is in vouches for the account.
    """

    id: UUID
    name: str
    roles: frozenset[str]
    offices: Mapping[str, str] = field(default_factory=dict)
    person: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which rows of the access log: of one account, of one group of actions, of days, before a row.

    Without `last` the one `day` is meant.
    """

    account: str = ""
    group: str = ""
    day: date | None = None
    last: date | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class AccessLogEntry:
    """One row of the access log; `who` is a name or one of the program's own words."""

    seq: int
    at: datetime
    who: str
    place: str
    action: str
    object: str
    reason: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The last review of the log, if there was one, how many rows came since, and whether one is due.

    `left_out` says in Korean which rows are kept from whoever is in.
    """

    at: datetime | None
    who: str
    remark: str
    since: int
    due: bool
    left_out: str


@dataclass(frozen=True, slots=True)
class Chain:
    """How many rows were walked, and the first that does not fit."""

    rows: int
    problem: str
