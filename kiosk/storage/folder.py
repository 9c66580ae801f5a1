# SPDX-License-Identifier: GPL-3.0-or-later
"""The data folder's map, and the care for its files: private, durable, moved as a whole."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass
import errno
import os
import shutil
import stat
import time
from typing import TYPE_CHECKING

from kiosk.storage.errors import DiskFull, Unwritable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path
    from typing import BinaryIO

REFUSE_BELOW = 200 << 20
ALARM_BELOW = 1 << 30
ABANDONED_S = 3600
_ENTER = os.R_OK | os.W_OK | os.X_OK
RIGHT = "give this account the right to read and write there, or run this as the folder's owner"


@dataclass(frozen=True, slots=True)
class DiskRoom:
    """How much the disk still takes: below one mark staff are told, below the other intake is refused."""

    free: int

    @property
    def short(self) -> bool:
        """Return whether staff must be told."""
        return self.free < ALARM_BELOW

    @property
    def refuses(self) -> bool:
        """Return whether nothing new may be taken in."""
        return self.free < REFUSE_BELOW


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Where everything of one installation lives.

    `outside` is where its anchor does, else beside it; `second` where its backups lie once more.
    """

    path: Path
    outside: Path | None = None
    second: Path | None = None

    @property
    def anchor(self) -> Path:
        """Return the folder of what vouches for the data, outside them."""
        path = self.path.resolve()
        return self.outside or path.with_name(f"{path.name}-anchor")

    @property
    def database(self) -> Path:
        """Return the one database."""
        return self.path / "kiosk.db"

    @property
    def backups(self) -> Path:
        """Return the folder of verified copies, newest name last."""
        return self.path / "backups"

    @property
    def quarantine(self) -> Path:
        """Return the folder of damaged or replaced files; nothing here is ever deleted by the program."""
        return self.path / "quarantine"

    @property
    def inbox(self) -> Path:
        """Return the folder where an admin without a file dialog puts files to import."""
        return self.path / "inbox"

    @property
    def reserve(self) -> Path:
        """Return the file of room that is given back when the disk is full."""
        return self.path / "reserve"

    @property
    def login(self) -> Path:
        """Return the file of this booth's login at the city's server."""
        return self.path / "server-login.json"

    @property
    def screen_sign(self) -> Path:
        """Return the file in which this booth's window says how it is."""
        return self.path / "screen-sign.json"

    @property
    def publication_key(self) -> Path:
        """Return the file of the key by which a city's server signs what it publishes."""
        return self.path / "publication.key"

    @property
    def set_up_code(self) -> Path:
        """Return the file of the code that lets the owner of this folder make the first account."""
        return self.path / "set-up-code.txt"

    @property
    def ours(self) -> bool:
        """Return whether it is this account's, or not there yet; on Windows its rights alone decide.

        Nor can anything be done in one that cannot be looked at, and whoever opens it says why.
        """
        try:
            return not hasattr(os, "geteuid") or os.geteuid() in {0, self.path.stat().st_uid}
        except OSError:
            return True

    def prepare(self) -> None:
        """Make the folders that are missing, for this account only, and prove that they can be written."""
        if not self.ours:
            raise Unwritable(f"{self.path} belongs to another account", "run it as the folder's owner")
        for folder in (self.path, self.path / "locks", self.backups, self.quarantine, self.inbox):
            with _refusing(folder):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                _close_to_others(folder)
        for file in companions(self.database):
            with _refusing(file):
                _close_to_others(file)
        with _refusing(self.path):
            _probe(self.path / f".probe-{os.getpid()}")

    def shut(self) -> list[str]:
        """Name what in the folder and its anchor this account may not use."""
        inside = (one for top in (self.path, self.anchor) for one in (top, *sorted(top.rglob("*"))))
        return [
            f"this account may not use {one}; {RIGHT}"
            for one in inside
            if os.access(one, os.F_OK) and not os.access(one, _ENTER if one.is_dir() else os.R_OK)
        ]

    def clear(self) -> None:
        """Delete what programs that were killed have left half made: what nobody has written to for an hour.

        Whose process it was is not asked: on a share it ran on another machine, and numbers come again.
        """
        made = [(self.path, "*.tmp-*"), (self.path, "rehearsal-*"), (self.anchor, "*.tmp-*")]
        made += [(place, "kiosk-*Z.db.tmp-*") for place in (self.backups, self.second) if place]
        for left in (one for place, pattern in made for one in place.glob(pattern)):
            with suppress(OSError):
                if abs(time.time() - left.stat().st_mtime) > ABANDONED_S:
                    shutil.rmtree(left) if left.is_dir() else left.unlink()

    def room(self) -> DiskRoom:
        """Measure the disk."""
        return DiskRoom(shutil.disk_usage(self.path).free)


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(f"the disk is full; {path} cannot be written", "free some room") from error
        raise Unwritable(
            f"cannot write {path}: {error.strerror}",
            "give this account the right to write there, or choose another folder with --data",
        ) from error


