# SPDX-License-Identifier: GPL-3.0-or-later
"""`python -m kiosk` and the installed command `kiosk` are one program."""

from __future__ import annotations

from pathlib import Path
import sys


def main() -> int:
    """Run a command, or be what speaks or hears, which a packaged program can only start as itself."""
    if sys.argv[1:2] == ["--speech-worker"]:
        from kiosk.speech.worker import main as speak  # noqa: PLC0415 # only the voice's process needs it

        return speak()
    if sys.argv[1:2] == ["--recogniser"]:
        from kiosk.speech.recogniser import main as hear  # noqa: PLC0415 # only its own process needs it

        return hear(Path(sys.argv[2]))
    from kiosk.cli import main as command  # noqa: PLC0415 # the voice's process does not need it

    return command()


if __name__ == "__main__":
    sys.exit(main())
