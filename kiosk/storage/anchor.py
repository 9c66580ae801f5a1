# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds the data from outside: a key, and the head of the access log, in a folder of their own.

Whoever can write the data folder can cut the log, seal a backup of their own, or put an old head back. So the
key that vouches for heads and backups lies in the anchor's folder, which belongs on another disk or at least
under another right, and into no backup. Whoever has both can forge all of it: what they cannot reach is the
head on the receipts, and the one that `kiosk doctor --audit` prints for the safe. See SECURITY.md.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
import hashlib
import hmac
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from kiosk.storage.access_log import LogHead, head
from kiosk.storage.belonging import another, claim
from kiosk.storage.folder import RIGHT, make_key, put_line
from kiosk.storage.tables.base import access_log, installation

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from kiosk.storage.folder import DataFolder

KEY_BYTES: Final = 32
SHORTEST_HASH: Final = 8  # bytes of a head on a receipt: nobody finds a second log with the same ones
_HEAD: Final = b"kiosk access log head 1\0"
_FILE: Final = "access-log-head.txt"
_OTHER_DATA: Final = (
    "another data folder: name a folder of this booth's own in [keys] anchor, or, where these data take the "
    "other ones' place, `kiosk doctor --anchor-anew`"
)


@dataclass(frozen=True, slots=True)
class AnchorRecord:
    """The heads that were kept and are vouched for, and what is wrong with the others."""

    heads: tuple[LogHead, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def newest(self) -> LogHead:
        """Return the head furthest on."""
        return max(self.heads, key=lambda one: one.seq, default=LogHead())


def ensure(folder: DataFolder) -> str | None:
    """Make the anchor's folder and its key where they are missing; return what keeps them from being."""
    try:
        folder.anchor.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = folder.anchor / "anchor.key"
        if not file.exists():
            make_key(file, KEY_BYTES)
    except OSError as error:
        told = f"there is no anchor outside the data: cannot write {folder.anchor}: {error.strerror}"
        return f"{told}; {RIGHT}"
    return None if key_of(folder) else f"the key in {folder.anchor} cannot be read"


def key_of(folder: DataFolder) -> bytes | None:
    """Read the key; None where there is none."""
    with suppress(OSError):
        key = (folder.anchor / "anchor.key").read_bytes()
        return key if len(key) == KEY_BYTES else None
    return None


def kept(folder: DataFolder, connection: Connection) -> AnchorRecord:
    """Read the heads outside the data folder and in it, and name each that is not what was written.

    Those of another booth's anchor say nothing of this one's log, and are neither read nor replaced.
    """
    if another(folder.anchor, _whose(connection)) is not None:
        return AnchorRecord(problems=(f"{folder.anchor} is the anchor of {_OTHER_DATA}",))
    heads: list[LogHead] = []
    problems = []
    for file in _files(folder):
        try:
            # The head of an older program has no MAC; once there is one outside, that is no excuse any more.
            heads += _read(file, key_of(folder), plain=not heads and file.parent == folder.path)
        except OSError as error:
            problems.append(f"the head that was kept in {file} cannot be read: {error.strerror}; {RIGHT}")
        except ValueError as error:
            problems.append(f"the head that was kept in {file} is not what was written: {error}")
    return AnchorRecord(tuple(heads), tuple(problems))


def _whose(connection: Connection) -> str:
    """Name the data as the anchor's note does: as they were founded, and nothing before."""
    return str(connection.scalar(select(installation.c.folder)))


def _read(file: Path, key: bytes | None, *, plain: bool) -> list[LogHead]:
    if not file.exists():
        return []
    text, _, mac = file.read_text(encoding="ascii").strip().partition(" ")
    found = parse(text)
    if key is None and plain and not mac:
        return [found]  # no folder outside the data can be written here
    if key is None:
        raise ValueError("the key that vouches for it is gone")
    if not (mac or plain) or (mac and not hmac.compare_digest(bytes.fromhex(mac), _mac(key, text))):
        raise ValueError("it is not vouched for by this installation's key")
    return [found]


def parse(text: str) -> LogHead:
    """Read a head as it is printed, `SEQ:HASH`; on a receipt the hash is cut short."""
    seq, _, digest = text.strip().partition(":")
    found = LogHead(int(seq), bytes.fromhex(digest))
    if found.seq < 0 or not SHORTEST_HASH <= len(found.hash) <= len(LogHead().hash):
        raise ValueError(f"not a head of the access log: {text!r}")
    return found


def printed(one: LogHead) -> str:
    """Write a head for paper."""
    return f"{one.seq}:{one.hash.hex()}"


def short(one: LogHead) -> str:
    """Write a head for a receipt."""
    return f"{one.seq}:{one.hash[:SHORTEST_HASH].hex()}"


def suspicion(folder: DataFolder, connection: Connection) -> str | None:
    """Say at a glance what shows that the log was cut or rewritten; the whole walk is the audit's."""
    found = kept(folder, connection)
    if found.problems:
        return found.problems[0]
    last, oldest = head(connection).seq, _oldest(connection)
    for one in found.heads:
        if one.seq > last:
            return f"the log ends at row {last}, but row {one.seq} was once there"
        if one.seq >= oldest and _hash_at(connection, one.seq) != one.hash:
            return f"row {one.seq} is not the one that was anchored"
    return None


def advance(folder: DataFolder, connection: Connection) -> None:
    """Keep the present head, but only while the kept ones are part of the log: else they are evidence."""
    newest = head(connection)
    if suspicion(folder, connection) is None and newest.seq > min(_seqs(folder, connection), default=0):
        keep(folder, connection)


def _seqs(folder: DataFolder, connection: Connection) -> list[int]:
    found = [one.seq for one in kept(folder, connection).heads]
    return found if len(found) == len(_files(folder)) else []


def keep(folder: DataFolder, connection: Connection) -> None:
    """Keep the present head in both places, whatever was there; after a restore an older one is right."""
    for place in (folder.anchor, folder.path):
        claim(place, _whose(connection))
    key, one = key_of(folder), head(connection)
    line = printed(one) if key is None else f"{printed(one)} {_mac(key, printed(one)).hex()}"
    for file in _files(folder):
        with suppress(OSError):  # a full or lost disk must not darken a booth; an older head vouches for less
            put_line(file, line)


def expect(folder: DataFolder, one: LogHead) -> None:
    """Note outside the data that a restore is about to put a log in place that ends here."""
    key = key_of(folder)
    if key is not None:
        with suppress(OSError):
            put_line(_expected(folder), f"{printed(one)} {_mac(key, printed(one)).hex()}")


def settle_expected(folder: DataFolder, connection: Connection) -> bool:
    """Return whether a restore was cut off after its log was in place; what was noted of it is put away."""
    came: list[LogHead] = []
    with suppress(OSError, ValueError):
        came = _read(_expected(folder), key_of(folder), plain=False)
    cut_off = any(_hash_at(connection, one.seq) == one.hash for one in came) and bool(
        suspicion(folder, connection)
    )
    if not cut_off and another(folder.anchor, _whose(connection)) is None:
        done_expecting(folder)
    return cut_off


def done_expecting(folder: DataFolder) -> None:
    """Put away what was noted of a restore that is over."""
    with suppress(OSError):
        _expected(folder).unlink(missing_ok=True)


def _expected(folder: DataFolder) -> Path:
    return folder.anchor / "restoring.txt"


def _hash_at(connection: Connection, seq: int) -> bytes | None:
    found: bytes | None = connection.scalar(select(access_log.c.hash).where(access_log.c.seq == seq))
    return found


def _oldest(connection: Connection) -> int:
    return connection.scalar(select(access_log.c.seq).order_by(access_log.c.seq).limit(1)) or 0


def _mac(key: bytes, text: str) -> bytes:
    return hmac.digest(key, _HEAD + text.encode(), hashlib.sha256)


def _files(folder: DataFolder) -> list[Path]:
    """Return the files of the head, the one outside first."""
    return [folder.anchor / _FILE, folder.path / _FILE]