def _close_to_others(path: Path) -> None:
    """Take away the rights of other accounts, which a copied file or folder may have brought along."""
    with suppress(FileNotFoundError):
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            path.chmod(mode & 0o700)


def _probe(file: Path) -> None:
    try:
        file.write_bytes(b"can this folder be written?")
    finally:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def on_one_disk(one: Path, other: Path) -> bool:
    """Return whether two folders lie on the same disk, as far as its number tells; an absent one does not."""
    with suppress(OSError):
        return one.stat().st_dev == other.stat().st_dev
    return False


def stamp(now: datetime) -> str:
    """Return a moment so that names sort by time."""
    return now.strftime("%Y%m%dT%H%M%SZ")


def companions(database: Path) -> list[Path]:
    """List a database with its log and index, which only make sense together."""
    return [database, *(database.with_name(database.name + tail) for tail in ("-wal", "-shm", "-journal"))]


def set_aside(database: Path, quarantine: Path, now: datetime) -> Path:
    """Move a database with all that belongs to it into a folder of its own."""
    place = quarantine / stamp(now)
    number = 1
    while place.exists():
        number += 1
        place = quarantine / f"{stamp(now)}-{number}"
    place.mkdir(mode=0o700)
    for file in companions(database):
        if file.exists():
            file.replace(place / file.name)
    sync_folder(place)
    sync_folder(database.parent)
    return place


def put_in_place(made: Path, final: Path) -> None:
    """Give a finished file its name, so that after a power cut there is the old one or the new one."""
    sync_file(made)
    made.replace(final)
    sync_folder(final.parent)


def put_line(file: Path, line: str) -> None:
    """Write a file of one line that only this account can read, whole or not at all."""
    making = file.with_suffix(f".tmp-{os.getpid()}")
    try:
        making.touch(mode=0o600)
        making.write_text(line + "\n", encoding="utf-8")
        put_in_place(making, file)
    finally:
        with suppress(OSError):
            making.unlink(missing_ok=True)


@contextmanager
def writing(file: Path) -> Iterator[BinaryIO]:
    """Return a file to write that only this account can read; where writing fails, nothing of it stays."""
    making = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(making, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as opened:
            yield opened
        put_in_place(making, file)
    except BaseException:
        making.unlink(missing_ok=True)
        raise


def make_key(file: Path, size: int) -> None:
    """Make a file of random bytes; a link appears whole or not at all, and never replaces what is there."""
    fresh = file.with_name(f".{file.stem}-{os.getpid()}")
    with os.fdopen(os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as opened:
        opened.write(os.urandom(size))
        opened.flush()
        os.fsync(opened.fileno())
    with suppress(FileExistsError):
        file.hardlink_to(fresh)
    fresh.unlink()


def sync_file(path: Path) -> None:
    """Make a file's content durable."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make names durable; Windows keeps them so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
