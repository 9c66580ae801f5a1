# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor is looking for, told by the kiosk to the guide while it stands, and kept nowhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from kiosk.services.live_words import LONGEST_LINE, line_of
from kiosk.visits.words import without_identifiers

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class WordsOut(QObject):
    """The kiosk's end: every console that listens hears the present words; nobody need listen."""

    def __init__(self, data: Path, place: str) -> None:
        super().__init__()
        self._place = place
        self._words = ""
        self._listeners: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        # Only one kiosk runs on a data folder, so a line that is there already was left by a crash.
        QLocalServer.removeServer(line_of(data))
        self._server.listen(line_of(data))

    def say(self, words: str) -> None:
        """Tell what is looked for now; an empty text means that nobody looks any more."""
        kept = without_identifiers(words)
        if kept != self._words:
            self._words = kept
            for listener in self._listeners:
                self._tell(listener)

    def close(self) -> None:
        """Hang up."""
        self._server.close()
        for listener in self._listeners:
            listener.abort()
        self._listeners = []

    @Slot()
    def _greet(self) -> None:
        while (listener := self._server.nextPendingConnection()) is not None:
            self._listeners = [*self._open(), listener]
            self._tell(listener)

    def _open(self) -> list[QLocalSocket]:
        return [one for one in self._listeners if one.state() is QLocalSocket.LocalSocketState.ConnectedState]

    def _tell(self, listener: QLocalSocket) -> None:
        line = json.dumps({"place": self._place, "words": self._words}, ensure_ascii=False)
        listener.write(line.encode() + b"\n")


class WordsIn(QObject):
    """The console's end; it tries again by itself as long as it is asked to."""

    heard = Signal()
    told = Signal(object)  # from any thread: the words of all kiosks, as the city's server has them now

    def __init__(self, data: Path) -> None:
        super().__init__()
        self.told.connect(self._take_all)
        self._line = line_of(data)
        self._words: dict[str, str] = {}
        self._rest = b""
        self._socket = QLocalSocket(self)
        self._socket.readyRead.connect(self._read)
        self._socket.disconnected.connect(self._lost)

    def words_of(self, place: str) -> str:
        """Return what is looked for at a kiosk."""
        return self._words.get(place, "")

    def listen(self) -> None:
        """Connect where that is not done yet; a kiosk that is not running is no error."""
        if self._socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            self._socket.connectToServer(self._line)

    def close(self) -> None:
        """Hang up."""
        self._socket.disconnected.disconnect(self._lost)
        self._socket.abort()

    @Slot()
    def _read(self) -> None:
        *lines, self._rest = (self._rest + self._socket.readAll().data()).split(b"\n")
        if len(self._rest) > LONGEST_LINE:
            self._socket.abort()
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            told = json.loads(line)
            self._words[str(told["place"])] = str(told["words"])
        except (ValueError, KeyError, TypeError):
            return
        self.heard.emit()

    @Slot(object)
    def _take_all(self, words: Mapping[str, str]) -> None:
        self._words = dict(words)
        self.heard.emit()

    @Slot()
    def _lost(self) -> None:
        self._words, self._rest = {}, b""
        self.heard.emit()
