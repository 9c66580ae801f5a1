# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is signed in at one desk, and the one place that says whether they may do something now."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from kiosk.services.authorisation import KEPT_ANYWAY, OPEN, roles_for
from kiosk.services.city_directory import city_directory
from kiosk.services.refused import Refused
from kiosk.storage.account_rules import AccountError
from kiosk.storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.settings import Settings
    from kiosk.storage.accounts import AccountRepository
    from kiosk.storage.staff_accounts import SignIn, StaffAccount

SIGNED_OUT: Final = "로그아웃되어 있습니다. 다시 로그인해 주십시오."
EXPIRED: Final = "자리를 비우셔서 로그아웃되었습니다. 다시 로그인해 주십시오."
OVER: Final = "로그인하신 지 12시간이 지나 시청 계정 서버에 다시 물어야 합니다. 다시 로그인해 주십시오."
LONGEST_S: Final = 12 * 3600.0  # whom the city's directory has shut out since is out by the next day
NO_RIGHT: Final = "이 계정에는 이 일을 할 권한이 없습니다. 시스템 담당에게 권한을 부탁해 주십시오."


NO_DIRECTORY: Final = "시청 계정 서버가 설정되어 있지 않습니다. 이름과 비밀번호로 들어와 주십시오."
GIVEN: Final = (
    "다른 사람이 정해 준 첫 비밀번호입니다. 본인만 아는 새 비밀번호를 함께 적어 주십시오. "
    "10자 이상이며, 지금 것과 달라야 합니다."
)


class PasswordGiven(Refused):
    """The password was right, but somebody else has set it: a new one is asked for, or a better one."""


def signed_in(accounts: AccountRepository, settings: Settings, name: str, password: str, new: str) -> SignIn:
    """Check a password, here or by the city's directory.

    Raises PasswordGiven until a new one comes in the place of one that was given.
    """
    try:
        answer = accounts.sign_in(name, password, new, city_directory(settings))
    except AccountError as error:
        raise PasswordGiven(str(error)) from error
    if answer.given:
        raise PasswordGiven(GIVEN)
    return answer


def vouched_for(accounts: AccountRepository, settings: Settings, name: str) -> SignIn:
    """Let the city's directory say who it is whom the named proxy has told; raises Refused without one."""
    directory = city_directory(settings)
    if directory is None:
        raise Refused(NO_DIRECTORY)
    return accounts.vouched(name, lambda who, _password: directory.known(who))


def refusal_of(answer: SignIn) -> str:
    """Return why a name and a password let nobody in; a wrong name and a wrong password read alike."""
    if answer.why:
        return answer.why
    if answer.wait_s > 0:
        return f"여러 번 틀렸습니다. {answer.wait_s:.0f}초 뒤에 다시 시도해 주십시오."
    left = f" 앞으로 {answer.tries_left}번 더 바로 시도할 수 있습니다." if answer.tries_left else ""
    return f"이름이나 비밀번호가 다릅니다.{left}"


class StaffSession:
    """One person at one desk; nobody at first, so that a desk that was restarted opens signed out.

    Times are monotonic seconds, so that a changed clock ends or prolongs nothing.
    """

    def __init__(
        self, accounts: AccountRepository, idle_s: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._accounts = accounts
        self._idle_s = idle_s
        self._clock = clock
        self._account: StaffAccount | None = None
        self._stay = 0  # counts who came and who left
        self._begun = self._touched = clock()

    @property
    def account(self) -> StaffAccount | None:
        """The account as last read; `holder` reads it anew."""
        return self._account

    @property
    def expired(self) -> bool:
        """Whether somebody is in who has touched nothing for too long."""
        return self.over or (self._account is not None and self._clock() - self._touched >= self._idle_s)

    @property
    def over(self) -> bool:
        """Whether somebody is in by the city's directory, and it has not been asked for too long."""
        account = self._account
        return account is not None and account.citys and self._clock() - self._begun >= LONGEST_S

    def begin(self, account: StaffAccount) -> None:
        """Let somebody in whose password was right."""
        self._account, self._stay = account, self._stay + 1
        self._begun = self._touched = self._clock()

    def end(self) -> StaffAccount | None:
        """Let nobody be in; return who was."""
        account, self._account, self._stay = self._account, None, self._stay + 1
        return account

    def sign_out(self, *, idle: bool) -> None:
        """Let nobody be in, and record that whoever was has left, or did nothing for too long."""
        if (account := self.end()) is not None:
            self._accounts.sign_out(account, idle=idle)

    def touch(self) -> None:
        """Note that somebody works; a session that has expired never comes back."""
        if not self.expired:
            self._touched = self._clock()

    def holder(self) -> StaffAccount:
        """Return who is in, with their rights of this moment; raises Refused when nobody is any more."""
        if self.expired:
            raise Refused(OVER if self.over else EXPIRED)
        known, stay = self._account, self._stay
        present = None if known is None else self._accounts.present(known)
        if present is None or stay != self._stay:  # closed; or another came while the account was read
            raise Refused(SIGNED_OUT)
        self._account = present
        return present

    def check(self, act: str) -> None:
        """Let an act pass; raises Refused unless who is in has, at this moment, one of the roles for it."""
        roles = roles_for(act)
        if roles is OPEN:
            return
        try:
            holder = self.holder()
        except StorageError:
            # A visit's log has a spool for such moments: nothing a guide does by hand is thrown away.
            if self._account is None or act not in KEPT_ANYWAY:
                raise
            holder = self._account
        if not holder.roles & roles:
            raise Refused(NO_RIGHT)

    def may(self, act: str) -> bool:
        """Return whether an act would pass now."""
        try:
            self.check(act)
        except Refused:
            return False
        return True
