"""What somebody says of their habits and their past while another question is open."""

from __future__ import annotations

import re

_WALKS = re.compile(
    r"\bi (?:do |can |still |already |usually |mostly |often |regularly )*(?:walk|hike|swim"
    r"|cycle)\b"
    r"|\bi(?:'m| am| have been|'ve been) (?:out )?(?:walking|hiking|swimming|cycling)\b"
    r"|\b(?:walk|walks|walking) (?:the|my|our) dogs?\b|\bi go for walks\b"
)
_NOT_NOW = re.compile(r"\b(?:used to|before|years ago|could|cannot|can not|hardly|barely|until)\b")
_NO_RUNNING_YET = re.compile(
    r"\b(?:have|has) (?:not|never) (?:really |ever )?(?:run|ran|jogged|done any(?:thing| running"
    r"| sport| exercise)?)\b|\bnever (?:really |ever )?(?:run|ran|jogged)\b|\b(?:not"
    r"|n't) run since\b"
)
_ONCE = re.compile(r"\bused to (?:run|jog|walk|do|be|play|train)\b|\bsince (?:school|i was)\b")


def walks_now(said: str) -> bool:
    """Whether a plain text says in passing that somebody walks, or does as much, at present."""
    return _WALKS.search(said) is not None and _NOT_NOW.search(said) is None


def no_running_yet(said: str) -> bool:
    """Whether a plain text says that somebody has not run so far, or not for long."""
    return _NO_RUNNING_YET.search(said) is not None


def did_once(said: str) -> bool:
    """Whether a plain text tells of what somebody used to do."""
    return _ONCE.search(said) is not None
