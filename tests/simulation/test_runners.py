"""Virtual runners: the same seed is the same people, and bodies and minds behave as bodies do."""

from __future__ import annotations

from dataclasses import replace
from statistics import mean, stdev

import pytest

from walkrun_bot.coaching.report import Effort
from walkrun_bot.coaching.session import easy_walk
from walkrun_bot.simulation import body, hurts, mind
from walkrun_bot.simulation.assumptions import USUAL, names, why
from walkrun_bot.simulation.chance import normal, uniforms
from walkrun_bot.simulation.people import DAYS, Person, person
from walkrun_bot.simulation.published import COUCH_TO_5K

ANNA = person(1, 0, USUAL)
WEEK_1, WEEK_5 = COUCH_TO_5K.session(1, 1), COUCH_TO_5K.session(5, 3)


def felt(who: Person, gained: float = 0.0, week: int = 5) -> body.Felt:
    session = WEEK_1 if week == 1 else WEEK_5
    return body.felt(who, replace(body.started(who), gained=gained), session, 0.0, 0.0)


def test_the_same_seed_is_the_same_runner() -> None:
    assert person(1, 7, USUAL) == person(1, 7, USUAL)


def test_another_seed_is_another_runner() -> None:
    assert person(1, 7, USUAL).excess != person(2, 7, USUAL).excess


def test_chance_is_spread_evenly_and_normally() -> None:
    u = uniforms(3, 0, "any", 4000)
    assert 0 <= min(u) < 0.01
    assert 0.99 < max(u) < 1
    assert mean(u) == pytest.approx(0.5, abs=0.02)
    assert stdev(map(normal, u)) == pytest.approx(1.0, abs=0.05)


def test_a_draw_more_for_one_topic_moves_no_other() -> None:
    assert uniforms(1, 2, "form", 3) == uniforms(1, 2, "form", DAYS)[:3]


def test_every_assumption_has_a_unit_and_a_reason() -> None:
    assert [name for name in names() if not why(name).unit or not why(name).reason] == []


def test_who_is_fitter_feels_less() -> None:
    fit, unfit = replace(ANNA, excess=-1.0), replace(ANNA, excess=2.0)
    assert felt(fit, week=1).effort is Effort.EASY
    assert felt(unfit).effort is Effort.TOO_HARD


def test_who_has_to_stop_has_run_less_than_planned() -> None:
    told = felt(replace(ANNA, excess=2.0))
    assert told.stopped
    assert 0 < told.running_s < WEEK_5.running_s


def test_training_makes_the_same_session_easier() -> None:
    bob = replace(ANNA, excess=0.6, gain=2.0)
    now = body.started(bob)
    for day in range(0, 60, 2):
        now = body.trained(bob, now, WEEK_1, WEEK_1.running_s, day)
    assert felt(bob).effort is Effort.TOO_HARD
    assert felt(bob, gained=now.gained).effort in {Effort.EASY, Effort.OK}


def test_a_month_away_loses_some_and_a_week_nothing() -> None:
    fit = body.Body(1.0, 15.0, 0)
    assert body.rested(fit, 7, USUAL) == fit
    assert 0.5 < body.rested(fit, 30, USUAL).gained < 1.0


def test_a_walk_is_easy_for_everybody() -> None:
    told = body.felt(replace(ANNA, excess=2.8), body.started(ANNA), easy_walk(30), -3.0, 3.0)
    assert told == body.Felt(Effort.EASY, 0, stopped=False)


def test_pain_fades_evenly_and_hurts_less_in_walking() -> None:
    knee = hurts.Hurt(hurts.PLACES[0], day=0, level=8, days=40)
    assert [hurts.level(knee, day) for day in (0, 20, 39, 60)] == [8, 4, 0, 0]
    walking = hurts.pain(knee, 0, running=False)
    assert walking is not None
    assert walking.level == 4
    assert hurts.pain(knee, 20, running=False) is None


def test_sessions_that_were_too_hard_drain_the_will() -> None:
    before = mind.Mind(0.7)
    good = mind.after_session(before, Effort.OK, running=True, moved=True, a=USUAL)
    bad = mind.after_session(before, Effort.TOO_HARD, running=True, moved=True, a=USUAL)
    assert good.drive > before.drive > bad.drive


def test_the_same_easy_thing_for_too_long_is_dull() -> None:
    now = replace(mind.Mind(0.85), easy_in_a_row=int(USUAL.bored_after))
    after = mind.after_session(now, Effort.EASY, running=True, moved=False, a=USUAL)
    assert after.drive < now.drive
