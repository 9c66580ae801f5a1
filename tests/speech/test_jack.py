# SPDX-License-Identifier: GPL-3.0-or-later
"""The headset's plug is read where a device can tell, and its absence is no error."""

from __future__ import annotations

from pathlib import Path
import sys

import pytest

from kiosk.speech.jack import HEADPHONES, Jack

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux reports the jack so")
# As the kernel's headers compute EVIOCGBIT(EV_SW, 8) and EVIOCGSW(8).
CAN_TELL, STATES = 0x80084525, 0x8008451B


def open_files() -> int:
    """Count what this process holds open."""
    return len(list(Path("/proc/self/fd").iterdir()))


class Device:
    """Answers the two questions as a sound card's input device does."""

    def __init__(self, *, can_tell: bool = True) -> None:
        self.can_tell, self.plugged, self.gone = can_tell, False, False

    def __call__(self, _descriptor: int, request: int) -> bytes:
        """Return the switches that there are, or how they stand."""
        if self.gone:
            raise OSError("no such device")
        on = {CAN_TELL: self.can_tell, STATES: self.plugged}[request]
        return (on << HEADPHONES).to_bytes(8, "little")


def test_a_plug_is_seen_going_in_and_out(tmp_path: Path) -> None:
    (tmp_path / "event0").touch()
    device = Device()
    jack = Jack(tmp_path, device)
    assert jack.plugged() is False
    device.plugged = True
    assert jack.plugged() is True
    jack.close()


def test_a_card_that_is_pulled_out_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "event0").touch()
    device = Device()
    jack = Jack(tmp_path, device)
    device.gone = True
    assert jack.plugged() is None
    jack.close()


def test_without_a_device_that_can_tell_nothing_is_known_and_nothing_stays_open(tmp_path: Path) -> None:
    (tmp_path / "event0").touch()
    before = open_files()
    assert Jack(tmp_path, Device(can_tell=False)).plugged() is None
    assert open_files() == before
    assert Jack(tmp_path / "nowhere").plugged() is None


def test_what_is_no_input_device_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "event0").write_text("not a device", "utf-8")
    assert Jack(tmp_path).plugged() is None
