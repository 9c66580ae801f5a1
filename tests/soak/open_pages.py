# SPDX-License-Identifier: GPL-3.0-or-later
"""Five hundred office pages open at once before the real `kiosk serve`: how soon each hears.

`python tests/soak/open_pages.py [PAGES]`: every page holds a stream of its own, visitors set out one after
the other, and while all listen one office taps. Prints how long after the commit the pages heard of it, the
time of a tap with its page after it, of a first page, and what the server holds in memory. Fails where a page
hears nothing, or the half of them later than in the second that the page promises.
"""

from __future__ import annotations

import asyncio
from http.cookies import SimpleCookie
from pathlib import Path
import re
import statistics
import sys
from tempfile import TemporaryDirectory
import time
from typing import Final
from urllib.parse import urlencode, urlsplit

sys.path.insert(0, str(Path(__file__).parents[2]))

import psutil

from tests.web.chromium import served
from tests.web.office import HALL, booth, city, code_for, set_out

VISITS: Final = 8
LATEST_S: Final = 1.0
PATIENCE_S: Final = 60.0


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


class Site:
    """The server, asked by plain sockets, so that this script costs less than what it measures."""

    def __init__(self, url: str) -> None:
        self.where = urlsplit(url)
        self.cookies: dict[str, str] = {}

    def head(self, path: str, body: bytes = b"") -> bytes:
        """Return the head of a request."""
        method = "POST" if body else "GET"
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self.where.netloc}"]
        lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        if body:
            lines += [f"Content-Length: {len(body)}", "Content-Type: application/x-www-form-urlencoded"]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    async def ask(self, path: str, **fields: str) -> str:
        """Return a page, after what a form leads to."""
        body = urlencode(fields).encode() if fields else b""
        reader, writer = await asyncio.open_connection(self.where.hostname, self.where.port)
        writer.write(self.head(path, body) + body)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        for line in re.findall(r"(?im)^set-cookie: (.*)$", head):
            self.cookies |= {name: one.value for name, one in SimpleCookie(line).items()}
        length = re.search(r"(?im)^content-length: (\d+)", head)
        text = (await reader.readexactly(int(length[1]) if length else 0)).decode()
        writer.close()
        moved = re.search(r"(?im)^location: (\S+)", head)
        return await self.ask(moved[1]) if moved else text

    async def token(self) -> str:
        """Return the token of the present page."""
        found = re.search(r'name="token" value="([0-9a-f]{64})"', await self.ask("/office"))
        assert found is not None
        return found[1]


async def listen(site: Site, heard: list[list[float]]) -> None:
    """Keep a stream open, and note when it tells how many are coming."""
    reader, writer = await asyncio.open_connection(site.where.hostname, site.where.port, limit=2**20)
    writer.write(site.head("/office/events"))
    try:
        while line := await reader.readline():
            if found := re.search(rb'"count": (\d+)', line):
                heard[int(found[1])].append(time.monotonic())
    finally:
        writer.close()


async def until(heard: list[float], many: int) -> None:
    """Wait until so many have heard."""
    end = time.monotonic() + PATIENCE_S
    while len(heard) < many and time.monotonic() < end:  # noqa: ASYNC110 # a list of times is no event
        await asyncio.sleep(0.02)


async def measure(url: str, data: Path, pages: int) -> bool:
    """Open the pages, let visitors set out, tap, and print what came of it."""
    site = Site(url)
    await site.ask("/office/pair", token=await site.token(), code=code_for(data))
    heard: list[list[float]] = [[] for _ in range(VISITS + 2)]
    streams = [asyncio.create_task(listen(site, heard)) for _ in range(pages)]
    await until(heard[0], pages)
    say(f"{len(heard[0])} pages open")
    late = []
    with booth(data) as log:
        for at in range(1, VISITS + 1):
            visit = await asyncio.to_thread(set_out, log, f"{HALL}/{at}")
            stored = time.monotonic()
            await until(heard[at], pages)
            late += [max(0.0, when - stored) for when in heard[at]]
    token = await site.token()
    taps = [await timed(site, "/office/arrive", token=token, visit=str(visit)) for _ in range(5)]
    firsts = [await timed(site, "/office") for _ in range(10)]
    for task in streams:
        task.cancel()
    return _told(late, taps, firsts, pages)


async def timed(site: Site, path: str, **fields: str) -> float:
    """Return how long a page takes, or an act with the page after it."""
    begun = time.monotonic()
    await site.ask(path, **fields)
    return time.monotonic() - begun


def _told(late: list[float], taps: list[float], firsts: list[float], pages: int) -> bool:
    late.sort()
    half, most = statistics.median(late), late[int(len(late) * 0.99)]
    server = next(one for one in psutil.Process().children() if "serve" in one.cmdline())
    tap, first = statistics.median(taps) * 1000, statistics.median(firsts) * 1000
    say(f"heard {len(late)} of {pages * VISITS}: p50 {half * 1000:.0f} ms, p99 {most * 1000:.0f} ms")
    say(f"a tap with the page after it: {tap:.0f} ms; a page: {first:.0f} ms")
    say(f"the server holds {server.memory_info().rss / 2**20:.0f} MB; load {psutil.getloadavg()[0]:.1f}")
    return len(late) == pages * VISITS and half <= LATEST_S


def main() -> None:
    """Measure in a city of two offices."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with TemporaryDirectory() as folder:
        data = city(Path(folder) / "data")
        with served(data) as url:
            sys.exit(0 if asyncio.run(measure(url, data, pages)) else 1)


if __name__ == "__main__":
    main()
