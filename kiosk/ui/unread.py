# SPDX-License-Identifier: GPL-3.0-or-later
"""PySide reads the source of every module imported after it, in case that one asks for its `__feature__`.

None here does. Unasked, a start is a tenth quicker, and 25 MB of lines never stand between what stays.
"""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401 # it brings the reader


def leave_sources_unread() -> None:
    """Answer for every module what the reader would find; a PySide without this reader is left as it is."""
    reader = vars(sys.modules.get("shibokensupport.feature", object))
    if "_mod_uses_pyside" in reader:
        reader["_mod_uses_pyside"] = _may_use_pyside


def _may_use_pyside(_module: object) -> bool:
    """Every module may, with no feature of its own: as those of ours that do."""
    return True
