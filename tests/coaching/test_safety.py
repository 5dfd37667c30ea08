"""What stops or eases everything: it only ever makes a plan gentler."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coaching.diary import A_MINUTE, BOB, Diary, knee, on
from walkrun_bot.coaching.coach import Readiness
from walkrun_bot.coaching.history import Because, History, Hold, Standing
from walkrun_bot.coaching.ladder import TOTALS, WALKING, index_of, rung_at
from walkrun_bot.coaching.pain import on_pain
from walkrun_bot.coaching.profile import Health, Profile
from walkrun_bot.coaching.report import Effort, Pain, PainSign, Place
from walkrun_bot.coaching.safety import held, screened
from walkrun_bot.coaching.session import easy_walk

WALK = easy_walk(25)
SHIN = Pain(Place.SHIN, 2)
holds = st.none() | st.sampled_from(Hold)
pains = st.builds(
    Pain,
    st.sampled_from(Place),
    st.none() | st.integers(1, 10),
    st.frozensets(st.sampled_from(PainSign)),
)
standings = st.sampled_from(TOTALS).flatmap(
    lambda total: st.builds(
        Standing,
        st.integers(0, 30).map(lambda index: rung_at(total, index)),
        st.just(total), holds, st.integers(0, 2),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("level", "move", "hold", "because"),
    [
        (1, 0, None, Because.PAIN_NIGGLE),
        (3, 0, None, Because.PAIN_NIGGLE),
        (4, -1, None, Because.PAIN_MODERATE),
        (5, -1, None, Because.PAIN_MODERATE),
        (6, 0, Hold.PAIN, Because.PAIN_STRONG),
        (10, 0, Hold.PAIN, Because.PAIN_STRONG),
    ],
)
def test_alices_sore_knee_by_how_much_it_hurts(
    level: int, move: int, hold: Hold | None, because: Because
) -> None:
    alice = Diary(BOB).told(0, Effort.OK, knee(level))
    assert (alice.moves(), alice.hold, alice.last) == ([move], hold, because)


def test_a_pain_of_unsaid_strength_is_eased_and_keeps_more_waiting() -> None:
    alice = Diary(BOB).told(0, Effort.EASY, Pain(Place.KNEE, None))
    assert (alice.moves(), alice.hold, alice.last) == ([-1], None, Because.PAIN_UNSAID)
    assert alice.wants_more(1).moves() == [-1, 0]


@pytest.mark.parametrize("sign", PainSign)
def test_any_sign_stops_running_whatever_the_number(sign: PainSign) -> None:
    assert Diary(BOB).told(0, Effort.OK, knee(1, sign)).hold is Hold.PAIN


def test_the_same_place_three_sessions_running_stops_running() -> None:
    alice = Diary(BOB).told(0, pain=knee(1)).told(2, pain=knee(1)).told(4, pain=knee(1))
    assert [d.after.hold for d in alice.history.decisions] == [None, None, Hold.PAIN]
    assert alice.last is Because.PAIN_AGAIN


def test_a_session_without_pain_or_another_place_breaks_the_row() -> None:
    alice = Diary(BOB).told(0, pain=knee(1)).told(2, pain=knee(1))
    assert alice.told(4).told(6, pain=knee(1)).hold is None
    assert alice.told(4, pain=SHIN).told(6, pain=knee(1)).hold is None


def test_one_session_told_anew_is_one_session() -> None:
    alice = Diary(BOB).told(0, pain=knee(2)).told(2, pain=knee(2))
    assert alice.told(2, pain=knee(1), number=2, minute=9).hold is None


def test_running_comes_back_after_a_walk_without_pain_one_rung_easier() -> None:
    alice = Diary(BOB).told(0, Effort.OK, knee(7))
    assert alice.advised(2).readiness is Readiness.WALK
    alice = alice.told(2, session=WALK)
    assert (alice.moves(), alice.hold, alice.last) == ([0, -1], None, Because.PAIN_FREE_WALK)
    assert alice.advised(4).readiness is Readiness.SESSION


def test_a_walk_that_hurts_does_not_bring_it_back() -> None:
    alice = Diary(BOB).told(0, pain=knee(7)).told(2, pain=knee(1), session=WALK)
    assert alice.hold is Hold.PAIN


def test_a_run_against_the_advice_does_not_bring_it_back() -> None:
    assert Diary(BOB).told(0, pain=knee(7)).told(2, Effort.EASY).hold is Hold.PAIN


def test_pain_never_progresses_even_after_the_easiest_week() -> None:
    bob = Diary(BOB).told(0, Effort.EASY)
    for level in range(1, 11):
        assert bob.told(2, Effort.EASY, knee(level)).rung <= bob.rung


@given(standings, pains)
def test_pain_only_ever_eases(standing: Standing, pain: Pain) -> None:
    after = on_pain(standing, History(), pain, on(0)).after
    assert index_of(after.total_min, after.rung) <= index_of(standing.total_min, standing.rung)
    assert after.total_min == standing.total_min
    assert after.walks_first >= standing.walks_first
    assert standing.hold is None or after.hold is not None


@given(standings, st.lists(st.sampled_from(Hold), min_size=1, max_size=4))
def test_the_graver_hold_wins_in_whatever_order_they_come(
    standing: Standing, come: list[Hold]
) -> None:
    after = standing
    for hold in come:
        after = held(after, hold)
    known = {*come, standing.hold}
    gravest = next(h for h in (Hold.RED_FLAG, Hold.ILLNESS, Hold.SEEN_FIRST, Hold.PAIN)
                   if h in known)  # fmt: skip
    assert after.hold is gravest
    assert after.behind == known - {gravest, None}


def test_a_red_flag_freezes_everything_until_somebody_has_looked() -> None:
    bob = Diary(BOB).told(0).flagged(0)
    for day in (0, 1, 7, 30, 400):
        assert bob.advised(day).session is None
        assert bob.advised(day).readiness is Readiness.FROZEN
    for effort in Effort:
        assert bob.told(2, effort).hold is Hold.RED_FLAG
    assert bob.wants_easier(2).hold is Hold.RED_FLAG
    assert bob.wants_minutes(2, 15).hold is Hold.RED_FLAG
    assert bob.welcomed(40).hold is Hold.RED_FLAG
    assert bob.fell_ill(2).hold is Hold.RED_FLAG


def test_after_being_seen_two_walks_come_first_and_then_one_rung_easier() -> None:
    bob = Diary(BOB).told(0).flagged(0).released(3)
    assert (bob.moves()[-1], bob.hold, bob.standing.walks_first) == (-1, None, 2)
    kinds = []
    for day in (4, 5, 6):
        kinds.append(bob.advised(day).readiness)
        bob = bob.told(day, session=bob.advised(day).session)
    assert kinds == [Readiness.WALK, Readiness.WALK, Readiness.SESSION]


def test_what_a_physio_said_is_kept_to_and_nothing_is_harder_after() -> None:
    for rung in (0, 1, 2, 9):
        bob = Diary(BOB, Standing(rung_at(25, rung), 25)).told(0).advised_against(1)
        assert bob.advised(2).readiness is Readiness.WALK
        bob = bob.released(3)
        assert (bob.rung, bob.hold, bob.standing.walks_first) == (max(0, rung - 1), None, 2)


def test_illness_rests_then_walks_then_goes_on_one_rung_easier() -> None:
    bob = Diary(BOB).told(0).fell_ill(1)
    assert bob.advised(2).readiness is Readiness.ILL
    assert bob.advised(2).session is None
    well = bob.released(5)
    assert (well.last, well.moves()[-1], well.standing.walks_first) == (Because.WELL_AGAIN, -1, 2)


@pytest.mark.parametrize("health", Health)
def test_the_screening_asks_for_a_word_with_somebody_first(health: Health) -> None:
    assert screened(Profile(health=health)) is (None if health is Health.NONE else Hold.SEEN_FIRST)


def test_who_was_screened_and_has_a_fever_is_given_no_walk() -> None:
    frank = Diary(replace(BOB, health=Health.HEART), Standing(WALKING, 25, Hold.SEEN_FIRST))
    assert frank.fell_ill(1).advised(2).session is None


@pytest.mark.parametrize("trouble", ["ill", "flag"])
def test_well_again_is_not_the_word_with_a_professional(trouble: str) -> None:
    frank = Diary(replace(BOB, health=Health.HEART), Standing(WALKING, 25, Hold.SEEN_FIRST))
    frank = frank.fell_ill(1) if trouble == "ill" else frank.flagged(1)
    assert frank.released(4).hold is Hold.SEEN_FIRST
    assert frank.released(4).released(5).hold is None


def test_pain_on_a_walk_before_the_word_with_a_professional_is_not_forgotten() -> None:
    frank = Diary(replace(BOB, health=Health.HEART), Standing(WALKING, 25, Hold.SEEN_FIRST))
    frank = frank.told(0, pain=knee(7), session=WALK).released(1)
    assert frank.advised(2).readiness is Readiness.WALK
    frank = frank.told(2, session=WALK)
    assert (frank.hold, frank.last) == (None, Because.PAIN_FREE_WALK)


def test_stop_running_still_means_the_rung_is_remembered() -> None:
    assert Diary(BOB).told(0, pain=knee(8)).standing.rung == A_MINUTE
