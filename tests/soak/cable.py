# SPDX-License-Identifier: GPL-3.0-or-later
"""P-City: booths at work while lines are cut, held and broken, at size, beside controls that must fail.

    python -m tests.soak.cable SECONDS BOOTHS SEED [CONTROL]

Prints rows kept, lost, doubled and set aside, faults, how long a press at a booth took, and the time to catch
up.
With the control `direct` a press waits until the centre has it, and then it must take too long.
"""

from __future__ import annotations

from contextlib import ExitStack, closing
from datetime import UTC, datetime
import os
from pathlib import Path
import shutil
import sys
import tempfile
from typing import Final

from sqlalchemy.engine import make_url

from kiosk.services.city_demo.postgresql import private_server
from kiosk.storage.database import Database
from kiosk.storage.migrations import migrate
from kiosk.storage.outbox import StoredOutbox, begin
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.tables import new_key
from tests.sync import chaos
from tests.sync.city import Booth

KEPT_MS: Final = 50.0


def main(seconds: float, count: int, seed: int, control: str) -> int:
    """Run once; 1 when anything was lost, doubled, folded otherwise than at its booth, or kept too late."""
    with ExitStack() as stack:
        url = stack.enter_context(private_server())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server = stack.enter_context(closing(CityServer(make_url(url))))
        server.found(datetime.now(UTC))
        booths = [_booth(server, url, folder, chr(ord("A") + n)) for n in range(count)]
        outcome = chaos.run(booths, seconds, seed, direct=bool(control))
        for booth in booths:
            booth.centre.close()
            booth.database.close()
    print(outcome, f"load={os.getloadavg()[0]:.0f} control={control or 'none'}")  # noqa: T201 # the figure
    if control:
        return int(outcome.write_p99_ms < KEPT_MS)
    wrong = outcome.lost or outcome.doubled or outcome.unlike
    return int(bool(wrong) or outcome.write_p99_ms >= KEPT_MS)


def _booth(server: CityServer, city_url: str, folder: Path, letters: str) -> Booth:
    login = server.add_booth(letters, letters)
    url = make_url(city_url).set(username=login.name, password=login.password)
    file = folder / f"{letters}.db"
    if (folder / "A.db").exists():
        shutil.copy(folder / "empty.db", file)
    database, key = Database.open(file), new_key()
    migrate(database)
    if not (folder / "empty.db").exists():
        database.close()
        shutil.copy(file, folder / "empty.db")
    with database.write() as connection:
        begin(connection, key, letters, datetime.now(UTC))
    centre = PostgresCentre(url, letters, key)
    centre.greet()
    return Booth(database, StoredOutbox(database), centre, key, url, letters, city_url)


if __name__ == "__main__":
    given = sys.argv[1:] + ["600", "3", "1", ""][len(sys.argv) - 1 :]
    raise SystemExit(main(float(given[0]), int(given[1]), int(given[2]), given[3]))
