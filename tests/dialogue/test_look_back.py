"""P16 in the conversation: once a week, four taps, skippable for good, and it changes something."""

from __future__ import annotations

from datetime import time, timedelta
from zoneinfo import ZoneInfo

from tests.dialogue.talk import Talk, begun
from walkrun_bot.coaching.look_back import Matter
from walkrun_bot.coaching.session import SessionKind
from walkrun_bot.dialogue.buttons import Button, Do
from walkrun_bot.dialogue.replies.looking import AskLookBack, LookedBack


def lives(talk: Talk, days: int, *, answers: bool = True) -> list[str]:
    """Let days go by, telling of every session asked about; what came of itself, by name."""
    came = len(talk.heard)
    for _ in range(days):
        talk.waits(days=1)
        if talk.runner.asking == "completed" and answers:
            talk.says("all of it, fine, nothing hurt")
        if talk.runner.asking == "aim":
            talk.says("no")
    return [type(say.reply).__name__ for _, say in talk.heard[came:]]


def asked_for(talk: Talk) -> Matter:
    reply = talk.replies[-1]
    assert isinstance(reply, AskLookBack)
    return reply.matter


def taps_through(talk: Talk, *noes: str) -> LookedBack:
    for matter in Matter:
        assert asked_for(talk) is matter
        talk.taps(Do.LOOK, f"{matter}_{'no' if matter in noes else 'yes'}")
    reply = talk.replies[-1]
    assert isinstance(reply, LookedBack)
    return reply


def test_p16_it_comes_once_a_week_on_a_day_without_a_session_in_the_afternoon() -> None:
    talk = begun()
    said = lives(talk, 15)
    asked = [at for at, say in talk.heard if isinstance(say.reply, AskLookBack)]
    assert said.count("AskLookBack") == len(asked) == 2
    assert asked[1] - asked[0] == timedelta(days=7)
    assert asked[0].isoweekday() not in talk.runner.wishes.days
    assert asked[0].astimezone(ZoneInfo(talk.runner.wishes.zone)).time() == time(17)


def test_p16_four_taps_and_a_no_that_changes_the_plan() -> None:
    talk = begun()
    lives(talk, 8)
    talk.says("look back")
    reply = taps_through(talk, "safe")
    assert reply.look.safe is False
    talk.now += timedelta(days=2)
    talk.says("today")
    talk.taps(Do.OTHER)
    talk.taps(Do.SWAP, "clock")
    kinds = [entry.session.kind for entry in talk.runner.history.sessions[-2:]]
    assert kinds == [SessionKind.SMALL, SessionKind.INTERVALS]


def test_p16_a_body_that_flares_gets_a_steady_week_and_easier_is_a_tap() -> None:
    talk = begun()
    lives(talk, 8)
    talk.says("look back")
    taps_through(talk, "body")
    assert talk.runner.standing is not None
    assert talk.runner.standing.steady_until is not None
    assert {Do.EASIER, Do.WEEK} <= {button.do for button in talk.shown}


def test_p16_little_belief_is_offered_walk_breaks_and_no_habit_other_days() -> None:
    talk = begun()
    talk.says("look back")
    taps_through(talk, "belief", "habit")
    assert Button(Do.AIM, "walk_breaks") in talk.shown
    assert Button(Do.SET, "days") in talk.shown
    talk.taps(Do.AIM, "walk_breaks")
    assert talk.kinds == ["AimSet"]


def test_four_times_yes_leaves_the_plan_alone() -> None:
    talk = begun()
    talk.says("look back")
    before = talk.runner.standing
    taps_through(talk)
    assert talk.runner.standing == before


def test_it_can_be_answered_in_words_and_left_half_way() -> None:
    talk = begun()
    talk.says("look back", "yes", "nope")
    assert asked_for(talk) is Matter.BODY
    talk.says("what should I do today?")
    assert talk.runner.asking is None
    talk.says("look back")
    assert asked_for(talk) is Matter.BODY


def test_p16_it_can_be_switched_off_for_good_and_still_be_asked_for() -> None:
    talk = begun()
    talk.says("look back")
    talk.taps(Do.LOOK, "never")
    assert "AskLookBack" not in lives(talk, 21)
    talk.says("look back")
    assert talk.kinds == ["AskLookBack"]


def test_after_two_weeks_unanswered_it_comes_no_more_until_one_is_answered() -> None:
    talk = begun()
    assert lives(talk, 40).count("AskLookBack") == 2
    talk.says("look back")
    taps_through(talk)
    assert "AskLookBack" in lives(talk, 15)


def test_not_this_week_lets_it_come_again() -> None:
    talk = begun()
    lives(talk, 8)
    if "AskLookBack" not in talk.kinds:
        talk.says("look back")
    talk.taps(Do.LOOK, "later")
    assert "AskLookBack" in lives(talk, 14)


def test_a_tap_of_an_older_look_back_is_an_old_button() -> None:
    talk = begun()
    talk.says("look back")
    old = next(b for b in talk.shown if b.value == "habit_no")
    talk.now += timedelta(days=8)
    talk.says("look back")
    talk.forges(old.data)
    assert talk.kinds == ["OldButton"]
    assert talk.runner.looks[-1].habit is None
