# SPDX-License-Identifier: GPL-3.0-or-later
"""The first account of a new installation: made by whoever can read the code in the data folder."""

from __future__ import annotations

from contextlib import suppress
import hmac
import os
import secrets
from typing import TYPE_CHECKING, Final

from kiosk.storage.account_rules import AccountError
from kiosk.storage.lockout import admit, forgive, subject

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.storage.accounts import AccountRepository
    from kiosk.storage.database import Database
    from kiosk.storage.lockout import SystemClock
    from kiosk.storage.staff_accounts import StaffAccount

# No letter or digit that is mistaken for another when read off a screen.
_SIGNS: Final = "ABCDEFGHJKMNPQRSTVWXYZ23456789"


class FirstUse:
    """Guards the making of the first account by a code that lies in the data folder."""

    def __init__(
        self, database: Database, accounts: AccountRepository, file: Path, clock: SystemClock
    ) -> None:
        self._database = database
        self._accounts = accounts
        self._file = file
        self._clock = clock

    def due(self) -> bool:
        """Return whether nobody can administer this installation yet."""
        return not any("system" in one.roles for one in self._accounts.all())

    def prepare(self) -> Path | None:
        """Lay the code out, and return where; None once the first account is there."""
        if not self.due():
            self._file.unlink(missing_ok=True)
            return None
        with suppress(FileExistsError):
            code = "-".join("".join(secrets.choice(_SIGNS) for _ in range(4)) for _ in range(4))
            with os.fdopen(os.open(self._file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
                file.write(code + "\n")
        return self._file

    def make_first(self, code: str, name: str, password: str, roles: Iterable[str]) -> StaffAccount:
        """Make the first account; wrong codes are counted as wrong passwords are."""
        if not self.due():
            raise AccountError("첫 계정은 이미 있습니다.")
        whose = subject("set-up", "")
        with self._database.write() as connection:
            admission = admit(connection, whose, self._clock)
        if not admission.granted:
            raise AccountError(f"{admission.wait_s:.0f}초 뒤에 다시 시도해 주십시오.")
        if not self._matches(code):
            raise AccountError("설치 코드가 다릅니다. 자료 폴더의 set-up-code.txt에 있습니다.")
        account = self._accounts.make(name, password, {*roles, "system"}, by=None)
        with self._database.write() as connection:
            forgive(connection, whose)
        self._file.unlink(missing_ok=True)
        return account

    def _matches(self, code: str) -> bool:
        try:
            written = self._file.read_text(encoding="ascii")
        except OSError:
            return False
        return bool(_bare(written)) and hmac.compare_digest(_bare(code).encode(), _bare(written).encode())


def _bare(code: str) -> str:
    return "".join(sign for sign in code.upper() if sign.isalnum())
