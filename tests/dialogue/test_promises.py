"""The promises that a runner meets in the conversation, by their numbers (docs/method.md).

P12, P13, P15, P16 and P18 have files of their own: walking weeks, progress and look backs.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from tests.dialogue.telling import noted
from tests.dialogue.walking import VOICE
from walkrun_bot.coaching.history import Status
from walkrun_bot.coaching.ladder import TOTALS, ladder
from walkrun_bot.coaching.session import SegmentKind, by_breath, hills, intervals
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.replies import today as replies
from walkrun_bot.dialogue.replies.small_talk import WalkingCounts


def words(talk: Talk) -> str:
    """What was just said, as it is read."""
    return "\n\n".join(VOICE.text(reply) for reply in talk.replies)


def test_p1_walking_more_than_planned_is_told_as_done_and_counted() -> None:
    alice = after_a_run()
    alice.says("done, walked most of it, it was fine, nothing hurt")
    assert alice.runner.history.sessions[-1].status is Status.DONE
    assert noted(alice).sessions == 2
    assert "Walking more than planned is the session done." in words(alice)


def test_p5_run_a_minute_walk_ninety_seconds_is_told_so() -> None:
    bob = begun()
    bob.says("done, fine, nothing hurt", "today")
    rung = next(step.rung for step in ladder(25) if step.rung.run_s == 60)
    session = intervals(rung, 25)
    told = VOICE.text(replies.SessionChosen(session, 0))
    assert f"{session.repeats} \u00d7 1\u00a0min easy run" in told
    assert "90\u00a0s walk between the runs" in told


@pytest.mark.parametrize("total", TOTALS)
def test_p8_every_session_walks_first_and_between_all_its_runs(total: int) -> None:
    for step in ladder(total)[1:]:
        kinds = [segment.kind for segment in intervals(step.rung, total).segments]
        assert kinds[0] is SegmentKind.WARM_UP
        assert kinds[-1] is SegmentKind.COOL_DOWN
        assert (SegmentKind.RUN, SegmentKind.RUN) not in pairwise(kinds)


def test_p6_hills_are_walked_and_the_flat_is_jogged() -> None:
    told = VOICE.text(replies.SessionChosen(hills(25), 0))
    assert "walk up and down, jog the flat" in told


def test_p7_run_until_choppy_walk_until_settled_and_no_longer_than_usual() -> None:
    rung = ladder(25)[3].rung
    told = VOICE.text(replies.SessionChosen(by_breath(25, rung), 0))
    assert "until it gets choppy, walk until it has settled" in told
    assert "Runs of up to" in told


def test_p9_a_run_brings_a_cue_for_its_walks_and_a_walk_needs_none() -> None:
    bob, seen = after_a_run(), set()
    for _ in range(7):
        bob.says("today")
        reply = bob.replies[-1]
        assert isinstance(reply, replies.TodaySession)
        seen.add(words(bob).split("\n\n")[-3])
        bob.now += timedelta(days=8)
    assert len(seen) > 3
    assert not any("easy run" in cue for cue in seen)


def test_p10_asked_whether_walking_counts_the_answer_is_honest() -> None:
    bob = after_a_run()
    bob.says("does walking count?")
    assert bob.replies == [WalkingCounts()]
    for truth in ("exercise in its own right", "isn't identical to running", "some running"):
        assert truth in words(bob)


def test_p14_after_a_step_the_same_again_is_one_tap_away() -> None:
    bob = after_a_run()
    before = bob.runner.standing
    for _ in range(3):
        if Do.SAME not in {button.do for button in bob.shown}:
            bob.says("done, fine, nothing hurt")
            bob.now += timedelta(days=3)
    assert bob.runner.standing != before
    bob.taps(Do.SAME)
    assert bob.runner.standing == before


def test_p14_and_after_a_repeat_so_is_a_little_more_where_the_law_allows_it() -> None:
    bob = begun()
    bob.says("done, it was really easy, nothing hurt")
    assert {Do.MORE, Do.SAME} <= {button.do for button in bob.shown}
