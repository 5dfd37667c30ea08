"""P16: does it help? Four answers, and each no changes something, gently and for a week."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.coaching.diary import BOB, Diary, at, on
from walkrun_bot.coaching import look_back
from walkrun_bot.coaching.history import Because
from walkrun_bot.coaching.look_back import LookBack, Matter
from walkrun_bot.coaching.report import Effort
from walkrun_bot.coaching.session import SessionKind

ALL_YES = LookBack(on(0), habit=True, safe=True, body=True, belief=True)


def looked(diary: Diary, day: int, look: LookBack) -> Diary:
    for decision in look_back.changes(look, diary.standing, at(day, 90), on(day)):
        diary = diary.decided(decision)
    return diary


def test_p16_the_four_are_asked_in_order_and_then_it_is_done() -> None:
    look, asked = LookBack(on(0)), []
    while (matter := look.next_matter) is not None:
        asked.append(matter)
        look = look_back.told(look, matter, helps=True)
    assert asked == list(Matter)
    assert look == ALL_YES


def test_p16_four_times_yes_changes_nothing() -> None:
    alice = Diary(BOB).told(0)
    assert looked(alice, 0, ALL_YES) == alice


@pytest.mark.parametrize("no", [Matter.BODY, Matter.BELIEF])
def test_p16_a_flaring_body_or_little_belief_holds_the_step_for_a_week(no: Matter) -> None:
    look = look_back.told(ALL_YES, no, helps=False)
    alice = looked(Diary(BOB).told(0), 0, look)
    alice = alice.told(2, Effort.EASY).told(4, Effort.EASY)
    assert (alice.last, set(alice.moves())) == (Because.STEADY, {0})
    assert alice.wants_more(4).last is Because.STEADY
    assert alice.told(8, Effort.EASY).last is Because.COMFORTABLE_ENOUGH


def test_p16_not_safe_puts_the_small_session_first_for_a_week() -> None:
    alice = looked(Diary(BOB).told(0), 0, replace(ALL_YES, safe=False))
    kinds = [alice.advised(day).session for day in (2, 6, 7)]
    assert [session and session.kind for session in kinds] == [
        SessionKind.SMALL,
        SessionKind.SMALL,
        SessionKind.INTERVALS,
    ]
    assert alice.advised(2).because is Because.SMALL_FIRST


def test_the_same_answers_again_change_nothing_more() -> None:
    look = replace(ALL_YES, body=False, safe=False, belief=False)
    once = looked(Diary(BOB).told(0), 0, look)
    assert looked(once, 0, look) == once


def test_easier_is_given_in_a_steady_week_too() -> None:
    alice = looked(Diary(BOB).told(0), 0, replace(ALL_YES, body=False))
    assert alice.wants_easier(1).moves()[-1] == -1


def worth_it(diary: Diary, day: int, *looks: LookBack) -> bool:
    return look_back.is_worth_it(diary.history, looks, on(day))


def test_it_is_asked_when_there_is_a_week_to_look_back_on() -> None:
    alice = Diary(BOB).told(0).told(2)
    assert not worth_it(alice, 3)
    alice = alice.told(4)
    assert worth_it(alice, 6)
    assert not worth_it(alice, 20)


def test_two_weeks_without_an_answer_end_it_and_one_does_not() -> None:
    alice = Diary(BOB).told(0).told(2).told(4).told(20)
    first, second = LookBack(on(6)), LookBack(on(13))
    assert worth_it(alice, 20, second)
    assert not worth_it(alice, 20, first, second)
    assert worth_it(alice, 20, replace(first, habit=True), second)
    assert worth_it(alice, 20, first, replace(second, put_off=True))


def test_it_is_never_asked_twice_a_week() -> None:
    alice = Diary(BOB).told(0).told(2).told(4).told(13)
    assert not worth_it(alice, 13, LookBack(on(9), put_off=True))
    assert worth_it(alice, 13, LookBack(on(6), put_off=True))
