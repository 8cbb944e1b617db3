"""Headless Chromium for the tests: pages at the widths, colour schemes and abilities of fans.

The site is served by live_server, with the same Content-Security-Policy as in production.
"""

import os
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from playwright.sync_api import BrowserContext, Page, expect

from tools.components import REMEDIES, chromium

# Playwright's loop runs in this thread, where Django otherwise refuses to ask the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
# A page is there at once, on a machine that does other things in seconds; more means that it hangs.
WITHIN = 30_000
SIZES = {
    320: {"width": 320, "height": 640},
    390: {"width": 390, "height": 844},
    768: {"width": 768, "height": 1024},
    1280: {"width": 1280, "height": 800},
}
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
# WCAG 2.2, levels A and AA, and what axe's authors hold to be good practice.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
HERE = os.path.dirname(__file__)

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder is a browser test, and skips or fails without a browser."""
    for item in items:
        if str(item.path).startswith(HERE):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    path = chromium()
    if path is None:
        reason = f"no Chromium: {REMEDIES['chromium']}"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    return browser_type_launch_args | {"executable_path": str(path), "args": QUIET.split()}


@pytest.fixture(autouse=True)
def one_request_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads of the live server share the one connection to a database in memory.

    Two requests at once would be in each other's transaction, and one of them would end as a 500.
    """
    if connection.vendor != "sqlite":
        return
    lock = threading.RLock()
    get_response = WSGIHandler.get_response

    def get_response_alone(self: WSGIHandler, request: Any) -> Any:
        with lock:
            return get_response(self, request)

    monkeypatch.setattr(WSGIHandler, "get_response", get_response_alone)


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What the pages of this test wrote to the console: a blocked script, a failed request.

    The test fails when there is anything; one that expects a complaint clears the list.
    """
    heard: list[str] = []
    yield heard
    assert heard == []


@pytest.fixture
def open_page(
    new_context: Callable[..., BrowserContext], live_server: Any, complaints: list[str]
) -> OpenPage:
    """open_page("/previews/", width=320, scheme="dark", javascript=False): a fan at that page.

    Any request outside the site is refused, and heard among the complaints.
    """

    def visit(
        address: str,
        *,
        width: int = 1280,
        scheme: str = "light",
        javascript: bool = True,
        zone: str = "Europe/London",
    ) -> Page:
        context = new_context(
            base_url=live_server.url,
            viewport=SIZES[width],
            color_scheme=scheme,
            java_script_enabled=javascript,
            reduced_motion="reduce",
            locale="en-GB",
            timezone_id=zone,
        )
        context.set_default_timeout(WITHIN)
        outside = partial(_refuse_outside, live_server.url, complaints)
        context.route("**/*", outside)
        # Of the context, so that the windows that the admin's plus signs open are heard as well.
        context.on("console", lambda message: _hear(message, complaints))
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        page = context.new_page()
        page.goto(address)
        return page

    expect.set_options(timeout=WITHIN)
    return visit


@pytest.fixture(params=[320, 1280])
def width(request: pytest.FixtureRequest) -> int:
    """The width of a phone and of a desktop: a test that asks for it runs at both."""
    return int(request.param)


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    """The colours that the fan's machine prefers: a test that asks for it runs in both."""
    return str(request.param)


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """axe(page): what stands between the page and a fan with a disability, [] when nothing.

    The script goes in through the browser's own tools, which the page's policy does not bind.
    """

    def violations(page: Page) -> list[str]:
        found = Axe().run(page, options=RULES).response["violations"]
        return [
            f"{violation['id']} at {node['target']}: {node['failureSummary']}"
            for violation in found
            for node in violation["nodes"]
        ]

    return violations


def _refuse_outside(site: str, complaints: list[str], route: Any) -> None:
    if route.request.url.startswith((site, "data:")):
        route.continue_()
    else:
        complaints.append(f"asked {route.request.url}")
        route.abort()


def _hear(message: Any, complaints: list[str]) -> None:
    if message.type in {"error", "warning"}:
        complaints.append(message.text)
