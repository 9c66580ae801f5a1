"""What stands behind the guide's sheet for a case: taken in under the guide's name, and not read back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.bootstrap.cases import city_charter, enter_case
from kiosk.cases.actors import NotYours
from kiosk.cases.answers import Unacceptable
from kiosk.cases.intake import NoRoom
from kiosk.cases.notices import notice
from kiosk.cases.ports import NotKept
from kiosk.cases.sealing import NoCityKey
from kiosk.directory.register import load_register
from kiosk.ui.guide.services import NotTaken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.bootstrap.storage import Storage
    from kiosk.cases.answers import Answers
    from kiosk.cases.intake import Receipt
    from kiosk.settings import Settings
    from kiosk.visits.duty import Guide


class GuideCases:
    """The intake of one open folder, for whoever is on duty."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        self._storage = storage
        self._settings = settings
        self._charter = city_charter(settings)
        self._offices = tuple(load_register(settings.folder / "offices.toml").offices)

    def offices(self) -> Sequence[str]:
        """Return the offices that a case may be about."""
        return self._offices

    def privacy(self, kind: str) -> str:
        """Return what a visitor is told before giving name and address."""
        told = notice(self._charter.kinds[kind])
        return "\n".join(f"{label}: {text}" for label, text in told.statements)

    def take_in(self, answers: Answers, by: Guide) -> Receipt:
        """Take in what the visitor present said; raises NotTaken."""
        account = next(one for one in self._storage.accounts.all() if one.id == by.id)
        try:
            return enter_case(self._storage, self._settings, account, answers, datetime.now(UTC))
        except Unacceptable as error:
            raise NotTaken(" ".join(one.message for one in error.problems)) from error
        except (NoCityKey, NoRoom, NotKept, NotYours) as error:
            raise NotTaken(str(error)) from error
