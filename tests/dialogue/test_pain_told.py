"""Pain as people tell it: by a picture, in two sentences, small in one word and not in another."""

from __future__ import annotations

import pytest

from walkrun_bot.dialogue.hearing.condition import Barrier
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Severity


@pytest.mark.parametrize(
    ("text", "part"),
    [("my ankle has been sulking since Friday", "ankle"), ("both calves turned to wood", "calf"),
     ("Back's playing up again after the gardening", "back"), ("hip a bit ouchy", "hip"),
     ("got up and the knee was throbbing", "knee"),
     ("a grumbling sort of sharpness in my heel", "foot"),
     ("couldn't put any weight on my foot after", "foot"),
     ("I can definitely feel it", "unspecified"),
     ("no pain at all. until I got home, that is", "unspecified"),
     ("a pinch in my hip whenever I lift the knee", "hip")],
)  # fmt: skip
def test_a_pain_is_heard_where_it_is(text: str, part: str) -> None:
    ache = hear(text).ache
    assert ache is not None
    assert ache.part == part


@pytest.mark.parametrize(
    "text",
    ["legs like concrete, but done", "I do not feel it any more",
     "I'm back a bit later than I said",
     "got back a little late and happy", "sat on my bum all week"],
)  # fmt: skip
def test_what_only_sounds_like_it_is_none(text: str) -> None:
    assert hear(text).ache is None


@pytest.mark.parametrize(
    ("text", "severity"),
    [("my shins were really tight", Severity.PAIN), ("shins a touch tight", Severity.NIGGLE),
     ("my calf hurts but it wears off", Severity.NIGGLE),
     ("a sharp kind of ache in my hip", Severity.PAIN),
     ("calf so stiff I had to stop", Severity.PAIN),
     ("not a sharp pain in the knee, dull", Severity.NIGGLE),
     ("can't put weight on that ankle, it hurts", Severity.SEVERE)],
)  # fmt: skip
def test_how_bad_it_sounds(text: str, severity: Severity) -> None:
    ache = hear(text).ache
    assert ache is not None
    assert ache.severity is severity


@pytest.mark.parametrize(
    ("text", "barrier"),
    [("my knee hurts so no running for a fortnight", Barrier.INJURY),
     ("the physio says nothing on it for a month", Barrier.INJURY),
     ("benched, my hamstring went on me", Barrier.INJURY),
     ("ran today, first run since two months off with my knee", None),
     ("did all of it although it was too hot", None)],
)  # fmt: skip
def test_what_stands_in_the_way(text: str, barrier: Barrier | None) -> None:
    assert hear(text).barrier is barrier


@pytest.mark.parametrize("text", ["I had to stop and walk twice", "the last half was all walking"])
def test_more_was_walked(text: str) -> None:
    assert hear(text).walked_more


def test_walks_that_are_asked_about_were_not_walked() -> None:
    assert not hear("is it better to take longer walks in between").walked_more
