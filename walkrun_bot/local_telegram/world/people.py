"""Who there is: the bot, and people with neutral names made up on the spot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

NAMES = ("Robin", "Alex", "Sam", "Noor", "Kim", "Jo", "Mika", "Ash", "Charlie", "Sasha")


@dataclass(frozen=True)
class User:
    """A person or a bot, as Telegram describes them to a bot."""

    id: int
    first_name: str
    is_bot: bool = False
    username: str | None = None
    language_code: str | None = None

    def as_json(self) -> Json:
        """Return the Bot API's User."""
        facts: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username is not None:
            facts["username"] = self.username
        if self.language_code is not None:
            facts["language_code"] = self.language_code
        return facts


def person(number: int) -> User:
    """Return the person with this number (1 and up): always the same name for the same number."""
    lap, place = divmod(number - 1, len(NAMES))
    name = NAMES[place] if lap == 0 else f"{NAMES[place]} {lap + 1}"
    return User(id=number, first_name=name, language_code="en")
