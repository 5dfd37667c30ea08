"""The key of the tests: the same for each, and for the bots that they start."""

from __future__ import annotations

import os

from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.keys import GivenKeys

TEXT = "dGhlLWtleS1vZi10aGUtdGVzdHMtaXMtbm8tc2VjcmU"
KEYS = GivenKeys(Keyring.parsed(TEXT, "the key of the tests"))


def hand_on() -> None:
    """Give the key to every bot that a test starts in a process of its own."""
    os.environ["DATA_KEY"] = TEXT
