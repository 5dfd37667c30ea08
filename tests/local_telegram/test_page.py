"""The chat page in a real browser, with a real bot behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from playwright.async_api import Page, async_playwright, expect

from tests.local_telegram.browsing import DESKTOP, FLAGS, PHONE, Setting
from tests.local_telegram.conftest import MONDAY
from tests.local_telegram.echo_bot import echo_bot
from walkrun_bot.clock import MovableClock
from walkrun_bot.local_telegram import LocalTelegram, Person, serve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
module = pytest_asyncio.fixture(loop_scope="module", scope="module")
each = pytest_asyncio.fixture(loop_scope="module")


@module
async def page(chromium: str) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = await browser.new_page(timezone_id="Europe/London", locale="en-GB")
        yield page
        await browser.close()


@module
async def running() -> AsyncIterator[tuple[LocalTelegram, str]]:
    """One server and one bot for all tests; each test is another person with another chat."""
    clock = MovableClock(MONDAY)

    async def move(to: datetime) -> None:
        clock.move_to(to)

    local = LocalTelegram(clock, move=move)
    async with serve(local) as address, echo_bot(local, address):
        yield local, address


@each
async def setting(page: Page, running: tuple[LocalTelegram, str]) -> AsyncIterator[Setting]:
    local, address = running
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda m: complaints.append(m.text) if "Policy" in m.text else None)
    await page.set_viewport_size(DESKTOP)
    await page.emulate_media(color_scheme="light", reduced_motion="reduce")
    async with Person(address, len(local.world.rooms) + 1) as alice:
        yield Setting(local, address, alice, page)
    await page.evaluate("localStorage.clear()")
    assert complaints == []


@each
async def chat(setting: Setting) -> Setting:
    """The page, opened, with the bot started."""
    await setting.starts()
    return setting


async def test_an_empty_chat_offers_start_and_the_greeting_is_formatted(chat: Setting) -> None:
    await expect(chat.page.locator(".bot .words strong")).to_have_text("echo")
    await expect(chat.page.get_by_role("button", name="Start", exact=True)).to_be_hidden()


async def test_enter_sends_and_shift_enter_breaks_the_line(chat: Setting) -> None:
    words = chat.page.get_by_label("Message", exact=True)
    await words.fill("one")
    await words.press("Shift+Enter")
    await words.type("two <b>")
    await words.press("Enter")
    await chat.sees("You said: one\ntwo <b>")
    await expect(words).to_have_value("")


async def test_a_tap_is_answered_with_a_toast_and_the_message_changes(chat: Setting) -> None:
    await chat.say("/ask")
    await chat.page.get_by_role("button", name="Comfortable").click()
    await expect(chat.page.locator(".toast")).to_have_text("Noted.")
    await chat.sees("Thank you.")
    await expect(chat.page.locator(".bot .edited")).to_have_count(1)
    await expect(chat.page.get_by_role("button", name="Comfortable")).to_have_count(0)


async def test_an_alert_has_to_be_closed(chat: Setting) -> None:
    await chat.say("/ask")
    await chat.page.get_by_role("button", name="Something hurts").click()
    await expect(chat.page.get_by_role("dialog")).to_contain_text("Noted.")
    await chat.page.keyboard.press("Enter")
    await expect(chat.page.get_by_role("dialog")).to_have_count(0)


async def test_commands_are_found_by_typing_and_by_arrow_keys(chat: Setting) -> None:
    words = chat.page.get_by_label("Message", exact=True)
    await words.press("/")
    await expect(chat.page.get_by_role("option")).to_have_count(3)
    await words.press("p")
    await expect(chat.page.get_by_role("option")).to_have_count(2)
    await words.press("ArrowDown")
    await expect(chat.page.get_by_role("option", selected=True)).to_contain_text("/pause")
    await words.press("Enter")
    await chat.sees("You said: /pause")


async def test_the_menu_button_opens_the_commands(chat: Setting) -> None:
    await chat.page.get_by_role("button", name="Menu").click()
    await chat.page.get_by_role("option", name="/plan").click()
    await chat.sees("You said: /plan")


async def test_everything_needed_can_be_done_by_keyboard(setting: Setting) -> None:
    await setting.opens()
    await setting.page.keyboard.press("Tab")
    await expect(setting.page.locator(".skip")).to_be_focused()
    await setting.page.get_by_role("button", name="Start", exact=True).focus()
    await setting.page.keyboard.press("Enter")
    await setting.sees("Hello")
    await expect(setting.page.get_by_label("Message", exact=True)).to_be_focused()
    await setting.page.keyboard.type("/ask")
    await setting.page.keyboard.press("Escape")
    await setting.page.keyboard.press("Enter")
    await setting.page.get_by_role("button", name="Comfortable").wait_for()
    for _ in range(20):
        await setting.page.keyboard.press("Shift+Tab")
        if await setting.page.evaluate("document.activeElement.textContent") == "Comfortable":
            break
    await setting.page.keyboard.press("Enter")
    await setting.sees("Thank you.")


async def test_the_last_message_can_be_changed_with_the_up_key(chat: Setting) -> None:
    await chat.say("it was hrad")
    await chat.sees("You said: it was hrad")
    words = chat.page.get_by_label("Message", exact=True)
    await words.press("ArrowUp")
    await expect(words).to_have_value("it was hrad")
    await words.fill("it was hard")
    await words.press("Enter")
    await expect(chat.page.locator(".message.person").last).to_contain_text("it was hard")
    await expect(chat.page.locator(".person .edited")).to_have_count(1)


async def test_a_reply_keyboard_is_pressed(chat: Setting) -> None:
    await chat.say("/offer")
    await chat.page.get_by_role("button", name="Berlin").click()
    await chat.sees("You said: Berlin")


async def test_a_voice_note_plays_and_pauses(chat: Setting) -> None:
    await chat.say("/speak")
    await chat.page.get_by_role("button", name="Play voice note").click()
    pause = chat.page.get_by_role("button", name="Pause voice note")
    await pause.wait_for()
    await expect(chat.page.locator(".voice-bars .played").first).to_be_visible()
    await pause.click()
    assert await chat.page.evaluate("document.querySelector('audio').paused")


async def test_dark_follows_the_system_and_can_be_chosen(chat: Setting) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    light = await chat.page.evaluate(colour)
    await chat.page.emulate_media(color_scheme="dark")
    await expect(chat.page.locator("body")).not_to_have_css("background-color", light)
    await chat.page.get_by_role("button", name="More").click()
    await chat.page.get_by_role("menuitem", name="Light colours").click()
    await expect(chat.page.locator("body")).to_have_css("background-color", light)
    await chat.opens()
    await expect(chat.page.locator("body")).to_have_css("background-color", light)


async def test_a_narrow_phone_scrolls_in_one_direction_only(chat: Setting) -> None:
    await chat.page.set_viewport_size(PHONE)
    await chat.say(f"/ask {'long' * 60}")
    await chat.page.get_by_role("button", name="Comfortable").wait_for()
    for element in ("document.documentElement", "document.querySelector('#scroll')"):
        wide = await chat.page.evaluate(f"{element}.scrollWidth - {element}.clientWidth")
        assert wide == 0
    await chat.page.get_by_role("button", name="time").click()
    await expect(chat.page.get_by_role("button", name="Next morning")).to_be_visible()
    await chat.page.keyboard.press("Escape")
    await expect(chat.page.get_by_role("button", name="Next morning")).to_be_hidden()


async def test_after_a_break_nothing_is_missed_and_nothing_shown_twice(chat: Setting) -> None:
    await chat.page.context.set_offline(offline=True)
    chat.local.world.rooms[chat.alice.number].stream.close()
    await chat.alice.says("said meanwhile")
    await chat.alice.hears(2)
    await chat.page.context.set_offline(offline=False)
    await chat.sees("You said: said meanwhile")
    shown = await chat.page.locator(".message").evaluate_all("all => all.map((m) => m.id)")
    known = [f"message-{m.message_id}" for m in (await chat.alice.transcript()).messages]
    assert shown == known


async def test_the_clock_moves_to_the_next_morning(chat: Setting) -> None:
    panel = chat.page.get_by_role("complementary")
    await expect(panel.locator("#clock-date")).to_have_text("Monday 23 November")
    await panel.get_by_role("button", name="Next morning").click()
    await expect(panel.locator("#clock-time")).to_have_text("07:30")
    await expect(panel.locator("#clock-date")).to_have_text("Tuesday 24 November")
    await chat.say("good morning")
    await expect(chat.page.locator(".day").last).to_have_text("Today")
    await expect(chat.page.locator(".day").first).to_have_text("Yesterday")


async def test_words_from_a_bot_never_become_markup(chat: Setting) -> None:
    await chat.say("<img src=x onerror=alert(1)>")
    await chat.sees("You said: <img src=x onerror=alert(1)>")
    assert await chat.page.locator(".log img").count() == 0
