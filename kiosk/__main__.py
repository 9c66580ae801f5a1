"""`python -m kiosk` and the installed command `kiosk` are one program."""

from __future__ import annotations

import sys

from kiosk.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
