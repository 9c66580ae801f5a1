# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes down from the city's server to a booth: publications, and what desks do for its visitors."""

from __future__ import annotations

from datetime import UTC, datetime
import logging
import threading
from typing import TYPE_CHECKING, Final, Self

from kiosk.services.cases.key_stores import case_keys
from kiosk.services.sending import sender
from kiosk.storage.messages import take_messages
from kiosk.storage.notices import tell_admin
from kiosk.storage.outbox import StoredOutbox
from kiosk.storage.publication import StoredPublication
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.line import booths_line, joined_booth
from kiosk.storage.server.notifications import NotificationRelay
from kiosk.storage.server.publisher import PUBLISHED
from kiosk.sync.backoff import Backoff
from kiosk.sync.forwarder import sends_from
from kiosk.sync.publication import NotPublished
from kiosk.sync.wire import CentreAway, NotAdmitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.settings import Settings
    from kiosk.storage.messages import Message
    from kiosk.storage.opened import Storage

LOOK_S: Final = 5.0  # the net below announcements
_log = logging.getLogger(__name__)


class CityFetcher:
    """Takes what the city publishes into this booth's data: whole, signed, and never an older one.

    As a context it does so in a thread of its own, so that a backlog on the way up holds up nothing.
    """

    def __init__(self, storage: Storage, settings: Settings) -> None:
        self._database = storage.database
        self._keys = case_keys(storage, settings)
        self._public = joined_booth(storage.folder).publication
        self._refused = 0
        self._line = booths_line(settings, storage.folder)
        self._outbox = StoredOutbox(storage.database)
        folder, self._letters = sender(self._outbox)
        self._centre = PostgresCentre(self._line, self._letters, folder)
        self._ended, self._news = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="fetching", daemon=True)

    def __enter__(self) -> Self:
        """Begin to fetch."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Fetch no more, and hang up."""
        self._ended.set()
        self._news.set()
        self._thread.join()
        self.close()

    def take(self, now: datetime) -> int | None:
        """Hear, bring secrets and fetch, in this order; return the number of a new publication."""
        self.hear()
        self.bring_secrets()
        return self.fetch(now)

    def fetch(self, now: datetime) -> int | None:
        """Take the last publication if it is newer; return its number. Raises `CentreAway`, `NotAdmitted`."""
        with self._database.read() as connection:
            mine = StoredPublication(connection).number() or 0
        found = self._centre.publication(max(mine, self._refused))
        if found is None:
            return None
        try:
            given = found.opened(self._public)
        except NotPublished as wrong:
            self._refused = found.number
            with self._database.write() as connection:
                tell_admin(connection, "publication_refused", {"why": str(wrong)}, now)
            return None
        with self._database.write() as connection:
            StoredPublication(connection).take(given, now)
        return given.number

    def hear(self) -> int:
        """Keep what desks have done about this booth's visits and calls; return how many messages those were.

        Raises `CentreAway`, `NotAdmitted`. A message is struck off after it is kept, and kept once; a copy of
        the booth that sends leaves it to that one, and a restored booth until somebody has looked into it.
        """
        heard = 0
        while messages := self._centre.messages():
            if not sends_from(self._outbox, self._centre, sender(self._outbox)[0]):
                break
            self._take([(kind, body) for _, kind, body in messages])
            self._centre.strike_off([number for number, _, _ in messages])
            heard += len(messages)
        return heard

    def _take(self, messages: Sequence[Message]) -> None:
        """Keep messages; one that this program cannot read must not keep the others from being heard."""
        try:
            take_messages(self._database, messages, self._keys)
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            if len(messages) > 1:
                for one in messages:
                    self._take([one])
            else:
                _log.warning("a message of a desk (%s) was not understood: %r", messages[0][0], error)

    def bring_secrets(self) -> int:
        """Give the centre the secrets of the cases it has from here; return how many."""
        secrets = self._keys.secrets(self._centre.lacking_secrets())
        if secrets:
            self._centre.bring_secrets(secrets)
        return len(secrets)

    def close(self) -> None:
        """Close the connection to the server."""
        self._centre.close()

    def _run(self) -> None:
        backoff = Backoff()
        channels = [PUBLISHED, f"kiosk_for_{self._letters.lower()}"]
        with NotificationRelay(self._line, channels, lambda _: self._news.set()):
            while not self._ended.is_set():
                self._news.clear()
                try:
                    self.take(datetime.now(UTC))
                except (CentreAway, NotAdmitted):
                    self._ended.wait(backoff.wait_s())
                    continue
                except Exception:  # noqa: BLE001 # whatever it holds, a booth goes on with what it has
                    _log.exception("a publication was not taken; the last one stands")
                    self._ended.wait(LOOK_S)
                    continue
                backoff.renew()
                self._news.wait(LOOK_S)
