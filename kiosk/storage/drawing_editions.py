# SPDX-License-Identifier: GPL-3.0-or-later
"""What was published of a site's drawing: the last ten venues, and the swap by which one is in force.

A venue is written and checked beside the one in force and takes its name in one step; where the program is
killed between the two renames, `made_whole` gives the old one its name back, and `brought_into_force` ends
the publication. One that is to be shown from a later day waits for whoever reads the maps first on that day.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
import errno
import json
import shutil
from typing import TYPE_CHECKING, Any, Final

from kiosk.storage.errors import Unwritable
from kiosk.storage.folder import sync_file, sync_folder
from kiosk.storage.locks import FileLock
from kiosk.wayfinding.venue.archive import read_archive, write_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.wayfinding.venue.archive import Archive

KEPT: Final = 10
OLD: Final = ".old"
ABOUT: Final = "edition.json"
LATER: Final = ".later"  # checked, and shown from its day on
NOW: Final = ".now"  # checked, and about to be put in force
PATIENCE_S: Final = 5.0  # longer than any copy of a venue takes


@dataclass(frozen=True, slots=True)
class KeptEdition:
    """One published venue: its number, who published it when and why, and where it lies.

    One that waits for its day has no number yet.
    """

    number: int
    at: datetime
    by: str
    remark: str
    folder: Path
    since: date | None = None

    @property
    def venue(self) -> Path:
        """Return its IMDF folder."""
        return self.folder / "venue"


class DrawingEditions:
    """A site's published venues under `drawings/<site>/editions`; the newest is in force."""

    def __init__(self, folder: Path, in_force: Path) -> None:
        self._folder = folder / "editions"
        self.in_force = in_force

    def all(self) -> list[KeptEdition]:
        """List them, the newest first; one that cannot be read is passed over."""
        found = (self._told(one) for one in sorted(self._folder.glob("[0-9]*"), reverse=True))
        return [one for one in found if one is not None]

    def waiting(self) -> KeptEdition | None:
        """Return the one that waits for its day, or None."""
        return self._told(self._folder / LATER)

    def _told(self, folder: Path) -> KeptEdition | None:
        with suppress(OSError, ValueError, KeyError, TypeError):
            told = json.loads((folder / ABOUT).read_text("utf-8"))
            number = int(folder.name) if folder.name.isdecimal() else 0
            at, since = datetime.fromisoformat(told["at"]), told.get("since")
            day = None if since is None else date.fromisoformat(since)
            return KeptEdition(number, at, str(told["by"]), str(told["remark"]), folder, day)
        return None

    def add(
        self, archive: Archive, about: dict[str, Any], draft: str, checked: Callable[[Path], None]
    ) -> KeptEdition:
        """Write a venue, have it checked and put it in force; where anything fails, nothing stays."""
        with self._alone():
            made = self._made(archive, about, draft, checked, NOW)
            try:
                return self._enter(made)
            finally:
                shutil.rmtree(made, ignore_errors=True)

    def add_later(
        self, archive: Archive, about: dict[str, Any], draft: str, checked: Callable[[Path], None]
    ) -> KeptEdition:
        """Write a venue that is shown from `about["since"]` on, instead of one that waits already."""
        with self._alone():
            kept = self._told(self._made(archive, about, draft, checked, LATER))
            if kept is None:
                raise OSError(errno.EIO, "다시 읽을 수 없습니다", LATER)
            return kept

    def withdraw(self) -> bool:
        """Take back the one that waits; return whether there was one."""
        with self._alone():
            gone = self._folder / ".gone"
            shutil.rmtree(gone, ignore_errors=True)
            if not (self._folder / LATER).is_dir():
                return False
            (self._folder / LATER).rename(gone)
            sync_folder(self._folder)
            shutil.rmtree(gone, ignore_errors=True)
            return True

    def bring_due(self, today: date) -> None:
        """Put in force what waits and whose day has come, and what a kill has left half published."""
        with self._alone():
            for made in (self._folder / LATER, self._folder / NOW):
                told = self._told(made)
                if told is not None and (told.since is None or told.since <= today):
                    self._enter(made)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self._folder.mkdir(parents=True, exist_ok=True)
        with publishing(self.in_force.parent):
            yield

    def _made(
        self, archive: Archive, about: dict[str, Any], draft: str, checked: Callable[[Path], None], name: str
    ) -> Path:
        """Write a checked venue whole under a name; where the check raises, nothing of it stays."""
        making, made, old = (self._folder / one for one in (".making", name, ".replaced"))
        for left in (making, old):
            shutil.rmtree(left, ignore_errors=True)
        try:
            write_folder(archive, making / "venue")
            checked(making / "venue")
            if draft:
                (making / "draft.json").write_text(draft, "utf-8")
            (making / ABOUT).write_text(json.dumps(about, ensure_ascii=False), "utf-8")
            _sync(making)
            if made.exists():
                made.rename(old)
            making.rename(made)
            sync_folder(self._folder)
        finally:
            for left in (making, old):
                shutil.rmtree(left, ignore_errors=True)
        return made

    def _enter(self, made: Path) -> KeptEdition:
        self._put_in_force(made / "venue")
        kept = self._numbered(made)
        self._prune()
        return kept

    @property
    def standing(self) -> Path | None:
        """Return the venue in force, a folder or a zip; None where nobody has one."""
        return next((one for one in (self.in_force, self._zip) if one.exists()), None)

    def keep_what_stands(self, about: dict[str, Any]) -> None:
        """Keep the venue that stood before the first publication, so that it can be gone back to."""
        source = self.standing
        if source is None or self.all():
            return
        with self._alone():
            making = self._folder / ".standing"
            shutil.rmtree(making, ignore_errors=True)
            write_folder(read_archive(source), making / "venue")
            (making / ABOUT).write_text(json.dumps(about, ensure_ascii=False), "utf-8")
            _sync(making)
            self._numbered(making)

    @property
    def _zip(self) -> Path:
        return self.in_force.with_name(f"{self.in_force.name}.zip")

    def _numbered(self, making: Path) -> KeptEdition:
        numbers = [int(one.name) for one in self._folder.glob("[0-9]*")]
        final = self._folder / f"{max(numbers, default=0) + 1:06}"
        making.rename(final)
        sync_folder(self._folder)
        return self.all()[0]

    def _put_in_force(self, venue: Path) -> None:
        root, name = self.in_force.parent, self.in_force.name
        root.mkdir(parents=True, exist_ok=True)
        _mend(root)
        fresh, old = root / f".{name}.new", root / f".{name}{OLD}"
        for left in (fresh, old):
            shutil.rmtree(left, ignore_errors=True)
        shutil.copytree(venue, fresh)
        for file in fresh.iterdir():
            sync_file(file)
        if self.in_force.exists():
            self.in_force.rename(old)
        fresh.rename(self.in_force)
        sync_folder(root)
        shutil.rmtree(old, ignore_errors=True)
        self._zip.unlink(missing_ok=True)

    def _prune(self) -> None:
        for one in self.all()[KEPT:]:
            shutil.rmtree(one.folder, ignore_errors=True)


