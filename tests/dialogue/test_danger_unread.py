"""Dangers in a scribe's words: those that led to signs, and those that nobody had read before."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.hear import hear

HEARD = Path(__file__).parent / "heard"
READ, UNREAD, UNREAD_TWO = "scribe_read.txt", "scribe_unread.txt", "scribe_two_unread.txt"


@cache
def heard(name: str) -> tuple[Counter[tuple[str, str]], int, int]:
    """Return what is expected and what was heard, with how many alarms are of their kind."""
    found: Counter[tuple[str, str]] = Counter()
    of_their_kind = alarms = 0
    for line in (HEARD / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        expected, kind, text = line.split("\t")
        alarm = hear(text).alarm
        found[expected, "none" if alarm is None else "sure" if alarm.sure else "ask"] += 1
        if alarm is not None and kind in set(Danger):
            alarms += 1
            of_their_kind += alarm.danger == kind
    return found, of_their_kind, alarms


def share(name: str, expected: str, *levels: str) -> float:
    found, _, _ = heard(name)
    whole = sum(n for (one, _), n in found.items() if one == expected)
    return sum(found[expected, level] for level in levels) / whole


def test_of_what_led_to_the_signs_most_is_answered_at_once_and_nearly_all_noticed() -> None:
    assert share(READ, "alarm", "sure") >= 0.8
    assert share(READ, "alarm", "sure", "ask") >= 0.93
    assert share(READ, "ask", "sure", "ask") >= 0.78
    assert share(READ, "none", "sure") < 0.02


def test_of_what_nobody_had_read_more_than_half_is_noticed() -> None:
    """Signs alone noticed a quarter; see docs/decisions/0030 and 0034."""
    assert share(UNREAD, "alarm", "sure", "ask") >= 0.6
    assert share(UNREAD, "ask", "sure", "ask") >= 0.6
    assert share(UNREAD, "none", "sure") <= 0.08


def test_of_what_another_wrote_plainly_nearly_all_is_noticed() -> None:
    """And most of what she told sidelong."""
    assert share(UNREAD_TWO, "plain", "sure", "ask") >= 0.93
    assert share(UNREAD_TWO, "plain", "sure") >= 0.85
    assert share(UNREAD_TWO, "sidelong", "sure", "ask") >= 0.7
    assert share(UNREAD_TWO, "none", "sure") <= 0.07
    assert share(UNREAD_TWO, "none", "sure", "ask") <= 0.23


def test_what_is_noticed_is_told_by_its_kind() -> None:
    for name in (READ, UNREAD):
        _, of_their_kind, alarms = heard(name)
        assert of_their_kind >= 0.9 * alarms
