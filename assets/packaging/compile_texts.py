# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles the texts for Qt whenever hatchling builds the wheel or the editable install."""

from __future__ import annotations

import importlib.util
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTexts(BuildHookInterface[Any]):
    """Lets the wheel carry compiled texts; built without PySide6 beside it, it compiles them at its start."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 # hatchling's face
        """Compile what has no compiled form yet."""
        if importlib.util.find_spec("PySide6") is None:
            return
        sys.path.insert(0, self.root)
        from kiosk.language.lrelease import compile_all  # noqa: PLC0415 # found on the path just set

        compile_all()
