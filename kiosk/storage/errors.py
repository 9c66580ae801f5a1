# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be wrong with a data folder, each with a code for machines and two sentences for the engineer."""

from __future__ import annotations


class StorageError(Exception):
    """The data folder cannot be used as asked; `hint` says what to do."""

    code = "storage"

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class AlreadyRunning(StorageError):  # noqa: N818 # the names say what is the case, as in the rest of the house
    """Another process of the same role holds this data folder."""

    code = "already_running"


class Busy(StorageError):  # noqa: N818 # see AlreadyRunning
    """Someone else holds the database or the folder's lock for longer than we wait."""

    code = "busy"


class ServerAway(StorageError):  # noqa: N818 # see AlreadyRunning
    """The city's server does not answer; nothing is known of what was being written."""

    code = "server_away"


class Unwritable(StorageError):  # noqa: N818 # see AlreadyRunning
    """The folder or a file in it cannot be written."""

    code = "read_only"


class DiskFull(StorageError):  # noqa: N818 # see AlreadyRunning
    """There was no room to keep the record; nothing of it was kept."""

    code = "disk_full"


class Damaged(StorageError):  # noqa: N818 # see AlreadyRunning
    """A database file is not what was written."""

    code = "damaged"


class Tampered(StorageError):  # noqa: N818 # see AlreadyRunning
    """A backup holds what no program of ours put there, or nothing vouches for it."""

    code = "tampered"


class NewerSchema(StorageError):  # noqa: N818 # see AlreadyRunning
    """The data were written by a newer version of this program."""

    code = "newer_version"


class OlderSchema(StorageError):  # noqa: N818 # see AlreadyRunning
    """The data were written by a version before the first that this program carries over."""

    code = "older_version"


class NotOurs(StorageError):  # noqa: N818 # see AlreadyRunning
    """The file is no database of this program."""

    code = "not_a_kiosk_database"


class Unsupported(StorageError):  # noqa: N818 # see AlreadyRunning
    """The machine lacks what safe storage needs."""

    code = "unsupported"


class DemoAndReal(StorageError):  # noqa: N818 # see AlreadyRunning
    """The folder holds the demo city and the settings are a real booth's, or the other way round."""

    code = "demo_and_real"
