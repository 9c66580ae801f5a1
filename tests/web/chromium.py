# SPDX-License-Identifier: GPL-3.0-or-later
"""The distribution's Chromium without a screen, and the real `kiosk serve` before it."""

from __future__ import annotations

from contextlib import contextmanager
import json
from pathlib import Path
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from selenium.webdriver.remote.webelement import WebElement

ROOT: Final = Path(__file__).parents[2]
PATIENCE_S: Final = 60.0  # of a busy machine
PHONE: Final = {"deviceMetrics": {"width": 390, "height": 844, "pixelRatio": 2}}


class Browser:
    """A browser at one server, used as a person does: what is seen, pressed and typed."""

    def __init__(self, driver: webdriver.Chrome, url: str) -> None:
        self.driver = driver
        self.url = url

    def open(self, path: str) -> None:
        """Go to a page."""
        self.driver.get(self.url + path)

    def find(self, css: str) -> WebElement:
        """Return an element as soon as it is there."""
        self.until(lambda: self.driver.find_elements(By.CSS_SELECTOR, css))
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def press(self, css: str) -> None:
        """Press a button, and wait until its page has been left."""
        button = self.find(css)
        middle = "arguments[0].scrollIntoView({block: 'center'})"
        self.driver.execute_script(middle, button)  # as whoever reaches for it does
        before = self.driver.find_element(By.TAG_NAME, "html")
        button.click()
        self.until(lambda: self.driver.find_element(By.TAG_NAME, "html") != before)

    def type(self, css: str, words: str) -> None:
        """Type into a field."""
        self.find(css).send_keys(words)

    def says(self, words: str) -> None:
        """Wait until words are on the page."""
        self.until(lambda: words in self.driver.find_element(By.TAG_NAME, "body").text, words)

    def until(self, true: Callable[[], object], what: str = "") -> None:
        """Wait until something is so, however busy the machine is."""
        ignored = (Exception,)  # a page that is just being replaced
        WebDriverWait(self.driver, PATIENCE_S, 0.05, ignored).until(lambda _: true(), what)

    def complaints(self) -> list[str]:
        """Return what the browser itself complained of: a policy that was broken, a script that failed."""
        lines = self.driver.get_log("browser")  # type: ignore[no-untyped-call] # Selenium's own
        return [line["message"] for line in lines]


@contextmanager
def chromium(url: str, size: tuple[int, int] = (1280, 800), *, phone: bool = False) -> Iterator[Browser]:
    """Open a browser."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or "chromium"
    width, height = size
    for option in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
        "--disable-background-networking", "--no-first-run", f"--window-size={width},{height}",
    ):  # fmt: skip
        options.add_argument(option)
    if phone:
        options.add_experimental_option("mobileEmulation", PHONE)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options, Service(shutil.which("chromedriver") or "chromedriver"))
    try:
        yield Browser(driver, url)
    finally:
        driver.quit()


@contextmanager
def served(data: Path, port: int = 0, config: Path | None = None) -> Iterator[str]:
    """Run `kiosk serve` on a folder, and return its address."""
    given = ["--data", str(data), *([] if config is None else ["--config", str(config)])]
    program = [sys.executable, "-m", "kiosk", "--json", *given, "serve", "--port", str(port)]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        try:
            yield json.loads(server.stdout.readline())["url"]
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(PATIENCE_S)
