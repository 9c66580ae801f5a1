# SPDX-License-Identifier: GPL-3.0-or-later
"""The headset's plug as the kernel reports it: a switch of an input device, read without waiting.

A sound card with jack sensing has an input device with the switch SW_HEADPHONE_INSERT; whoever may read
`/dev/input` (on Debian the group `input`) may ask how it stands. USB keypads with a jack send keys instead.
"""

from __future__ import annotations

from contextlib import suppress
import os
from pathlib import Path
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HEADPHONES: Final = 2  # SW_HEADPHONE_INSERT in linux/input-event-codes.h
SWITCHES: Final = 0x05  # EV_SW
_BYTES: Final = 8
_READ: Final = 2 << 30 | _BYTES << 16 | ord("E") << 8  # _IOC(_IOC_READ, 'E', …, 8 bytes)
_STATES: Final = _READ | 0x1B  # EVIOCGSW
_HAS_SWITCHES: Final = _READ | 0x20 + SWITCHES  # EVIOCGBIT(EV_SW)
DEVICES: Final = Path("/dev/input")


class Jack:
    """The plugs of this machine; open devices are kept, so that a look costs one call each."""

    def __init__(self, folder: Path = DEVICES, ask: Callable[[int, int], bytes] | None = None) -> None:
        self._ask = ask or _ioctl
        self._open = self._with_a_plug(folder)

    def plugged(self) -> bool | None:
        """Return whether a headset is plugged in; None where no device can tell."""
        states = [_bit(state) for descriptor in self._open if (state := self._asked(descriptor, _STATES))]
        return any(states) if states else None

    def close(self) -> None:
        """Let the devices go."""
        for descriptor in self._open:
            with suppress(OSError):
                os.close(descriptor)
        self._open = []

    def _with_a_plug(self, folder: Path) -> list[int]:
        found = []
        for device in _devices(folder):
            with suppress(OSError):
                descriptor = os.open(device, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
                if _bit(self._asked(descriptor, _HAS_SWITCHES)):
                    found.append(descriptor)
                else:
                    os.close(descriptor)
        return found

    def _asked(self, descriptor: int, request: int) -> bytes:
        with suppress(OSError):
            return self._ask(descriptor, request)
        return b""


def _devices(folder: Path) -> Sequence[Path]:
    return sorted(folder.glob("event*")) if sys.platform == "linux" else ()


def _bit(bits: bytes) -> bool:
    return bool(int.from_bytes(bits, sys.byteorder) >> HEADPHONES & 1)


def _ioctl(descriptor: int, request: int) -> bytes:
    import fcntl  # noqa: PLC0415 # only Unix has it

    return fcntl.ioctl(descriptor, request, bytes(_BYTES))
