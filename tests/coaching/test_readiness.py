"""No leap after weeks without running, no more than three runs a week, no steps earned by walking.

Found by simulating runners through the coach (docs/method.md, section 9).
"""

from __future__ import annotations

from tests.coaching.diary import BOB, Diary, knee, on
from walkrun_bot.coaching.coach import Readiness
from walkrun_bot.coaching.history import Standing
from walkrun_bot.coaching.ladder import Rung, most_running_after
from walkrun_bot.coaching.lately import most_running_lately
from walkrun_bot.coaching.report import Effort
from walkrun_bot.coaching.session import easy_walk

EASY, OK = Effort.EASY, Effort.OK


def test_weeks_of_walking_with_a_sore_knee_do_not_end_in_a_leap() -> None:
    alice = Diary(standing=Standing(Rung(300, 30), 35)).told(0, OK).told(2, OK, pain=knee(7))
    for day in range(5, 65, 3):
        alice = alice.told(day, EASY, pain=knee(2), session=easy_walk(35))
    alice = alice.told(65, EASY, session=easy_walk(35))
    offered = alice.advised(67).session
    assert offered is not None
    assert 0 < offered.running_s <= most_running_after(most_running_lately(alice.history, on(67)))


def test_the_way_back_up_after_such_weeks_is_open() -> None:
    alice = Diary(standing=Standing(Rung(120, 30), 35)).told(0, OK).told(40, OK)
    minutes = []
    for day in range(43, 70, 3):
        session = alice.advised(day).session
        assert session is not None
        minutes.append(session.running_s / 60)
        alice = alice.told(day, OK, session=session)
    assert minutes == sorted(minutes)
    assert minutes[-1] >= 16


def test_more_is_not_earned_by_walking_nor_on_top_of_a_step() -> None:
    bob = Diary(standing=Standing(Rung(240, 30), 35)).told(0, EASY).told(2, EASY)
    stepped = bob.standing
    for day in (2, 3, 4):
        bob = bob.told(day, EASY, session=easy_walk(35)).wants_more(day)
    assert bob.standing.rung == stepped.rung


def test_a_fourth_run_in_seven_days_is_a_walk() -> None:
    bob = Diary(BOB)
    for day in (0, 2, 4):
        bob = bob.told(day, OK)
    assert bob.advised(6).readiness is Readiness.REST_BETWEEN
    assert bob.advised(7).readiness is Readiness.SESSION
