"""The shape of a low day and of a small win, found by meaning.

Whether somebody is low or glad is for the words to say (`intents`), where they do; despair is a
danger and never comes here.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from walkrun_bot.dialogue.hearing.meaning.nearest import Examples, Near
from walkrun_bot.dialogue.hearing.meaning.shapes import Glad, Low
from walkrun_bot.dialogue.hearing.meaning.told_low import surely
from walkrun_bot.dialogue.hearing.text.words import plain

# How near a text has to be to one shape to be answered as it, once it is low or glad; and to be
# taken for low or glad at all, where no word says so: by itself, beside a report, and by how much
# nearer than to neither. Measured in tests/dialogue/test_moods.py.
NEAR_A_SHAPE, NEAR_BY_ITSELF, NEAR_BESIDE, NEARER = 0.27, 0.5, 0.6, 0.1


def low(text: str) -> Low:
    """Return the shape of a low day, SOMETHING where it is none in particular."""
    told = surely(plain(text))
    if isinstance(told, Low):
        return told
    near = _nearest("low", text)
    return Low(near.label) if near.near >= NEAR_A_SHAPE else Low.SOMETHING


def glad(text: str) -> Glad:
    """Return the shape of a win, PROUD where it is none in particular."""
    told = surely(plain(text))
    if isinstance(told, Glad):
        return told
    near = _nearest("glad", text)
    return Glad(near.label) if near.near >= NEAR_A_SHAPE else Glad.PROUD


def mood(text: str, enough: float = NEAR_BY_ITSELF) -> Low | Glad | None:
    """Return the mood that a text is in by its meaning alone, None where that is not sure."""
    if "?" in text:
        return None
    told = surely(plain(text))
    if told is not None:
        return told
    nearest = _examples("").nearest(plain(text), len(Low) + len(Glad))
    best = nearest[0]
    neither = next((one.near for one in nearest if one.label in _listed()["neither"]), 0.0)
    if best.near < enough or best.near - neither < NEARER:
        return None
    return Low(best.label) if best.label in _listed()["low"] else Glad(best.label)


def _nearest(among: str, text: str) -> Near:
    return _examples(among).nearest(plain(text), 1)[0]


@cache
def _examples(among: str) -> Examples:
    """Return the examples of one kind of mood, or of all and of none."""
    kinds = [_listed()[among]] if among else list(_listed().values())
    return Examples((shape, t) for kind in kinds for shape, texts in kind.items() for t in texts)


@cache
def _listed() -> dict[str, dict[str, list[str]]]:
    listed = files(__package__).joinpath("moods.toml").read_text(encoding="utf-8")
    return tomllib.loads(listed)
