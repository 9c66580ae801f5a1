# SPDX-License-Identifier: GPL-3.0-or-later
"""`python -m kiosk` and the installed command `kiosk` are one program."""

from __future__ import annotations

import sys


def main() -> int:
    """Run a command, or be the voice's own process, which a packaged program can only start as itself."""
    if sys.argv[1:2] == ["--speech-worker"]:
        from kiosk.speech.worker import main as speak  # noqa: PLC0415 # only the voice's process needs it

        return speak()
    from kiosk.cli import main as command  # noqa: PLC0415 # the voice's process does not need it

    return command()


if __name__ == "__main__":
    sys.exit(main())
