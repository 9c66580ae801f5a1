"""What every page of the admin's desk works on: the open data folder, and who is in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.cases.compensation import SYSTEM
from kiosk.services.directory import seoul_now
from kiosk.services.refused import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from kiosk.services.admin.results.desk import Office
    from kiosk.services.directory import DirectoryDesk
    from kiosk.settings import Settings
    from kiosk.storage.accounts import Account
    from kiosk.storage.errors import StorageError
    from kiosk.storage.opened import Storage

    Meanwhile = Callable[[Callable[[], object]], tuple[Office, StorageError | None]]


@dataclass(slots=True)
class Post:
    """One desk; `account` changes as people come and go.

    `closed_for` closes the folder for a piece of work and opens it again, whatever became of the work.
    """

    storage: Storage
    settings: Settings
    directory: DirectoryDesk
    closed_for: Meanwhile
    account: Account | None = None
    now: Callable[[], datetime] = seoul_now

    def names(self) -> Mapping[str, str]:
        """Name everyone who may have done something, by the id that is recorded of them."""
        people = {str(one.id): one.name for one in self.storage.accounts.all()}
        return {SYSTEM: "저절로", "visitor": "민원인"} | people

    def holder(self, *roles: str) -> Account:
        """Return who is in, with their rights of this moment; raises Refusal without one of these roles."""
        if self.account is not None:
            self.account = self.storage.accounts.present(self.account)
        if self.account is None:
            raise Refusal("로그아웃되어 있습니다. 다시 로그인해 주십시오.")
        if not self.account.roles.intersection(roles):
            raise Refusal("이 계정에는 이 일을 할 권한이 없습니다. 시스템 담당에게 권한을 부탁해 주십시오.")
        return self.account
