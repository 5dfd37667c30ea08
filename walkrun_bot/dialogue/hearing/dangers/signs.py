"""All signs of danger, a file for each subject; where two are sure, the first is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.dialogue.hearing.dangers import (
    blow,
    breath,
    chest,
    despair,
    emergency,
    expecting,
    faint,
    heart,
    leg,
    oddly,
    other,
    overdose,
    stroke,
)

if TYPE_CHECKING:
    from walkrun_bot.dialogue.hearing.dangers.sign import Sign

_FILES = (
    chest, faint, heart, breath, leg, stroke, blow, overdose, despair, expecting, other, oddly,
    emergency,
)  # fmt: skip
ALL: tuple[Sign, ...] = tuple(sign for file in _FILES for sign in file.SIGNS)
