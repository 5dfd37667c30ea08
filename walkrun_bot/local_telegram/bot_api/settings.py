"""The methods by which a bot says what it is: commands, names, descriptions, menu button."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from walkrun_bot.local_telegram.refusal import bad_request

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.bot_api.call import Call
    from walkrun_bot.local_telegram.world.people import Json
    from walkrun_bot.local_telegram.world.world import World

MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
MAX_NAME = 64
MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES = frozenset({
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat",
    "chat_administrators", "chat_member",
})  # fmt: skip


def set_my_commands(world: World, call: Call) -> bool:
    """Set the list of commands for a scope and a language."""
    commands = call.array("commands") or []
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.profile.commands[_key(call)] = [_command(command) for command in commands]
    world.profile_changed()
    return True


def get_my_commands(world: World, call: Call) -> list[Json]:
    """Return the list of commands of a scope and a language."""
    return world.profile.commands.get(_key(call), [])


def delete_my_commands(world: World, call: Call) -> bool:
    """Forget the list of commands of a scope and a language."""
    world.profile.commands.pop(_key(call), None)
    world.profile_changed()
    return True


def set_my_name(world: World, call: Call) -> bool:
    """Name the bot."""
    return _set(world, world.profile.names, call, "name", MAX_NAME)


def get_my_name(world: World, call: Call) -> Json:
    """Return the bot's name."""
    names = world.profile.names
    found = names.get(call.text("language_code")) or names.get("") or world.bot.first_name
    return {"name": found}


def set_my_description(world: World, call: Call) -> bool:
    """Set what an empty chat shows."""
    texts = world.profile.descriptions
    return _set(world, texts, call, "description", MAX_DESCRIPTION)


def get_my_description(world: World, call: Call) -> Json:
    """Return what an empty chat shows."""
    texts = world.profile.descriptions
    return {"description": texts.get(call.text("language_code")) or texts.get("", "")}


def set_my_short_description(world: World, call: Call) -> bool:
    """Set the line on the bot's card."""
    texts = world.profile.short_descriptions
    return _set(world, texts, call, "short_description", MAX_SHORT_DESCRIPTION)


def get_my_short_description(world: World, call: Call) -> Json:
    """Return the line on the bot's card."""
    texts = world.profile.short_descriptions
    return {"short_description": texts.get(call.text("language_code")) or texts.get("", "")}


def set_chat_menu_button(world: World, call: Call) -> bool:
    """Set the button beside the composer; here it always opens the commands."""
    button = call.mapping("menu_button") or {"type": "default"}
    if button.get("type") not in {"default", "commands"}:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    world.profile.menu_button = button
    return True


def get_chat_menu_button(world: World, call: Call) -> Json:  # noqa: ARG001 - one for all chats
    """Return the button beside the composer."""
    return world.profile.menu_button


def _key(call: Call) -> tuple[str, str]:
    scope = call.mapping("scope") or {"type": "default"}
    if scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    name = scope["type"] if len(scope) == 1 else json.dumps(scope, sort_keys=True)
    return name, call.text("language_code")


def _command(command: Any) -> Json:  # noqa: ANN401 - whatever stood in the array
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if not isinstance(command.get(field), str):
            raise bad_request(f"can't parse BotCommand: Can't find field \"{field}\"")
    if set(command) - {"command", "description"}:
        raise bad_request("can't parse BotCommand: unknown field")
    name = command["command"].removeprefix("/")
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(command["description"].strip()) <= MAX_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": command["description"]}


def _set(world: World, texts: dict[str, str], call: Call, field: str, longest: int) -> bool:
    text = call.text(field)
    if len(text) > longest:
        raise bad_request(f"{field} is too long")
    texts[call.text("language_code")] = text
    world.profile_changed()
    return True
