"""What the browser tests share: how Chromium is started, and a page with everything behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.async_api import expect

if TYPE_CHECKING:
    from playwright.async_api import Page

    from walkrun_bot.local_telegram import LocalTelegram, Person

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE: Any = {"width": 360, "height": 740}
DESKTOP: Any = {"width": 1280, "height": 800}


class Setting:
    """A page, the local Telegram behind it, and Alice's own line to it."""

    def __init__(self, local: LocalTelegram, address: str, alice: Person, page: Page) -> None:
        self.local, self.address, self.alice, self.page = local, address, alice, page

    async def starts(self) -> None:
        await self.opens()
        await self.page.get_by_role("button", name="Start", exact=True).click()
        await self.sees("Hello, I am an echo.")

    async def say(self, text: str) -> None:
        await self.page.get_by_label("Message", exact=True).fill(text)
        await self.page.keyboard.press("Enter")

    async def sees(self, text: str) -> None:
        await expect(self.page.get_by_role("log")).to_contain_text(text)

    async def opens(self) -> None:
        await self.page.goto(f"{self.address}/?person={self.alice.number}")
        await self.page.wait_for_selector("html[data-ready]")
