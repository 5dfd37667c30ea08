"""What a bot says about itself, and what a person sees of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram import BotCommandScopeAllPrivateChats, MenuButtonCommands
from telegram.error import BadRequest

if TYPE_CHECKING:
    from telegram import Bot

    from walkrun_bot.local_telegram import Person


async def test_commands_are_kept_per_scope_and_language(bot: Bot) -> None:
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([("today", "What shall I do today?")])
    await bot.set_my_commands([("heute", "Was mache ich heute?")], scope, "de")
    assert [c.command for c in await bot.get_my_commands()] == ["today"]
    assert [c.command for c in await bot.get_my_commands(scope, "de")] == ["heute"]
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()


async def test_a_person_sees_name_description_and_commands(bot: Bot, alice: Person) -> None:
    await bot.set_my_name("Coach")
    await bot.set_my_description("Walk and run, in your own time.")
    await bot.set_my_short_description("Walking counts.")
    await bot.set_my_commands([("today", "What shall I do today?")])
    seen = (await alice.transcript()).bot
    assert seen["name"] == "Coach"
    assert seen["description"] == "Walk and run, in your own time."
    assert seen["commands"] == [{"command": "today", "description": "What shall I do today?"}]
    assert (await bot.get_my_name()).name == "Coach"
    assert (await bot.get_my_description()).description == seen["description"]
    assert (await bot.get_my_short_description()).short_description == "Walking counts."


@pytest.mark.parametrize(
    ("command", "description", "complaint"),
    [
        ("Today", "x", "bot_command_invalid"),
        ("to day", "x", "bot_command_invalid"),
        ("t" * 33, "x", "bot_command_invalid"),
        ("today", " ", "bot_command_description_invalid"),
        ("today", "x" * 257, "bot_command_description_invalid"),
    ],
)
async def test_a_command_that_telegram_would_not_show_is_refused(
    bot: Bot, command: str, description: str, complaint: str
) -> None:
    with pytest.raises(BadRequest, match=f"(?i){complaint}"):
        await bot.set_my_commands([(command, description)])


async def test_a_description_is_at_most_512_characters(bot: Bot) -> None:
    await bot.set_my_description("x" * 512)
    with pytest.raises(BadRequest, match="escription is too long"):
        await bot.set_my_description("x" * 513)


async def test_the_menu_button_opens_the_commands(bot: Bot) -> None:
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_chat_menu_button()).type == "commands"


async def test_a_bot_can_ask_about_a_chat(bot: Bot, alice: Person) -> None:
    chat = await bot.get_chat(alice.number)
    assert (chat.first_name, chat.type) == ("Robin", "private")
    with pytest.raises(BadRequest, match="hat not found"):
        await bot.get_chat(77)
