# SPDX-License-Identifier: GPL-3.0-or-later
"""The published pages in the distribution's Chromium, from a web server that knows only their folder."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

from kiosk.documents.publication.folder import files, write_folder
from kiosk.documents.publication.page import PAGES, page_name
from kiosk.language.catalogue import LANGUAGES
from kiosk.settings import DEMO_MARK
from tests.documents.yearly import publication
from tests.web.chromium import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.web.chromium import Browser

BROWSER_S_OWN = "favicon.ico"  # asked for by itself at a server's root
READABLE, LARGE = 4.5, 3.0  # WCAG 2.2, 1.4.3: contrast of text, and of large text

# Every visible text with the colour behind it; of an SVG's text the page's own ground, since what stands on a
# bar is held by the colours themselves (tests/documents).
TEXTS = """
const found = [];
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const node = walk.currentNode, of = node.parentElement;
  if (!node.textContent.trim() || of.closest('svg')) continue;
  const look = getComputedStyle(of);
  let ground = of, behind = 'rgba(0, 0, 0, 0)';
  while (ground && behind === 'rgba(0, 0, 0, 0)') {
    behind = getComputedStyle(ground).backgroundColor;
    ground = ground.parentElement;
  }
  found.push([node.textContent.trim(), look.color, behind, parseFloat(look.fontSize)]);
}
return found;
"""
ASKED = "return performance.getEntriesByType('resource').map(one => one.name)"
WIDER = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"


@contextmanager
def homepage(folder: Path) -> Iterator[str]:
    """Serve a folder as it is, and return the server's address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class Quiet(SimpleHTTPRequestHandler):
    """Says nothing of what is asked."""

    def log_message(self, *_: object) -> None:
        """Write no line."""


def test_the_pages_open_without_a_script_or_an_outside_address_and_can_be_read(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, "publication-2026", files(publication(DEMO_MARK)), lambda _sums: None)
    with homepage(folder) as url, chromium(url) as browser:
        for language in LANGUAGES:
            for kind in PAGES:
                browser.open(f"/{page_name(language, kind)}")
                asked = browser.driver.execute_script(ASKED)
                assert set(asked) - {f"{url}/{BROWSER_S_OWN}"} == {f"{url}/style.css"}
                assert _pale(browser) == []
        browser.open("/index.html")
        browser.find("a[href='easy.html']").click()
        browser.says("2026년 결과를 쉬운 글로")
        browser.find("a[href='easy.en.html']").click()
        browser.says("The results of 2026 in plain language")
        browser.find("a[href='index.en.html']").click()
        browser.says("How each promise was kept")
        assert [
            one for one in browser.complaints() if "favicon" not in one
        ] == []  # every browser asks for it
    with homepage(folder) as url, chromium(url, phone=True) as telephone:
        for language in LANGUAGES:
            for kind in PAGES:
                telephone.open(f"/{page_name(language, kind)}")
                assert telephone.driver.execute_script(WIDER) == 0


def _pale(browser: Browser) -> list[Any]:
    found = browser.driver.execute_script(TEXTS)
    assert len(found) > 10
    return [one for one in found if _contrast(one[1], one[2]) < (LARGE if one[3] >= 24 else READABLE)]


def _contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = (int(part) / 255 for part in colour.partition("(")[2].rstrip(")").split(",")[:3])
        red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)
