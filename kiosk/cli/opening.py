# SPDX-License-Identifier: GPL-3.0-or-later
"""How a command opens what it works on, and turns what can be wrong there into a refusal."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from kiosk.cases.records import CaseNotKept
from kiosk.cli.call import CommandRefused, say
from kiosk.settings import DEMO_MARK
from kiosk.settings.toml_file import SettingsError
from kiosk.storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.cli.call import Invocation
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

FIRST: Final = "kiosk new-city DIR writes settings to begin with; --demo shows the invented city"


@contextmanager
def answering() -> Iterator[None]:
    """Turn wrong settings and an unusable data folder into a command's refusal."""
    try:
        yield
    except SettingsError as error:
        advice = f"correct {error.file}" if error.file.exists() else FIRST
        raise CommandRefused("settings", str(error), advice) from error
    except StorageError as error:
        raise CommandRefused(error.code, error.message, error.hint) from error
    except CaseNotKept as error:
        raise _refused(error.__cause__, error) from error


@contextmanager
def asking_server() -> Iterator[None]:
    """Turn a city's server that does not answer, or lets nobody in, into a command's refusal."""
    from kiosk.sync.forwarder import NOT_ADMITTED  # noqa: PLC0415 # only a booth of a city needs it
    from kiosk.sync.wire import CentreAway, NotAdmitted  # noqa: PLC0415 # the same

    try:
        yield
    except NotAdmitted as refused:
        raise CommandRefused("server_away", NOT_ADMITTED, "kiosk server replace-booth") from refused
    except CentreAway as away:
        raise CommandRefused(
            "server_away", f"시 서버에 닿지 않습니다: {away}", "kiosk server check"
        ) from away


def _refused(cause: BaseException | None, error: CaseNotKept) -> CommandRefused:
    """Return the engineer in the storage's own words what a clerk or a visitor is told in others."""
    if isinstance(cause, StorageError):
        return CommandRefused(cause.code, cause.message, cause.hint)
    return CommandRefused(error.code, str(error), None)


def settings_for(call: Invocation) -> Settings:
    """Read the booth's settings that the call names, or the demo's."""
    from kiosk.storage.opened import settings_of  # noqa: PLC0415 # as light as the command allows

    with answering():
        return settings_of(call.config)


def settings_of_window(call: Invocation) -> Settings:
    """Read the settings, and refuse a folder of the other kind before a window writes its log there."""
    from kiosk.storage.folder import DataFolder  # noqa: PLC0415 # as light as the command allows
    from kiosk.storage.kind import refuse_at_a_glance  # noqa: PLC0415 # the same

    settings = settings_for(call)
    with answering():
        refuse_at_a_glance(DataFolder(call.data), demo=settings.demo)
    return settings


def mark_demo(call: Invocation, settings: Settings) -> None:
    """Say above a text that its rows are a demo's; under --json a line is an object and nothing else."""
    if settings.demo and not call.json:
        say(DEMO_MARK)


@contextmanager
def data_of(call: Invocation, *, role: str | None = None) -> Iterator[Storage]:
    """Open the call's data folder, for a window when a role is named."""
    from kiosk.storage.opened import opened_storage  # noqa: PLC0415 # loads the database

    with answering(), opened_storage(call.data, settings_for(call), role=role) as storage:
        yield storage
