"""What a bot says about itself, per language: commands, descriptions, name, menu button."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.world.people import Json

Key = tuple[str, str]


@dataclass
class Profile:
    """The bot's settings; the empty language is the one for everybody else."""

    commands: dict[Key, list[Json]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "default"})

    def commands_for(self, language: str) -> list[Json]:
        """Return the commands that a person in a private chat sees, most specific first."""
        for scope in ("all_private_chats", "default"):
            for tongue in (language, ""):
                found = self.commands.get((scope, tongue))
                if found:
                    return found
        return []

    def for_person(self, language: str, name: str) -> Json:
        """Return what the chat page shows; `name` stands in where none was set."""
        return {
            "name": _best(self.names, language) or name,
            "description": _best(self.descriptions, language),
            "short_description": _best(self.short_descriptions, language),
            "commands": self.commands_for(language),
        }


def _best(texts: dict[str, str], language: str) -> str:
    return texts.get(language) or texts.get("", "")
