# SPDX-License-Identifier: GPL-3.0-or-later
"""What is being looked for at a city's booths at this moment; a guide's login reads those it serves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Engine

WORDS: Final = "kiosk_words"  # the channel on which the server says that they have changed; never which
_SPOKEN: Final = text("SELECT booth, kiosk, words FROM live_words WHERE at > now() - interval '60 seconds'")


def spoken(connection: Connection) -> Mapping[str, str]:
    """Return the words by the kiosk that they are looked for at."""
    return {f"{row.booth} {row.kiosk}": row.words for row in connection.execute(_SPOKEN)}


def sweep(engine: Engine) -> None:
    """Let go of words that a booth could not take back, and of what deleted rows leave in the file."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("DELETE FROM live_words WHERE at < now() - interval '60 seconds'")
        if connection.scalar(text("SELECT pg_relation_size('live_words')")):
            connection.exec_driver_sql("VACUUM live_words")
