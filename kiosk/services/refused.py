# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind a page says no in a sentence for the clerk, and changes nothing."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Refused(Exception):  # noqa: N818 # not a fault: a sentence for the clerk
    """What was asked cannot be done; the sentence says why and what to do instead."""


class Overtaken(Refused):
    """Somebody else was first; the page shows what they did beside the sentence."""


@contextmanager
def refusing(*errors: type[Exception]) -> Iterator[None]:
    """Refuse what raises one of the errors, in the sentence that the error already is."""
    try:
        yield
    except errors as error:
        raise Refused(str(error)) from error
