"""The sound of a call: the machine's own beep, which needs no sound server."""

from __future__ import annotations

import sys


def beep() -> None:
    """Sound once: the desktop's beep where Qt has widgets' beep, else the terminal's bell."""
    sys.stderr.write("\a")
    sys.stderr.flush()
