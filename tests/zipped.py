# SPDX-License-Identifier: GPL-3.0-or-later
"""A venue as a zip, as others hand theirs in."""

from __future__ import annotations

from pathlib import Path
import shutil
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk.wayfinding.venue.archive import write_folder

if TYPE_CHECKING:
    from kiosk.wayfinding.venue.archive import Archive


def write_zip(archive: Archive, path: Path) -> None:
    """Write an archive's files into a zip, at its root."""
    with TemporaryDirectory() as folder:
        write_folder(archive, Path(folder))
        shutil.make_archive(str(path.with_suffix("")), "zip", folder)
