# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends a booth's rows to the city's server: each once, in order, whatever breaks between them.

The centre moves its cursor from the row before the first to the last one, in the transaction that keeps the
rows; numbers have no gaps, so a cursor that stands elsewhere means a lost answer, a restored backup, a second
machine with the same login, or a server that has lost its last seconds. Each is told from the others by the
id of the row at the cursor.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.sync.backoff import Backoff
from kiosk.sync.wire import LANES, MOST_ROWS, CentreAway, CentreFull, NotAdmitted, RowRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from kiosk.sync.wire import Centre, Cursor, Outbox, Row

LOOK_S: Final = 0.5  # the net below announcements

OTHER_FOLDER: Final = (
    "서버가 이 부스를 다른 자료 폴더로 알고 있습니다. 같은 로그인을 쓰는 기기가 또 있는지 살펴보십시오."
)
OLDER_COPY: Final = (
    "서버가 이 부스보다 많은 기록을 가지고 있습니다. "
    "백업에서 되살린 뒤라면 `kiosk sync --after-restore`를 실행하십시오."
)
UNLIKE: Final = (
    "서버의 마지막 기록이 이 부스의 기록과 다릅니다. 백업에서 되살렸거나 같은 로그인을 쓰는 기기가 있습니다."
)
NOT_ADMITTED: Final = (
    "서버가 이 부스의 로그인을 받지 않습니다. 시 서버 담당자에게 `kiosk server check`를 부탁하십시오."
)
FULL: Final = (
    "시 서버의 디스크가 찼습니다. 기록은 이 부스에 쌓이고, 서버에 자리가 나면 모두 갑니다. "
    "시 서버 담당자에게 디스크를 비우도록 부탁하십시오."
)


@dataclass(frozen=True, slots=True)
class Step:
    """What one try has come to: how many rows are across, and why it went no further."""

    sent: int = 0
    stopped: str | None = None


class Forwarder:
    """Empties one booth's outbox; `folder` is the data folder that the centre knows the booth by."""

    def __init__(self, outbox: Outbox, centre: Centre, folder: UUID) -> None:
        self._outbox = outbox
        self._centre = centre
        self._folder = folder
        # Rows a batch: halved where one cannot be kept, doubled where all could. Bad rows come in runs:
        # with whole batches tried anew behind each, a third of bad rows took 1.6 times as long to send.
        self._most = dict.fromkeys(LANES, MOST_ROWS)

    def step(self, lane: str) -> Step:
        """Send the oldest batch of a lane; raises `CentreAway` when nothing is known of what became of it."""
        rows = self._outbox.pending(lane)
        if not rows:
            return Step()
        try:
            return self._send(lane, rows[: self._most[lane]])
        except NotAdmitted:
            return self._stop(NOT_ADMITTED)
        except CentreFull:
            self._outbox.stop(FULL)
            raise

    def drain(self) -> Step:
        """Send everything there is, calls before each batch of the rest."""
        sent = 0
        while True:
            for lane in LANES:
                step = self.step(lane)
                sent += step.sent
                if step.stopped is not None:
                    return Step(sent, step.stopped)
                if step.sent:
                    break
            else:
                return Step(sent)

    def _send(self, lane: str, rows: Sequence[Row]) -> Step:
        try:
            moved = self._centre.push(lane, rows)
        except RowRefused as refused:
            if len(rows) > 1:
                self._most[lane] = len(rows) // 2
                return self._send(lane, rows[: self._most[lane]])
            moved = self._centre.set_aside(lane, rows[0], str(refused))
        else:
            self._most[lane] = min(MOST_ROWS, 2 * self._most[lane])
        if not moved:
            return self._realign(lane, rows[0])
        self._outbox.mark_sent(lane, rows[-1].seq)
        return Step(len(rows))

    def _realign(self, lane: str, first: Row) -> Step:
        """Find out why the cursor does not stand before the first row, and go on from where it stands."""
        cursor = self._centre.cursor(lane)
        if cursor.folder != self._folder:
            return self._stop(OTHER_FOLDER)
        if not _is_ours(self._outbox, lane, cursor):
            return self._stop(OLDER_COPY if cursor.acked >= first.seq else UNLIKE)
        if cursor.acked >= first.seq:  # it has arrived, and only the answer was lost
            self._outbox.mark_sent(lane, cursor.acked)
            return Step(cursor.acked - first.seq + 1)
        if self._outbox.find(lane, cursor.acked + 1) is None:
            return self._stop(UNLIKE)
        self._outbox.send_again(lane, cursor.acked)  # the server has lost what it had acknowledged
        return Step()

    def _stop(self, why: str) -> Step:
        self._outbox.stop(why)
        return Step(stopped=why)


def sends_from(outbox: Outbox, centre: Centre, folder: UUID) -> bool:
    """Return whether the centre's last rows are this folder's own.

    They are not on a copy: a backup that was restored, or a twin, which must not take what is another's.
    """
    cursors = [(lane, centre.cursor(lane)) for lane in LANES]
    return all(cursor.folder == folder and _is_ours(outbox, lane, cursor) for lane, cursor in cursors)


def _is_ours(outbox: Outbox, lane: str, cursor: Cursor) -> bool:
    row = outbox.find(lane, cursor.acked) if cursor.acked else None
    return not cursor.acked or (row is not None and row.id == cursor.acked_id)


def forward(forwarder: Forwarder, wait: Callable[[float], bool]) -> Step:
    """Go on until `wait` says that it is over, or until somebody has to look; return the last step.

    `wait` takes the seconds until the next look, returns earlier when something was written, and returns
    False at the end.
    """
    backoff, step = Backoff(), Step()
    look_s = 0.0
    while wait(look_s):
        try:
            step = forwarder.drain()
        except CentreAway:
            look_s = backoff.wait_s()
            continue
        if step.stopped is not None:
            return step
        backoff.renew()
        look_s = LOOK_S
    return step
