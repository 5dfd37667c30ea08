"""Everything the bot can say, to be read aloud: a few renderings of every reply.

    .venv/bin/python -m tests.voice.aloud Noted PainNoted

Without names it says them all. Would you send it to a friend who has given up for the third time?
"""

from __future__ import annotations

import html
import re
import sys
import textwrap
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.voice.saying import REPLIES, VOICE, saying

if TYPE_CHECKING:
    from walkrun_bot.dialogue.replies.reply import Reply

TRIES, SHOWN, ALIKE = 60, 6, 60
_TAGS, _NUMBERS = re.compile(r"<[^>]+>"), re.compile(r"\d+")


def renderings(reply: type[Reply]) -> list[str]:
    """Return a few texts of a reply that differ in more than their numbers, the same every time."""
    texts: dict[str, str] = {}

    @seed(5)
    @settings(max_examples=TRIES, database=None, deadline=None, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(saying(reply))
    def say(said: Reply) -> None:
        text = html.unescape(_TAGS.sub("", VOICE.text(said)))
        texts.setdefault(_NUMBERS.sub("#", text)[:ALIKE], text)

    say()
    return list(texts.values())[:SHOWN]


def main() -> None:
    """Say the replies that are named, or all of them."""
    named = set(sys.argv[1:])
    for reply in REPLIES:
        if not named or reply.__name__ in named:
            print(f"\n{reply.__name__}")
            for text in renderings(reply):
                print(textwrap.indent(text, "  | "))


if __name__ == "__main__":
    main()
