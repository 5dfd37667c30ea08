"""Follow-ups: "and after that?", "how long is it?", "same for Thursday", "move it to Friday"."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.dialogue.talk import Talk, begun
from tests.dialogue.telling import noted
from walkrun_bot.coaching.history import Status
from walkrun_bot.coaching.session import SessionKind
from walkrun_bot.dialogue.calendar import Kind
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.wishes.followups import FollowUp, follow_up
from walkrun_bot.dialogue.replies import following, today

TUESDAY = datetime(2026, 3, 3, 6, tzinfo=UTC)
THURSDAY, FRIDAY, SATURDAY = date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 7)


def on_tuesday(*said: str) -> Talk:
    """Bob, who jogs on Tuesday, Thursday and Saturday at half past seven; it is Tuesday at six."""
    bob = begun(now=TUESDAY)
    bob.says("yes, that suits me", *said)
    return bob


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("what about Sunday?", FollowUp.DAY),
        ("Sunday?", FollowUp.DAY),
        ("do I run on Saturday?", FollowUp.DAY),
        ("and after that?", FollowUp.AFTER_THAT),
        ("and then?", FollowUp.AFTER_THAT),
        ("how long is it?", FollowUp.LENGTH),
        ("how many runs?", FollowUp.RUNS),
        ("when is it?", FollowUp.WHEN),
        ("same for Thursday", FollowUp.SAME_FOR),
        ("move it to Friday", FollowUp.MOVE),
        ("not today, tomorrow", FollowUp.MOVE),
        ("can I do it this evening instead?", FollowUp.MOVE),
        ("tomorrow instead", FollowUp.MOVE),
        ("I'll do it tonight", FollowUp.MOVE),
        ("push it back a day", FollowUp.MOVE),
        ("could we move Thursday to Friday?", FollowUp.MOVE),
        ("not today", None),
        ("can I run today?", None),
        ("move my days to mon and wed", None),
        ("change days to wed and sat", None),
        ("only on weekends", None),
        ("how long until I can run 5k?", None),
        ("how many runs have I done?", None),
        ("I ran on Sunday", None),
        ("same again", None),
        ("what time is it?", None),
    ],
)
def test_what_follows_up_and_what_does_not(words: str, kind: FollowUp | None) -> None:
    assert follow_up(plain(words)) is kind


def test_that_and_it_mean_what_was_talked_of_last() -> None:
    bob = on_tuesday("what about Thursday?")
    assert isinstance(bob.replies[0], following.DaySession)
    assert bob.replies[0].day == THURSDAY
    bob.says("how long is it?")
    assert isinstance(bob.replies[0], following.SessionFact)
    assert (bob.replies[0].fact, bob.replies[0].day) == (following.Fact.LENGTH, THURSDAY)
    bob.says("and after that?")
    assert isinstance(bob.replies[0], following.DaySession)
    assert bob.replies[0].day == SATURDAY


def test_what_was_talked_of_yesterday_is_not_what_it_means() -> None:
    bob = on_tuesday("what about Saturday?")
    bob.now += timedelta(hours=13)
    bob.says("when is it?")
    assert isinstance(bob.replies[0], following.SessionFact)
    assert bob.replies[0].day == TUESDAY.date()


def test_a_rest_day_is_said_to_be_one() -> None:
    bob = on_tuesday("what about Friday?")
    assert bob.replies == [following.DayRest(FRIDAY, SATURDAY, TUESDAY.date())]


def test_a_shorter_one_is_for_the_day_that_was_talked_of() -> None:
    bob = on_tuesday("what about Thursday?", "a shorter one")
    entry = bob.runner.history.on(THURSDAY)
    assert entry is not None
    assert (entry.session.kind, entry.chosen) == (SessionKind.SMALL, True)
    assert bob.runner.history.on(TUESDAY.date()) != entry
    bob.says("same for Saturday")
    saturday = bob.runner.history.on(SATURDAY)
    assert saturday is not None
    assert saturday.session.kind is SessionKind.SMALL


def test_a_day_to_come_is_left_out_and_another_likewise() -> None:
    bob = on_tuesday("I can't make it on Thursday", "same for Saturday")
    statuses = {e.day: e.status for e in bob.runner.history.latest().values()}
    assert statuses[THURSDAY] is statuses[SATURDAY] is Status.SKIPPED


def test_todays_session_is_had_in_the_evening_and_asked_about_after_it() -> None:
    bob, day = on_tuesday("can I do it this evening instead?"), TUESDAY.date()
    assert bob.replies == [following.MovedTo(day, day, day, time(18))]
    bob.waits(hours=13)
    assert "QuestionAfter" not in [type(say.reply).__name__ for _, say in bob.heard[1:]]
    bob.waits(hours=3)
    assert bob.kinds == ["QuestionAfter"]


def test_a_session_moves_to_a_day_that_the_rest_allows() -> None:
    bob = on_tuesday("change days to tuesday and saturday", "what about Saturday?")
    bob.says("move it to Friday")
    assert bob.kinds == ["MovedTo"]
    bob.says("show me the plan")
    plan = bob.replies[0]
    assert isinstance(plan, today.PlanAhead)
    assert [item.day for item in plan.days] == [TUESDAY.date(), FRIDAY, date(2026, 3, 10)]


def test_a_session_that_was_moved_is_told_of_where_it_went() -> None:
    bob = on_tuesday("change days to tuesday and saturday", "not today, tomorrow")
    assert bob.kinds == ["MovedTo"]
    bob.waits(hours=24)
    bob.says("done, fine, nothing hurt")
    assert noted(bob).day == date(2026, 3, 4)
    assert noted(bob).sessions == 1


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("move Thursday's to Friday", following.Stuck.TOO_CLOSE),
        ("move Thursday's to Saturday", following.Stuck.TAKEN),
        ("not today, tomorrow", following.Stuck.TOO_CLOSE),
    ],
)
def test_a_session_stays_where_the_rest_forbids_the_move(words: str, why: following.Stuck) -> None:
    bob = on_tuesday(words)
    reply = bob.replies[0]
    assert isinstance(reply, following.NotMoved)
    assert reply.why is why
    assert list(bob.runner.moved) == []


def test_not_today_means_not_today_even_where_tomorrow_is_too_close() -> None:
    """Nothing is made up: the session is gone, and a walk is welcome."""
    bob = on_tuesday("what should I do today?", "not today, tomorrow")
    entry = bob.runner.history.on(TUESDAY.date())
    assert entry is not None
    assert entry.status is Status.SKIPPED


def test_a_moved_session_is_forgotten_when_the_days_change() -> None:
    bob = on_tuesday("change days to tuesday and saturday", "not today, tomorrow")
    assert len(bob.runner.moved) == 1
    bob.says("change days to mondays and fridays")
    assert list(bob.runner.moved) == []


def test_no_notes_in_the_mornings_leaves_the_others() -> None:
    bob = on_tuesday("no messages in the mornings please")
    assert bob.runner.wishes.nudges
    assert list(bob.runner.wishes.unwanted) == [Kind.MORNING]
    bob.waits(days=5)
    kinds = {type(say.reply).__name__ for _, say in bob.heard if say.nudge}
    assert "MorningOf" not in kinds
    assert {"EveningBefore"} <= kinds
    bob.says("turn on the morning notes again")
    assert list(bob.runner.wishes.unwanted) == []


def test_while_a_danger_holds_the_plan_nothing_is_moved() -> None:
    bob = on_tuesday("I fainted", "move it to Friday")
    assert bob.kinds == ["TodayHeld"]
    assert list(bob.runner.moved) == []
