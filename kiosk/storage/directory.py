# SPDX-License-Identifier: GPL-3.0-or-later
"""The directory on disk: revisions by office, the rules of visibility, photos, and the projection."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import delete, func, insert, select, update

from kiosk.directory.codec import (
    decode_office,
    decode_policy,
    decode_public,
    encode_office,
    encode_policy,
    encode_public,
)
from kiosk.directory.public import PublicDirectory
from kiosk.directory.revisions import Revision
from kiosk.storage.tables.directory import (
    directory_offices,
    directory_photos,
    directory_policies,
    directory_revisions,
    public_offices,
    public_state,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from kiosk.directory.model import Directory, Office
    from kiosk.directory.public import PublicOffice
    from kiosk.directory.revisions import RevisionDraft
    from kiosk.directory.visibility import Policy


class StoredRevisions:
    """The shelf of `kiosk.directory.revisions`, inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def latest(self) -> int:
        """Return the number of the last revision, 0 when there is none."""
        return int(self._connection.scalar(select(func.max(directory_revisions.c.number))) or 0)

    def since(self, number: int) -> Sequence[Revision]:
        """List the revisions after `number`, oldest first."""
        table = directory_revisions
        newer = select(table).where(table.c.number > number).order_by(table.c.number)
        return tuple(self._revision(row) for row in self._connection.execute(newer))

    def revision(self, number: int) -> Revision | None:
        """Find one revision."""
        found = select(directory_revisions).where(directory_revisions.c.number == number)
        row = self._connection.execute(found).first()
        return None if row is None else self._revision(row)

    def valid(
        self, day: date, *, without: int | None = None, only: Collection[str] | None = None
    ) -> tuple[Office, ...]:
        """Return the offices in force on `day`: of each the last one by valid-from day, then number."""
        table = directory_offices
        in_force = select(
            table.c.office,
            table.c.content,
            func.row_number()
            .over(partition_by=table.c.office, order_by=(table.c.valid_from.desc(), table.c.revision.desc()))
            .label("age"),
        ).where(table.c.valid_from <= day.isoformat())
        if without is not None:
            in_force = in_force.where(table.c.revision != without)
        if only is not None:
            in_force = in_force.where(table.c.office.in_(only))
        ranked = in_force.subquery()
        last = select(ranked.c.office, ranked.c.content).where(ranked.c.age == 1).order_by(ranked.c.office)
        rows = self._connection.execute(last)
        return tuple(decode_office(name, content) for name, content in rows if content is not None)

    def ever(self, offices: Collection[str]) -> Iterator[Office]:
        """Return every content that these offices ever had, the same one once."""
        table = directory_offices
        rows = select(table.c.office, table.c.content).where(table.c.office.in_(offices)).distinct()
        for name, content in self._connection.execute(rows):
            if content is not None:
                yield decode_office(name, content)

    def standing(self, office: str, day: date) -> Revision | None:
        """Return the revision from which an office is as it is on that day."""
        table = directory_offices
        last = (
            select(table.c.revision)
            .where(table.c.office == office, table.c.valid_from <= day.isoformat())
            .order_by(table.c.valid_from.desc(), table.c.revision.desc())
        )
        number = self._connection.scalar(last.limit(1))
        return None if number is None else self.revision(number)

    def scheduled(self, office: str | None, after: date) -> Sequence[date]:
        """List the days after that one on which an office changes; None for any office."""
        table = directory_offices
        later = select(table.c.valid_from).where(table.c.valid_from > after.isoformat())
        if office is not None:
            later = later.where(table.c.office == office)
        days = self._connection.scalars(later.distinct().order_by(table.c.valid_from))
        return tuple(date.fromisoformat(day) for day in days)

    def in_force(self, day: date) -> int:
        """Return the number of the newest revision that has come into force by `day`."""
        table = directory_revisions
        newest = select(func.max(table.c.number)).where(table.c.valid_from <= day.isoformat())
        return int(self._connection.scalar(newest) or 0)

    def append(self, draft: RevisionDraft, at: datetime) -> Revision:
        """Write the next revision with its offices."""
        number = self.latest() + 1
        row = {
            "number": number,
            "valid_from": draft.valid_from.isoformat(),
            "published_at": at,
            "actor": draft.actor,
            "kind": draft.kind,
            "restores": draft.restores,
            "note": draft.note,
        }
        self._connection.execute(insert(directory_revisions), row)
        if draft.offices:
            self._connection.execute(insert(directory_offices), _office_rows(draft, number))
        offices = tuple(sorted(draft.offices))
        return Revision(
            number, draft.valid_from, at, draft.actor, draft.kind, offices, draft.restores, draft.note
        )

    def _revision(self, row: Row[Any]) -> Revision:
        table = directory_offices
        names = select(table.c.office).where(table.c.revision == row.number).order_by(table.c.office)
        offices = tuple(self._connection.scalars(names))
        valid_from = date.fromisoformat(row.valid_from)
        moment = cast("datetime", row.published_at)
        return Revision(row.number, valid_from, moment, row.actor, row.kind, offices, row.restores, row.note)


def _office_rows(draft: RevisionDraft, number: int) -> list[dict[str, object]]:
    valid_from = draft.valid_from.isoformat()
    return [
        {
            "office": name,
            "valid_from": valid_from,
            "revision": number,
            "content": None if office is None else encode_office(office),
        }
        for name, office in draft.offices.items()
    ]


