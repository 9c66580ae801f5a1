"""What the cases need from the outside, said in their own words; storage keeps it, bootstrap maps it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypedDict, Unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from kiosk.cases.conduct import MeasureDue, Strike
    from kiosk.cases.keys import Keeper
    from kiosk.cases.model import Case, CaseEvent, Opened
    from kiosk.cases.sealing import Recipient, SealedRecord, Signature, WrappedKey
    from kiosk.charter.promises import Compensation


class CaseNotKept(Exception):  # noqa: N818 # it says what is the case
    """The disk or the database did not take it; nothing of it was kept, and it may be tried again."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code


class ChangedMeanwhile(Exception):  # noqa: N818 # it says what is the case
    """Somebody else changed the case since it was read; nothing was overwritten."""


@dataclass(frozen=True, slots=True)
class CaseAct:
    """What goes into the access log; never personal data."""

    actor: str
    action: str
    object: str = ""
    reason: str = ""
    detail: Mapping[str, str | int | bool | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlainCaseRow:
    """The plain columns of a case, as lists and guides may see them."""

    id: UUID
    number: str
    booth: str
    kind: str
    office: str
    received: datetime
    due: datetime
    law_due: datetime | None
    state: str
    stopped: bool
    assigned: str | None
    closed_at: datetime | None

    @property
    def untimed(self) -> bool:
        """Return whether nobody knows yet when the case came, so that nothing is promised."""
        return self.due <= self.received


@dataclass(frozen=True, slots=True)
class Submission:
    """All that is kept of a submission, in one transaction; `opened` is made once the number is drawn."""

    case: UUID
    kind: str
    booth: str
    opened: Callable[[str], Opened]
    dues: Callable[[Opened], tuple[datetime, datetime | None]]
    verifier: Callable[[str], bytes]
    sealed: SealedRecord
    excluded: frozenset[str]
    deed: CaseAct


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a submission; `repeated` when it had been taken before, `head` where the log now ends."""

    opened: Opened
    due: datetime | None
    repeated: bool
    head: str = ""


@dataclass(frozen=True, slots=True)
class CodeTry:
    """What a screen may still try, and what is kept of the code; `verifier` is None for an unknown number."""

    left: int
    wait_s: float
    verifier: bytes | None


@dataclass(frozen=True, slots=True)
class SealedTwice:
    """A record that another key opens as well, and the box for that one."""

    case: UUID
    key: UUID
    box: bytes


@dataclass(frozen=True, slots=True)
class Stored:
    """One case as stored."""

    case: Case
    events: tuple[CaseEvent, ...]
    excluded: frozenset[str]

    @property
    def answered_at(self) -> datetime | None:
        """Return when the last answer or decision was written."""
        return max((one.at for one in self.events if one.move in {"answer", "decide"}), default=None)


@dataclass(frozen=True, slots=True)
class Overdue:
    """The open cases of one office whose time has passed: how many, and the oldest due time of them."""

    office: str
    count: int
    oldest: datetime


class IntakeStore(Protocol):
    """Where submissions go."""

    def recipients(self) -> Sequence[Recipient]:
        """Return the city's public keys in force."""

    def is_demo(self) -> bool:
        """Return whether this installation holds demo data."""

    def take_in(self, submission: Submission, now: datetime) -> Taken:
        """Keep a submission durably, or nothing of it."""

    def believes(self, now: datetime) -> bool:
        """Return whether this machine's clock may be believed."""

    def observe(self, now: datetime) -> bool:
        """Return the same, and remember the moment if so."""

    def try_code(self, number: str) -> CodeTry:
        """Count a try at this screen, and read what is kept of the code, if there is such a number."""

    def forgive_try(self) -> None:
        """Take back the try that a right code has cost."""

    def row(self, number: str) -> PlainCaseRow | None:
        """Find a case's plain columns by its number."""


class KeyStore(Protocol):
    """Where the city's keys lie."""

    def recipients(self, *, retired: bool = False) -> Sequence[Recipient]:
        """Return the public keys in force, or all there ever were."""

    def is_demo(self) -> bool:
        """Return whether this installation holds demo data."""

    def admit(self, keeper: str) -> float:
        """Count a try at a passphrase before it is made; return the seconds to wait, if any."""

    def tries_left(self, keeper: str) -> int:
        """Count the passphrases that may be tried before a wait begins."""

    def forgive(self, keeper: str) -> None:
        """Forget the wrong tries after a right one."""

    def log(self, deed: CaseAct, now: datetime) -> None:
        """Write to the access log."""

    def keepers(self) -> Sequence[Keeper]:
        """Return everyone who keeps keys."""

    def kept_by(self, keeper: str) -> Sequence[WrappedKey]:
        """Return the private keys entrusted to a keeper, sealed to the keeper's own."""

    def put_keeper(self, keeper: Keeper, deed: CaseAct, now: datetime) -> None:
        """Add a keeper, or change the lock of one."""

    def drop_keeper(self, keeper: str, deed: CaseAct, now: datetime) -> None:
        """Take the keys from a keeper; the last one stays. What they held is then to be replaced."""

    def entitled(self) -> Collection[str]:
        """Return the names of those who may hold a key at this moment."""

    def rotation_due(self) -> bool:
        """Return whether a key in force was held by somebody who keeps keys no more."""

    def add_key(
        self, key: Recipient, boxes: Mapping[str, bytes], deed: CaseAct, now: datetime, *, retires: bool
    ) -> None:
        """Add a key with a box for each keeper; with `retires` the older ones of its role end."""

    def add_signatures(self, made: Mapping[UUID, Signature], deed: CaseAct, now: datetime) -> None:
        """Keep one signer's signatures of some keys."""

    def entrust(self, keeper: str, boxes: Mapping[UUID, bytes], deed: CaseAct, now: datetime) -> None:
        """Hand keys to a keeper."""

    def wrapped_to(self, key: UUID, most: int, after: UUID | None = None) -> Sequence[tuple[UUID, bytes]]:
        """Return some of the records still sealed to a key, in order of their ids."""

    def openable(self, sealed_to: UUID, by: Collection[UUID], most: int) -> Sequence[SealedTwice]:
        """Return some of the records sealed to a key that one of the others opens too."""

    def count_behind(self, newest: Recipient) -> tuple[int, int]:
        """Count the records of a role that its newest key does not open, and all of them."""

    def rewrap(self, old: UUID, new: Recipient, boxes: Iterable[tuple[UUID, bytes]]) -> None:
        """Replace a batch of sealed keys, all or nothing."""

    def secret(self, name: str) -> Sequence[WrappedKey]:
        """Return a shared secret, sealed to the city's keys."""

    def put_secret(self, name: str, boxes: Mapping[UUID, bytes]) -> None:
        """Keep a shared secret, unless there is one already."""


class CaseFilter(TypedDict, total=False):
    """What a list is narrowed to: `without` an account's own people, `like` in the number or the office."""

    closed: bool | None
    without: str | None
    office: str | None
    kind: str | None
    kinds: Collection[str]
    like: str
    stopped: bool
    due_since: datetime
    due_until: datetime
    law_until: datetime
    ended_late: bool


class CaseStore(Protocol):
    """Where cases are found and what happens to them is kept."""

    def rows(
        self, *, first: int = 0, most: int | None = None, **wanted: Unpack[CaseFilter]
    ) -> Sequence[PlainCaseRow]:
        """List cases by due time, closed ones by their end, the latest first."""

    def count(self, **wanted: Unpack[CaseFilter]) -> int:
        """Count the cases that `rows` would list."""

    def counts(self, *wanted: CaseFilter) -> Sequence[int]:
        """Count for each of several lists, in one pass."""

    def overdue(self, now: datetime, **wanted: Unpack[CaseFilter]) -> Sequence[Overdue]:
        """Count by office the open cases whose time has passed, the office with most of them first."""

    def row(self, number: str) -> PlainCaseRow | None:
        """Find a case's plain columns by its number."""

    def load(self, number: str) -> Stored | None:
        """Read a case with its history."""

    def record(self, case: UUID) -> tuple[bytes, Sequence[WrappedKey]] | None:
        """Read what is sealed."""

    def append(
        self, before: Case, event: CaseEvent, dues: tuple[datetime, datetime | None], deed: CaseAct | None
    ) -> Case:
        """Add an event to a case nobody else has changed since, and renew its plain columns."""

    def undecided(self, account: str) -> Sequence[PlainCaseRow]:
        """List the complaints of which only their sealed words tell whether an account is shut out."""

    def known_to(self, account: str, case: UUID) -> bool:
        """Return whether it is decided, and without a key to be seen, that an account may know of a case."""

    def unsure(self, case: UUID) -> frozenset[str]:
        """Return the accounts of which nobody knows yet whether a complaint is about their people."""

    def clear(self, cases: Collection[UUID], account: str, now: datetime) -> None:
        """Keep that complaints are not about an account's people."""

    def exclude(self, cases: Iterable[UUID], accounts: Iterable[str]) -> None:
        """Shut accounts out of those of the cases that there are."""

    def destroy(self, before: Case, event: CaseEvent, deed: CaseAct) -> Case:
        """Make a case unreadable for ever: its record, its keys, its code; the plain row stays as proof."""

    def log(self, deed: CaseAct, now: datetime) -> None:
        """Write to the access log."""


class ConsequenceStore(Protocol):
    """What follows from cases, beyond the cases."""

    def strikes(self, *, without: str | None = None) -> Sequence[Strike]:
        """Return every upheld conduct complaint, or those that an account may know of."""

    def measured(self) -> dict[bytes, datetime]:
        """Return when a measure about an officer was last recorded."""

    def record_measure(self, due: MeasureDue, measure: str, deed: CaseAct, now: datetime) -> None:
        """Record a measure."""

    def amounts(self) -> dict[str, Compensation]:
        """Return the compensations to which an admin has given an amount."""

    def set_amount(self, compensation: Compensation, deed: CaseAct, now: datetime) -> None:
        """Give a compensation its amount and legal basis."""

    def budget(self, year: int) -> tuple[int, int]:
        """Return a year's budget and what of it is spent."""

    def set_budget(self, year: int, amount: int, deed: CaseAct, now: datetime) -> None:
        """Set a year's budget."""

    def praise_lines(self, now: datetime) -> Sequence[str]:
        """Return the praise that may be shown today."""
