# SPDX-License-Identifier: GPL-3.0-or-later
"""What was published of a site's drawing: the last ten venues, and the swap by which one is in force.

A venue is written and checked beside the one in force and takes its name in one step; where the program is
killed between the two renames, `made_whole` gives the old one its name back.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
import json
import shutil
from typing import TYPE_CHECKING, Any, Final

from kiosk.storage.folder import sync_file, sync_folder
from kiosk.wayfinding.venue.archive import read_archive, write_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.wayfinding.venue.archive import Archive

KEPT: Final = 10
OLD: Final = ".old"
ABOUT: Final = "edition.json"


@dataclass(frozen=True, slots=True)
class KeptEdition:
    """One published venue: its number, who published it when and why, and where it lies."""

    number: int
    at: datetime
    by: str
    remark: str
    folder: Path

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
        found = []
        for one in sorted(self._folder.glob("[0-9]*"), reverse=True):
            with suppress(OSError, ValueError, KeyError, TypeError):
                told = json.loads((one / ABOUT).read_text("utf-8"))
                at = datetime.fromisoformat(told["at"])
                found.append(KeptEdition(int(one.name), at, str(told["by"]), str(told["remark"]), one))
        return found

    def add(
        self, archive: Archive, about: dict[str, Any], draft: str, checked: Callable[[Path], None]
    ) -> KeptEdition:
        """Write a venue, have it checked and put it in force; where the check raises, nothing stays."""
        self._folder.mkdir(parents=True, exist_ok=True)
        making = self._folder / ".making"
        shutil.rmtree(making, ignore_errors=True)
        try:
            write_folder(archive, making / "venue")
            checked(making / "venue")
            if draft:
                (making / "draft.json").write_text(draft, "utf-8")
            (making / ABOUT).write_text(json.dumps(about, ensure_ascii=False), "utf-8")
            kept = self._kept(making)
        finally:
            shutil.rmtree(making, ignore_errors=True)
        self._put_in_force(kept.venue)
        self._prune()
        return kept

    def keep_what_stands(self, about: dict[str, Any]) -> None:
        """Keep the venue that stood before the first publication, so that it can be gone back to."""
        source = next((one for one in (self.in_force, self._zip) if one.exists()), None)
        if source is None or self.all():
            return
        making = self._folder / ".standing"
        shutil.rmtree(making, ignore_errors=True)
        write_folder(read_archive(source), making / "venue")
        (making / ABOUT).write_text(json.dumps(about, ensure_ascii=False), "utf-8")
        self._kept(making)

    @property
    def _zip(self) -> Path:
        return self.in_force.with_name(f"{self.in_force.name}.zip")

    def _kept(self, making: Path) -> KeptEdition:
        for file in (one for one in making.rglob("*") if one.is_file()):
            sync_file(file)
        numbers = [int(one.name) for one in self._folder.glob("[0-9]*")]
        final = self._folder / f"{max(numbers, default=0) + 1:06}"
        making.rename(final)
        sync_folder(self._folder)
        return self.all()[0]

    def _put_in_force(self, venue: Path) -> None:
        root, name = self.in_force.parent, self.in_force.name
        root.mkdir(parents=True, exist_ok=True)
        made_whole(root)
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


def made_whole(root: Path) -> None:
    """Give a venue back its name where a publication was cut short between two renames."""
    for old in root.glob(f".*{OLD}"):
        venue = root / old.name[1:].removesuffix(OLD)
        if not venue.exists() and old.is_dir():
            with suppress(OSError):
                old.rename(venue)