class StoredPolicy:
    """The rules of visibility, each change a new row."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def current(self) -> tuple[int, Policy] | None:
        """Return the number and the rules in force, None before the first were set."""
        table = directory_policies
        row = self._connection.execute(select(table).order_by(table.c.number.desc()).limit(1)).first()
        return None if row is None else (row.number, decode_policy(row.content))

    def number(self) -> int:
        """Return the number of the rules in force, 0 before the first were set."""
        return int(self._connection.scalar(select(func.max(directory_policies.c.number))) or 0)

    def at(self, number: int) -> Policy | None:
        """Return the rules as they were set with that number."""
        table = directory_policies
        content = self._connection.scalar(select(table.c.content).where(table.c.number == number))
        return None if content is None else decode_policy(content)

    def change(self, policy: Policy, actor: str, at: datetime) -> int:
        """Put new rules in force."""
        table = directory_policies
        number = self.number() + 1
        row = {"number": number, "at": at, "actor": actor, "content": encode_policy(policy)}
        self._connection.execute(insert(table), row)
        return number


class StoredPhotos:
    """Photos given with consent, already cropped, by digest."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, photos: Mapping[str, bytes]) -> None:
        """Keep photos that are not kept yet."""
        known = self.digests()
        rows = [{"digest": digest, "data": data} for digest, data in photos.items() if digest not in known]
        if rows:
            self._connection.execute(insert(directory_photos), rows)

    def digests(self) -> frozenset[str]:
        """List what is kept."""
        return frozenset(self._connection.scalars(select(directory_photos.c.digest)))

    def data(self, digest: str) -> bytes | None:
        """Return a photo's bytes."""
        table = directory_photos
        return self._connection.scalar(select(table.c.data).where(table.c.digest == digest))

    def drop(self, digests: Iterable[str]) -> None:
        """Forget photos for good, as when a consent is withdrawn."""
        gone = list(digests)
        if gone:
            self._connection.execute(delete(directory_photos).where(directory_photos.c.digest.in_(gone)))


class PublicFaces:
    """Offices' public faces as they were read last: what is written alike is not read again."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, str], PublicOffice] = {}

    def read(self, rows: Iterable[tuple[str, str]]) -> tuple[PublicOffice, ...]:
        """Read offices by name and content, and forget those that are no longer among them."""
        before = self._read
        self._read = {row: before.get(row) or decode_public(*row) for row in rows}
        return tuple(self._read.values())


def _face_row(position: int, office: PublicOffice) -> dict[str, object]:
    return {"office": office.name, "position": position, "content": encode_public(office)}


class StoredProjection:
    """The public directory as last projected: what a kiosk screen starts from."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def made_for(self, day: date, revision: int, policy: int) -> bool:
        """Return whether the projection is of this day, revision and policy."""
        state = self._connection.execute(select(public_state)).first()
        made = None if state is None else (state.day, state.revision, state.policy)
        return made == (day.isoformat(), revision, policy)

    def load(
        self, city: str, day: date, revision: int, policy: int, faces: PublicFaces | None = None
    ) -> PublicDirectory | None:
        """Return the projection if it was made for this day, revision and policy."""
        if not self.made_for(day, revision, policy):
            return None
        table = public_offices
        listed = select(table.c.office, table.c.content).order_by(table.c.position)
        rows = [(name, content) for name, content in self._connection.execute(listed)]
        return PublicDirectory(city, day, revision, (faces or PublicFaces()).read(rows))

    def may_keep(self) -> bool:
        """Return whether this login may keep a projection; a guide's console on a server may not."""
        if self._connection.dialect.name != "postgresql":
            return True
        asked = "SELECT has_table_privilege('public_offices', 'DELETE')"
        return bool(self._connection.exec_driver_sql(asked).scalar_one())

    def replace(self, public: PublicDirectory, policy: int) -> None:
        """Put a new projection in the place of the old one; nothing of the old one stays."""
        self._connection.execute(delete(public_offices))
        rows = [_face_row(at, office) for at, office in enumerate(public.offices)]
        if rows:
            self._connection.execute(insert(public_offices), rows)
        self._sign(public.day, public.revision, policy)

    def change(self, faces: Mapping[str, PublicOffice], directory: Directory, policy: int) -> None:
        """Put the new faces of some offices in the place of the old ones, and drop offices that are gone.

        `directory` says which offices there are, in which order, on which day and by which revision.
        """
        places = {office.name: at for at, office in enumerate(directory.offices)}
        table = public_offices
        rows = self._connection.execute(select(table.c.office, table.c.position))
        kept = {row.office: row.position for row in rows}
        gone = (kept.keys() - places.keys()) | faces.keys()
        self._connection.execute(delete(table).where(table.c.office.in_(gone)))
        for name in kept.keys() - gone:
            if kept[name] != places[name]:
                self._connection.execute(
                    update(table).where(table.c.office == name).values(position=places[name])
                )
        if faces:
            fresh = [_face_row(places[name], face) for name, face in faces.items()]
            self._connection.execute(insert(table), fresh)
        self._sign(directory.day, directory.revision, policy)

    def _sign(self, day: date, revision: int, policy: int) -> None:
        state = {"day": day.isoformat(), "revision": revision, "policy": policy}
        if self._connection.execute(update(public_state).values(state)).rowcount == 0:
            self._connection.execute(insert(public_state), state | {"id": 1})
