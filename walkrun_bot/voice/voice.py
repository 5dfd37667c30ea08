"""The voice: replies in, words out. It decides nothing; the words are in `messages/`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from jinja2 import DictLoader, Environment, StrictUndefined

from walkrun_bot.dialogue.replies.mine import Exported
from walkrun_bot.message import Choice, File, Message
from walkrun_bot.voice import layout
from walkrun_bot.voice.names import called

if TYPE_CHECKING:
    from pathlib import Path

    from walkrun_bot.dialogue.buttons import Button, ButtonRows
    from walkrun_bot.dialogue.replies.reply import Reply
    from walkrun_bot.dialogue.turn import Say, Turn
    from walkrun_bot.message import Rows

DEFAULT_LOCALE = "en"
EXPORT_NAME = "walkrun.json"
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
_SPACES = re.compile(r" {2,}")
_BLANK_LINES = re.compile(r"\n{3,}")


class Voice:
    """The words of every locale under one folder, ready to be spoken."""

    def __init__(self, folder: Path) -> None:
        """Read templates, buttons and profile of every locale in `folder`.

        Raises:
            OSError: the folder or a file in it cannot be read.
        """
        # All at once: files that change under a running bot must not meet older code.
        self._words = _environment(_sources(folder))
        self._tables = {
            path.name: _Tables(path) for path in sorted(folder.iterdir()) if path.is_dir()
        }

    def warm(self) -> None:
        """Make ready every template, which else is done when it is first spoken: 0.15 s in all."""
        for name in self._words.list_templates():
            self._words.get_template(name)

    def messages(self, turn: Turn) -> tuple[Message, ...]:
        """Return what a turn says, in order, in the runner's language."""
        return tuple(self._message(say, turn.runner.locale) for say in turn.says)

    def toast(self, turn: Turn) -> str:
        """Return the passing line that answers a tap, "" for none."""
        return self.text(turn.toast, turn.runner.locale) if turn.toast else ""

    def settled(self, turn: Turn) -> Rows | None:
        """Return the one button that the tapped message keeps, or None where it keeps all."""
        if turn.settled is None:
            return None
        tables = self._tables[turn.runner.locale]
        return ((Choice(tables.chosen + tables.label(turn.settled), turn.settled.data),),)

    def text(self, reply: Reply, locale: str = DEFAULT_LOCALE) -> str:
        """Return the words of a reply as HTML."""
        template = self._words.get_template(f"{locale}/{template_name(type(reply))}")
        facts = {field.name: getattr(reply, field.name) for field in fields(reply)}  # type: ignore[arg-type]
        if "name" in facts:
            facts["name"] = called(facts["name"])
        return tidied(template.render(facts))

    def profile(self, locale: str = DEFAULT_LOCALE) -> dict[str, Any]:
        """Return the bot's description, short description and commands."""
        return self._tables[locale].profile

    def _message(self, say: Say, locale: str) -> Message:
        tables = self._tables[locale]
        return Message(
            html=self.text(say.reply, locale),
            rows=tables.rows(say.buttons),
            keyboard=tables.keyboard if say.keyboard or say.locate else (),
            ask_location=tables.location if say.locate else "",
            silent=say.silent,
            nudge=say.nudge,
            file=_file(say.reply),
        )


class _Tables:
    """The labels of one locale."""

    def __init__(self, folder: Path) -> None:
        table = tomllib.loads((folder / "buttons.toml").read_text(encoding="utf-8"))
        self.profile: dict[str, Any] = tomllib.loads(
            (folder / "profile.toml").read_text(encoding="utf-8")
        )
        self.labels: dict[str, str] = table["labels"]
        self.keyboard = tuple(tuple(row) for row in table["keyboard"])
        self.location: str = table["location"]
        self.chosen: str = table["chosen"]

    def label(self, button: Button) -> str:
        """Return what a button says.

        Raises:
            KeyError: the locale has no label for it.
        """
        return self.labels[f"{button.do}.{button.value}" if button.value else button.do]

    def rows(self, buttons: ButtonRows) -> Rows:
        """Return the rows of buttons with their labels."""
        return tuple(
            tuple(Choice(self.label(button), button.data) for button in row) for row in buttons
        )


def template_name(reply: type[Reply]) -> str:
    """Return the file of a reply's words: `TodayRest` has "today_rest.jinja"."""
    return f"{_CAPITAL.sub('_', reply.__name__).lower()}.jinja"


def tidied(text: str) -> str:
    """Return rendered text without the blank lines that the template's own lines leave."""
    lines = (_SPACES.sub(" ", line.strip()) for line in text.strip().splitlines())
    return _BLANK_LINES.sub("\n\n", "\n".join(lines))


def _file(reply: Reply) -> File | None:
    if not isinstance(reply, Exported):
        return None
    return File(EXPORT_NAME, reply.document.encode(), "application/json")


def _sources(folder: Path) -> dict[str, str]:
    """Return the text of every template by its name, such as "en/sorry.jinja"."""
    files = sorted(folder.rglob("*.jinja"))
    return {str(file.relative_to(folder)): file.read_text(encoding="utf-8") for file in files}


def _environment(sources: dict[str, str]) -> Environment:
    words = Environment(
        loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, auto_reload=False, cache_size=400,
    )  # fmt: skip
    words.filters |= {
        "span": layout.span, "edge": layout.edge, "outline": layout.outline,
        "weekday": layout.weekday, "weekdays": layout.weekdays, "day": layout.day_from,
        "date": layout.short_date, "clock": layout.clock, "town": layout.town,
        "sentence": layout.sentence, "times": layout.times,
    }  # fmt: skip
    return words
