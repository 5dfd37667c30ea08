"""What may be acknowledged, by way of trajectories."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from walkrun_bot.channels.telegram.acknowledging import Acknowledgement, InHand


def test_the_offset_is_the_first_update_that_is_not_done() -> None:
    hand = InHand()
    assert hand.acknowledgement() == Acknowledgement(None, 0)
    assert hand.take([5, 6, 7]) == {5, 6, 7}
    offsets = []
    for number in (6, 5, 7):
        hand.finish(number)
        offsets.append(hand.acknowledgement())
    assert offsets == [Acknowledgement(5, 0), Acknowledgement(7, 2), Acknowledgement(8, 3)]


def test_what_comes_a_second_time_is_not_taken_twice() -> None:
    hand = InHand()
    hand.take([5, 6])
    hand.finish(6)
    assert hand.take([5, 6, 7]) == {7}


def test_what_was_done_while_an_answer_was_under_way_is_not_taken_twice() -> None:
    hand = InHand()
    hand.take([5, 6])
    asked = hand.acknowledgement()
    hand.finish(5)
    hand.finish(6)
    hand.acknowledged(asked)
    assert hand.take([5, 6]) == set()
    assert hand.acknowledgement() == Acknowledgement(7, 2)


def test_numbers_that_start_anew_are_no_trouble() -> None:
    hand = InHand()
    hand.take([900])
    hand.finish(900)
    hand.acknowledged(hand.acknowledgement())
    assert hand.acknowledgement() == Acknowledgement(None, 0)
    assert hand.take([3]) == {3}
    assert hand.unfinished
    hand.finish(3)
    assert hand.acknowledgement() == Acknowledgement(4, 1)


@given(st.permutations(range(10)), st.lists(st.booleans(), min_size=10, max_size=10))
def test_whatever_the_order_nothing_unfinished_is_acknowledged(
    order: list[int], asks: list[bool]
) -> None:
    hand = InHand()
    hand.take(range(10))
    done: set[int] = set()
    for number, ask in zip(order, asks, strict=True):
        hand.finish(number)
        done.add(number)
        if ask:
            acknowledgement = hand.acknowledgement()
            assert set(range(acknowledgement.offset or 0)) <= done
            hand.acknowledged(acknowledgement)
    assert hand.acknowledgement().offset in {10, None}
