"""The admin's desk as a process of its own: accounts and directory behind one window."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from kiosk.bootstrap.directory import CHARTS, TRANSLATIONS, open_directory, seoul_now
from kiosk.bootstrap.storage import opened_storage
from kiosk.ui.admin.services import Entry, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from kiosk.bootstrap.storage import Storage
    from kiosk.directory.importing import ImportResult
    from kiosk.directory.revisions import Revision
    from kiosk.settings import Settings
    from kiosk.storage.accounts import Account, SignIn
    from kiosk.ui.admin.window import AdminWindow

ROLE = "directory"
NO_ROLE = "이 계정에는 부서·좌석을 고칠 권한이 없습니다."


class AdminOffice:
    """What the admin's window asks, on an open data folder."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        self._storage = storage
        self._directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        self._directory.ensure_charts()  # a first publication here must not stand for the city's own charts
        self._account: Account | None = None

    def code_file(self) -> str:
        """Lay the set-up code out where nobody can administer this installation yet."""
        return str(self._storage.first_use.prepare() or "")

    def sign_in(self, name: str, password: str) -> Entry:
        """Let somebody in who may keep the directory."""
        answer = self._storage.accounts.sign_in(name, password)
        if answer.account is None:
            return Entry(problem=_refusal(answer))
        return self._let_in(answer.account)

    def make_first(self, code: str, name: str, password: str) -> Entry:
        """Make the first account, which may keep the directory, and let its owner in."""
        from kiosk.storage.accounts import AccountError  # noqa: PLC0415 # SQLAlchemy comes after the first frame

        try:
            return self._let_in(self._storage.first_use.make_first(code, name, password, (ROLE,)))
        except AccountError as error:
            return Entry(problem=str(error))

    def sign_out(self, *, idle: bool) -> None:
        """Record that whoever was in has left."""
        account, self._account = self._account, None
        if account is not None:
            self._storage.accounts.sign_out(account, idle=idle)

    def today(self) -> date:
        """Tell the day at the city hall."""
        return self._directory.today()

    def inbox(self) -> Sequence[str]:
        """Name the charts that lie in the inbox."""
        files = self._storage.folder.inbox.iterdir()
        return sorted(one.name for one in files if one.is_file() and one.suffix.lower() in CHARTS)

    def read(self, file: str, valid_from: date) -> Reading:
        """Read a chart of the inbox and compare it, changing nothing."""
        seen = self._seen(file)
        path = self._path(file)
        return Reading(file, self._directory.import_charts([path], valid_from=valid_from, check=True), seen)

    def publish(self, reading: Reading) -> ImportResult | None:
        """Publish what was read, unless the file or the directory has changed since."""
        if self._seen(reading.file) != reading.seen:
            return None
        return self._directory.import_charts(
            [self._path(reading.file)], valid_from=reading.result.valid_from, actor=self._actor
        )

    def revisions(self) -> Sequence[Revision]:
        """List every revision, newest first."""
        return tuple(reversed(self._directory.revisions()))

    def roll_back(self, number: int) -> Revision:
        """Undo a revision by a new one."""
        return self._directory.roll_back(number, self._actor)

    def _let_in(self, account: Account) -> Entry:
        if ROLE not in account.roles:
            return Entry(problem=NO_ROLE)
        self._account = account
        return Entry(account.name)

    @property
    def _actor(self) -> str:
        if self._account is None:
            raise PermissionError("nobody is signed in at the admin's desk")
        return self._account.name

    def _path(self, file: str) -> Path:
        return self._storage.folder.inbox / file

    def _seen(self, file: str) -> tuple[int, ...]:
        stat = self._path(file).stat()
        return self._directory.latest(), stat.st_mtime_ns, stat.st_size


def _refusal(answer: SignIn) -> str:
    if answer.wait_s > 0:
        return f"여러 번 틀렸습니다. {answer.wait_s:.0f}초 뒤에 다시 시도해 주십시오."
    left = f" 앞으로 {answer.tries_left}번 더 바로 시도할 수 있습니다." if answer.tries_left else ""
    return f"이름이나 비밀번호가 다릅니다.{left}"


class RunningAdmin:
    """The admin's desk on a data folder: the window at once, the folder behind it."""

    def __init__(self, data: Path, settings: Settings, clock: Callable[[], float] | None = None) -> None:
        from kiosk.ui.admin.window import AdminWindow  # noqa: PLC0415 # Qt only where there is a window

        self._data, self._settings = data, settings
        self._open = ExitStack()
        self.failure: Exception | None = None
        self.failed: Callable[[], None] = lambda: None
        self.window: AdminWindow = AdminWindow(settings, clock) if clock else AdminWindow(settings)

    def show(self) -> None:
        """Open the window and the data folder."""
        self.window.window.show()
        self.window.background.run(self._enter, self.window.desk.serve, self._fail)

    def close(self) -> None:
        """Let the window go, then the data folder."""
        self.window.close()
        self._open.close()

    def _enter(self) -> AdminOffice:
        storage = self._open.enter_context(opened_storage(self._data, self._settings, role="admin"))
        return AdminOffice(storage, self._settings)

    def _fail(self, error: Exception) -> None:
        self.failure = error
        self.failed()


def run_admin(data: Path, settings: Settings) -> int:
    """Open the desk as a process of its own and stay; raises what kept the data folder from opening."""
    from kiosk.bootstrap.kiosk import start_qt  # noqa: PLC0415 # Qt only where there is a window

    qt = start_qt()
    admin = RunningAdmin(data, settings)
    admin.failed = lambda: qt.exit(2)
    admin.show()
    try:
        code = qt.exec()
    finally:
        admin.close()
    if admin.failure is not None:
        raise admin.failure
    return code
