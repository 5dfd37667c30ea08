"""What should I do today? Always an answer, and always a smaller one beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from itertools import pairwise

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from tests.dialogue.walking import VOICE
from walkrun_bot.coaching.coach import Readiness
from walkrun_bot.coaching.history import Because, Status
from walkrun_bot.coaching.ladder import WALKING
from walkrun_bot.coaching.session import SessionKind
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.replies import today as replies
from walkrun_bot.dialogue.replies.checkin import Noted


def planned(talk: Talk) -> list[Status]:
    return [entry.status for entry in talk.runner.history.latest().values()]


def test_today_by_word_by_command_and_by_button_is_the_same() -> None:
    said, commanded = after_a_run(), after_a_run()
    said.says("what should I do today?")
    commanded.commands("today")
    assert said.kinds == commanded.kinds == ["TodaySession"]
    assert said.runner == commanded.runner
    said.says("hello")
    said.taps(Do.TODAY)
    assert said.kinds == ["TodaySession"]


def test_asked_twice_it_is_one_session() -> None:
    bob = after_a_run()
    bob.says("what should I do today?", "what should I do today?", "today")
    assert planned(bob) == [Status.DONE, Status.PLANNED]


def test_the_session_fits_the_minutes_and_has_its_reason() -> None:
    bob = after_a_run()
    bob.says("today")
    reply = bob.replies[0]
    assert isinstance(reply, replies.TodaySession)
    assert reply.advice.session is not None
    assert reply.advice.session.total_s == 25 * 60
    assert reply.advice.because is Because.NOT_YET_OFTEN
    assert reply.at == time(7, 30)


def test_the_day_after_a_run_is_for_rest_or_a_walk() -> None:
    bob = begun()
    bob.says("done, fine, nothing hurt")
    bob.waits(days=1)
    bob.says("what should I do today?")
    reply = bob.replies[0]
    assert isinstance(reply, replies.TodayRest)
    assert reply.advice.readiness is Readiness.REST_BETWEEN


def test_after_todays_session_today_is_done() -> None:
    bob = begun()
    bob.says("done, fine, nothing hurt", "what should I do today?")
    assert bob.kinds == ["TodayDone"]


def test_over_eager_bob_gets_no_second_run_on_one_day() -> None:
    bob = begun()
    bob.says("done, easy, nothing hurt")
    for words in ("something small", "not today", "what should I do today?", "walk", "not today",
                  "today", "done, easy, nothing hurt", "what now"):  # fmt: skip
        bob.says(words)
        for entry in list(bob.runner.history.latest().values())[1:]:
            assert entry.session.running_s == 0, words


@pytest.mark.parametrize("words", ["something small", "the small version please"])
def test_small_is_one_word_away_and_counts(words: str) -> None:
    bob = after_a_run()
    bob.says(words)
    assert bob.kinds == ["SessionChosen"]
    bob.says("done, fine, nothing hurt")
    reply = bob.replies[0]
    assert isinstance(reply, Noted)
    assert (reply.sessions, reply.session.kind) == (2, SessionKind.SMALL)
    assert reply.decision.because is Because.SESSION_BY_CHOICE
    assert planned(bob) == [Status.DONE, Status.SWAPPED]


def test_a_walk_instead_is_one_tap_away_and_asked_again_it_is_still_the_walk() -> None:
    bob = after_a_run()
    bob.says("today")
    bob.taps(Do.SWAP, "walk")
    assert bob.kinds == ["SessionChosen"]
    bob.says("what should I do today?")
    reply = bob.replies[0]
    assert isinstance(reply, replies.SessionChosen)
    assert reply.session.kind is SessionKind.BRISK_WALK


def test_the_small_session_of_yesterday_is_not_todays() -> None:
    bob = after_a_run()
    bob.says("today")
    small = next(b for b in bob.shown if b.value == "small")
    bob.waits(days=1)
    bob.forges(small.data)
    assert [e.day for e in bob.runner.history.latest().values()][1] != bob.now.date()


def test_skipped_is_gone_and_the_way_back_is_open() -> None:
    bob = after_a_run()
    bob.says("today", "not today")
    assert planned(bob) == [Status.DONE, Status.SKIPPED]
    bob.says("what should I do today?")
    assert bob.kinds == ["TodaySession"]


def test_tomorrow_counts_on_todays_run() -> None:
    bob = after_a_run()
    bob.says("today", "and tomorrow?")
    assert bob.kinds in (["TomorrowRest"], ["TomorrowSession"])
    reply = bob.replies[0]
    if isinstance(reply, replies.TomorrowSession):
        assert reply.advice.readiness is Readiness.REST_BETWEEN


def test_the_plan_shows_days_ahead_and_changes_nothing() -> None:
    bob = after_a_run()
    before = bob.runner
    bob.says("show me the plan")
    reply = bob.replies[0]
    assert isinstance(reply, replies.PlanAhead)
    assert [item.day.isoweekday() for item in reply.days] == [4, 6, 2]
    assert replace(bob.runner, thread=before.thread) == before


def test_no_two_runs_in_the_plan_are_on_days_in_a_row() -> None:
    bob = begun()
    bob.says("change days to mon tue wed thu fri sat sun", "show me the plan")
    reply = bob.replies[0]
    assert isinstance(reply, replies.PlanAhead)
    runs = [item.day.toordinal() for item in reply.days if item.session.running_s]
    assert all(b - a >= 2 for a, b in pairwise(runs))


def test_easier_is_at_once_and_shows_in_todays_session() -> None:
    bob = after_a_run()
    bob.says("today")
    before = bob.runner.history.sessions[-1].session
    bob.says("easier please")
    reply = bob.replies[0]
    assert isinstance(reply, replies.EasierNow)
    assert reply.session == bob.runner.history.sessions[-1].session
    assert reply.session is not None
    assert reply.session.running_s <= before.running_s
    assert bob.runner.asking is None


def test_easier_than_walking_is_smaller() -> None:
    walker = begun("starting", "from_45", "none", "little")
    walker.says("easier please")
    assert walker.replies == [replies.EasierNow(walker.runner.history.sessions[-1].session, True)]


def test_more_after_a_comfortable_session_and_back_by_a_tap() -> None:
    bob = begun()
    bob.says("done, easy, nothing hurt")
    before = bob.runner.standing
    bob.says("I'm ready for more")
    assert bob.kinds == ["MoreNow"]
    bob.taps(Do.SAME)
    assert bob.kinds == ["SameAgain"]
    assert bob.runner.standing == before


def test_more_after_pain_has_to_wait() -> None:
    alice = begun()
    alice.says("done, easy, my knee hurt a bit", "I'm ready for more")
    assert alice.kinds == ["MoreLater"]


def test_whom_effort_knocks_out_is_not_stepped_up_by_asking() -> None:
    ellen = begun("illness", "under_45", "crash", "walks")
    ellen.says("I saw my doctor", "yes", "done, easy, nothing hurt")
    before = ellen.runner.standing
    ellen.says("I'm ready for more")
    assert ellen.runner.standing == before


def test_whom_effort_knocks_out_is_promised_no_running_by_anybodys_yes() -> None:
    ellen = begun("illness", "under_45", "crash", "walks")
    words = [VOICE.text(say.reply) for _, say in ellen.heard]
    for text in ("why?", "I saw my doctor"):
        ellen.says(text)
        words += [VOICE.text(reply) for reply in ellen.replies]
    assert ellen.kinds == ["AskSeen"]
    ellen.says("yes")
    assert ellen.runner.standing is not None
    assert ellen.runner.standing.rung == WALKING
    assert sum("the plan stays with walking" in said.lower() for said in words) == 2
    promises = ("before running", "run a little", "short runs")
    assert not [said for said in words if any(promise in said for promise in promises)]


def test_same_again_without_a_step_says_so() -> None:
    bob = begun()
    bob.says("same again")
    assert bob.kinds == ["NoStepToTakeBack"]


def test_why_gives_the_last_reason() -> None:
    bob = after_a_run()
    bob.says("why?")
    reply = bob.replies[0]
    assert isinstance(reply, replies.Why)
    assert reply.decision == bob.runner.history.decisions[-1]


def test_why_gives_what_holds_the_plan_whatever_came_after_and_what_was_decided_lately() -> None:
    bob = after_a_run()
    bob.says("my knee hurts 8/10", "easier please", "why?")
    reply = bob.replies[0]
    assert isinstance(reply, replies.Why)
    assert reply.decision.because is Because.PAIN_STRONG
    assert [d.because for d in reply.lately][:1] == [Because.ASKED_EASIER]


@pytest.mark.parametrize("words", ["I'm so tired today", "no energy at all", "too busy today"])
def test_on_a_heavy_day_something_smaller_is_a_tap_away(words: str) -> None:
    bob = after_a_run()
    bob.says(words)
    assert (Do.SWAP, "small") in {(b.do, b.value) for b in bob.shown}
