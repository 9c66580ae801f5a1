"""A signed-in person's time at the desk, which ends by itself when nothing is touched."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.storage.accounts import Account


@dataclass(slots=True)
class StaffSession:
    """Who is signed in; times are monotonic seconds, so that a changed clock ends or prolongs nothing."""

    account: Account
    idle_s: float
    last_touch: float
    ended: bool = field(default=False, init=False)

    def touch(self, now: float) -> bool:
        """Go on working; False when the session had already ended."""
        if self.expired(now):
            return False
        self.last_touch = now
        return True

    def expired(self, now: float) -> bool:
        """Say whether the person must sign in again; once ended, a session never comes back."""
        self.ended = self.ended or now - self.last_touch >= self.idle_s
        return self.ended

    def left_s(self, now: float) -> float:
        """Tell how long until the session ends by itself."""
        return 0.0 if self.expired(now) else self.idle_s - (now - self.last_touch)

    def may(self, role: str, now: float) -> bool:
        """Say whether this person may do now what the role allows."""
        return not self.expired(now) and role in self.account.roles
