"""What tests of every folder share: one browser, for Playwright allows one a session."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FLAGS = (
    "--headless", "--no-sandbox", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-gpu", "--no-first-run",
)  # fmt: skip
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str:
    """Where the browser is: as packaging/browser.sh looks for it."""
    named = os.environ.get("DOINGOAI_CHROMIUM")
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    path = named or found
    if path is None:
        pytest.fail("no Chromium on this machine; DOINGOAI_CHROMIUM says where it is")
    return path


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS)) as opened,
    ):
        yield opened


@pytest.fixture(scope="session")
def browser_with(browser: Any) -> Callable[..., Any]:
    """Starts one more browser, with flags of its own."""

    def start(*flags: str) -> Any:
        return browser.browser_type.launch(executable_path=chromium(), args=[*FLAGS, *flags])

    return start
