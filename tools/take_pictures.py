"""Make the pictures in `docs/images/`: two moments of one conversation, in the real chat page.

Run by hand, where there is a Chromium, after a change that shows in them:

    .venv/bin/python -m tools.take_pictures

It starts `bot.py demo`, lives through five weeks of Robin's sessions in some seconds, and takes a
picture of the chat on a desktop in light colours and on a phone in dark ones.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import struct
import sys
import zlib
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from playwright.async_api import async_playwright

from walkrun_bot.local_telegram import Person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from playwright.async_api import Browser

HOUSE = Path(__file__).parent.parent
FOLDER = HOUSE / "docs" / "images"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu")
ZONE = ZoneInfo("Europe/London")
MOST_BYTES = 300_000

ANSWERS = (
    ("Yes, let's begin", "What brings you here"),
    ("Coming back after a break", "how old are you"),
    ("45 to 59", "Does any of this apply"),
    ("None of these", "Last one"),
    ("I can walk for half an hour", "Does that suit you"),
    ("Yes, that suits me", "Lovely"),
)
"""What Robin taps at the start, and a piece of what the coach then says."""

PAST = 15
"""Sessions before the pictures: the next comfortable one is followed by a small step."""

SESSION_DAYS = frozenset({2, 4, 6})
USUAL = "Done, all of it, and I could chat. Nothing hurts."


@dataclass(frozen=True)
class View:
    """How a picture is taken."""

    name: str
    width: int
    height: int
    scale: float
    colours: Any
    keyboard: bool


DESKTOP = View("chat-desktop-light.png", 1240, 1250, 1.25, "light", keyboard=True)
PHONE = View("chat-phone-dark.png", 412, 1035, 1.5, "dark", keyboard=False)


class Robin:
    """Robin with a phone, and the clock that the coach lives by."""

    def __init__(self, phone: Person) -> None:
        self._phone = phone

    async def begins(self) -> None:
        """Answer what the coach asks at the start, on a Monday at six in the evening."""
        today = (await self._now()).replace(hour=18, minute=0)
        await self._phone.moves_clock(today + timedelta(days=8 - today.isoweekday()))
        await self._phone.starts()
        await self._hears("Is that all right?")
        for label, words in ANSWERS:
            await self.taps(label, words)

    async def next_session_day(self) -> None:
        """Let time pass until ten past seven on the next day with a session."""
        now = await self._now()
        days = (now.replace(hour=7, minute=10) + timedelta(days=n) for n in count(1))
        await self._phone.moves_clock(next(d for d in days if d.isoweekday() in SESSION_DAYS))

    async def waits(self, minutes: int) -> None:
        """Let some minutes pass."""
        await self._phone.moves_clock(await self._now() + timedelta(minutes=minutes))

    async def says(self, text: str, answer: str) -> None:
        """Write `text`, and wait for words of the `answer`."""
        await self._phone.says(text)
        await self._hears(answer)

    async def taps(self, label: str, answer: str) -> None:
        """Tap a button, and wait for words of the `answer`."""
        await self._phone.taps(label)
        await self._hears(answer)

    async def _now(self) -> datetime:
        now = datetime.fromisoformat((await self._phone.transcript()).clock["now"])
        return now.astimezone(ZONE).replace(second=0, microsecond=0)

    async def _hears(self, words: str) -> None:
        await self._phone.sees(
            lambda chat: chat.messages[-1].by_bot and words in chat.messages[-1].text
        )


@asynccontextmanager
async def demo() -> AsyncIterator[str]:
    """Run `bot.py demo` on a free port, and yield the address of its page."""
    command = (sys.executable, str(HOUSE / "bot.py"), "demo", "--port", "0")
    pipe = asyncio.subprocess.PIPE
    bot = await asyncio.create_subprocess_exec(*command, stdout=pipe)
    try:
        line = await bot.stdout.readline() if bot.stdout else b""
        found = re.search(rb"http://\S+", line)
        if found is None:
            sys.exit("bot.py demo did not say where its page is")
        yield found[0].decode()
    finally:
        bot.terminate()
        await bot.wait()


async def take(browser: Browser, address: str, view: View) -> None:
    """Take a picture of the end of the chat."""
    page = await browser.new_page(
        viewport={"width": view.width, "height": view.height},
        device_scale_factor=view.scale,
        color_scheme=view.colours,
        reduced_motion="reduce",
        timezone_id=ZONE.key,
        locale="en-GB",
    )
    await page.goto(address)
    await page.wait_for_selector("html[data-ready]")
    if not view.keyboard:
        await page.get_by_label("Answer buttons").first.click()
    await page.evaluate("document.activeElement.blur()")
    picture = packed(await page.screenshot())
    if len(picture) > MOST_BYTES:
        sys.exit(f"{view.name} would be {len(picture)} bytes, more than {MOST_BYTES}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / view.name).write_bytes(picture)
    print(f"{view.name}: {len(picture) // 1000} kB")
    await page.close()


def packed(png: bytes) -> bytes:
    """Return the same picture with its pixels packed as tightly as zlib can."""
    pixels = zlib.decompress(b"".join(body for kind, body in chunks(png) if kind == b"IDAT"))
    kept = [(kind, body) for kind, body in chunks(png) if kind in {b"IHDR", b"IEND"}]
    kept.insert(1, (b"IDAT", zlib.compress(pixels, 9)))
    return png[:8] + b"".join(_chunk(kind, body) for kind, body in kept)


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind and the content of each part of a PNG file."""
    at = 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


async def live(robin: Robin, browser: Browser, address: str) -> None:
    """Live through the conversation, and take a picture at each of its two moments."""
    await robin.begins()
    for _ in range(PAST):
        await robin.next_session_day()
        await robin.says(USUAL, "Next, ")
    await robin.next_session_day()
    await robin.waits(62)
    await robin.says("Back home! Did all of it, could chat the whole way. Nothing hurts.", "Next, ")
    await robin.waits(3)
    await robin.says("Does walking count, though?", "Walking counts.")
    await take(browser, address, DESKTOP)
    await robin.next_session_day()
    await robin.says("Slept badly and I'm tired. Something small?", "Good choice.")
    await robin.waits(41)
    await robin.says("Done! It was fine, nothing hurts.", "Next, ")
    await take(browser, address, PHONE)


async def main() -> None:
    """Run demo, phone and browser, and take the pictures."""
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None:
        sys.exit("no Chromium found; install it with: apt-get install chromium")
    async with demo() as address, Person(address) as phone, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        await live(Robin(phone), browser, address)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
