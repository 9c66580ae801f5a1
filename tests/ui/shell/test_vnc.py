# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk over VNC is seen from its own machine only, since Qt's server asks nobody for a password."""

from __future__ import annotations

import os
from pathlib import Path
import socket
import subprocess
import sys

import pytest

PROGRAM = """
from kiosk.bootstrap.qt import start_qt
qt = start_qt()
print("open", flush=True)
qt.exec()
"""
LISTENS = "0A"


def listening(port: int) -> set[str]:
    """Return the addresses at which somebody waits on a port, as the kernel writes them."""
    lines = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path("/proc/net", table).read_text(encoding="ascii").splitlines()[1:]
    ]
    places = [place.split(":") for _, place, _, state, *_ in lines if state == LISTENS]
    return {address for address, at in places if int(at, 16) == port}


@pytest.mark.skipif(sys.platform != "linux", reason="Qt's VNC platform is Linux's")
def test_qt_s_vnc_server_is_kept_to_this_machine_and_still_answers() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    environment = {**os.environ, "QT_QPA_PLATFORM": f"vnc:size=1080x1920:port={port}"}
    program = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(program, env=environment, stdout=subprocess.PIPE, text=True) as kiosk:
        said = kiosk.stdout
        assert said is not None
        assert "open" in iter(lambda: said.readline().strip(), "")
        assert listening(port) == {"0100007F"}
        with socket.create_connection(("127.0.0.1", port), 10) as viewer:
            assert viewer.recv(12).startswith(b"RFB")
        kiosk.kill()
