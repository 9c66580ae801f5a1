# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who is signed in, for tests of what stands behind a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services.staff_session import StaffSession

if TYPE_CHECKING:
    from kiosk.storage.opened import Storage
    from kiosk.storage.staff_accounts import StaffAccount

LONG_S = 1e9


def signed_in(storage: Storage, account: StaffAccount) -> StaffSession:
    """Return the session of an account that never leaves."""
    session = StaffSession(storage.accounts, LONG_S)
    session.begin(account)
    return session