@contextmanager
def publishing(root: Path) -> Iterator[None]:
    """Be the only one who gives venues of a folder their names; raises OSError where that cannot be."""
    root.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(root.with_name(f".{root.name}.lock"))
    try:
        if not lock.take(alone=True, patience_s=PATIENCE_S):
            raise BlockingIOError(errno.EAGAIN, "다른 프로그램이 지도를 펴내고 있습니다")
    except Unwritable as error:
        raise PermissionError(errno.EACCES, str(error)) from error
    try:
        yield
    finally:
        lock.release()


def made_whole(root: Path) -> None:
    """Give a venue back its name where a publication was cut short between two renames."""
    if any(root.glob(f".*{OLD}")):  # else nobody waits for a publication that is under way
        with suppress(OSError), publishing(root):
            _mend(root)


def _mend(root: Path) -> None:
    for old in root.glob(f".*{OLD}"):
        venue = root / old.name[1:].removesuffix(OLD)
        if not venue.exists() and old.is_dir():
            with suppress(OSError):
                old.rename(venue)


def brought_into_force(drawings: Path, root: Path, today: date) -> None:
    """Put in force, site by site, what waits for today; raises OSError where that cannot be written."""
    for one in sorted(drawings.glob("*/editions")):
        editions = DrawingEditions(one.parent, root / one.parent.name)
        waits = editions.waiting()
        if (one / NOW).exists() or (waits and waits.since and waits.since <= today):
            editions.bring_due(today)


def _sync(folder: Path) -> None:
    for file in (one for one in folder.rglob("*") if one.is_file()):
        sync_file(file)
