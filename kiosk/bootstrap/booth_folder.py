# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder that a booth lives in: its data, or a scratch one where they cannot be used."""

from __future__ import annotations

from contextlib import ExitStack
import logging
import sys
from typing import TYPE_CHECKING

from kiosk.storage.opened import single_instance

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.settings import Settings

_log = logging.getLogger(__name__)


class BoothFolder:
    """The one kiosk's hold on its data folder; `trouble` is why it lives in the scratch folder `path`."""

    def __init__(self, data: Path, config: Path | None, settings: Settings) -> None:
        self._data, self._config, self._settings = data, config, settings
        self._open = ExitStack()
        self.trouble: Exception | None = None
        self.path = self._claimed()

    def _claimed(self) -> Path:
        """Be the one kiosk of the folder; where it cannot be written, live in a scratch folder."""
        from kiosk.storage.errors import AlreadyRunning, StorageError  # noqa: PLC0415 # quick, and only windows need it

        try:
            self._open.enter_context(single_instance(self._data, "kiosk"))
        except AlreadyRunning:
            raise
        except (StorageError, OSError) as error:
            self.trouble = error
            return self._scratch()
        return self._data

    def _scratch(self) -> Path:
        from kiosk.bootstrap.reduced import scratch_folder  # noqa: PLC0415 # only on a bad day

        return self._open.enter_context(scratch_folder())

    def enter(self) -> RunningServices:
        """Open the services on the data, or, where that fails, those that show the way alone."""
        from kiosk.bootstrap.reduced import for_a_person  # noqa: PLC0415 # after the first frame

        if self.trouble is None:
            whole = ExitStack()
            try:
                services = self._whole(whole)
            except Exception as error:  # whatever it is, a dark booth helps nobody
                whole.close()
                if for_a_person(error):
                    raise
                self.trouble = error
            else:
                self._open.enter_context(whole)
                return services
        return self._reduced(self.trouble)

    def _whole(self, stack: ExitStack) -> RunningServices:
        from kiosk.services.first_load import load_apart, tell_progress  # noqa: PLC0415 # after the first frame

        load_apart(self._data, self._config)
        from kiosk.bootstrap.entering import open_booth  # noqa: PLC0415 # loads the database and the index

        return stack.enter_context(open_booth(self._data, self._settings, tell_progress))

    def _reduced(self, trouble: Exception) -> RunningServices:
        from kiosk.bootstrap.reduced import open_reduced  # noqa: PLC0415 # only on a bad day
        from kiosk.services.first_load import tell_progress  # noqa: PLC0415 # the same
        from kiosk.storage.errors import StorageError  # noqa: PLC0415 # the same
        from kiosk.storage.failures import explain  # noqa: PLC0415 # the same

        _log.error("only the way is shown: %s", type(trouble).__name__)
        told = explain(trouble) or trouble
        hint = f"\n  → {told.hint}" if isinstance(told, StorageError) and told.hint else ""
        print(f"kiosk: only the way is shown: {told}{hint}", file=sys.stderr)  # noqa: T201 # to whoever started it
        if self.path == self._data:
            self.path = self._scratch()
        return self._open.enter_context(open_reduced(self._data, self._settings, self.path, tell_progress))

    def usable(self) -> bool:
        """Return whether the data could be used again."""
        from kiosk.bootstrap.reduced import usable  # noqa: PLC0415 # only on a bad day

        return usable(self._data, self._settings)

    def close(self) -> None:
        """Let go of the services and the folder."""
        self._open.close()
