# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the keys of cases lie: in the data folder, beside the anchor, and where the settings put a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.storage.belonging import another
from kiosk.storage.case_keys import NAME, CaseKeys
from kiosk.storage.opened import place_of
from kiosk.storage.server.city_case_keys import CityCaseKeys

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage


def case_keys(storage: Storage, settings: Settings) -> CaseKeys:
    """Return the key store: in the data folder, beside the anchor, and where the settings put a copy.

    On the city's server it is what booths have brought there.
    """
    if storage.on_server:
        return CityCaseKeys((), storage.database)
    folders = [storage.folder.path, storage.folder.anchor, own_copy(settings)]
    return CaseKeys(tuple(folder / NAME for folder in folders if folder is not None))


def own_copy(settings: Settings) -> Path | None:
    """Return where a copy of key store and journal lies, unless it is another booth's."""
    copy = settings.key_copy
    return None if copy is None or another(copy, place_of(settings)) is not None else copy
