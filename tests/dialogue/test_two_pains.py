"""Two pains in one message: neither is lost, and the graver one decides."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.report import Place, Side
from walkrun_bot.dialogue.buttons import Do


def places(talk: Talk) -> list[tuple[Place, int | None]]:
    pains = [entry.report.pain for entry in talk.runner.history.reports]
    return [(pain.place, pain.level) for pain in pains if pain]


@pytest.mark.parametrize("words", [
    "done, it felt fine, left shin 3, right knee 2",
    "done, it felt fine, left shin a 3 and right knee a 2",
])  # fmt: skip
def test_both_pains_of_a_report_are_noted(words: str) -> None:
    joan = begun()
    joan.says(words)
    assert joan.kinds == ["Noted", "PainNoted"]
    assert places(joan) == [(Place.SHIN, 3), (Place.KNEE, 2)]
    assert [bool(say.buttons) for say in joan.turn.says] == [False, True]


def test_both_pains_are_noted_where_it_was_asked() -> None:
    joan = begun()
    joan.says("done", "fine", "shin 2, knee 3")
    assert joan.kinds[:2] == ["Noted", "PainNoted"]
    assert set(places(joan)) == {(Place.SHIN, 2), (Place.KNEE, 3)}


def test_the_second_pain_holds_the_plan_where_it_is_the_graver() -> None:
    joan = begun()
    joan.says("done, it felt fine, left shin 2, right knee 7")
    assert joan.runner.standing is not None
    assert joan.runner.standing.hold is Hold.PAIN


def test_a_place_without_a_number_of_its_own_is_no_second_pain() -> None:
    joan = begun()
    joan.says("done, it felt fine, left shin 2, and my knee is fine")
    assert places(joan) == [(Place.SHIN, 2)]


def test_one_pain_is_noted_once() -> None:
    joan = begun()
    joan.says("done, it felt fine, left shin 2, only the shin")
    assert places(joan) == [(Place.SHIN, 2)]


def test_where_the_graver_needs_a_question_the_other_waits_for_the_answer() -> None:
    joan = begun()
    joan.says("done, it felt fine, left shin 2, right knee 4")
    assert joan.kinds == ["AskSigns"]
    joan.says("none of these")
    assert joan.kinds == ["Noted", "PainNoted"]
    assert places(joan) == [(Place.KNEE, 4), (Place.SHIN, 2)]


def test_each_pain_has_its_own_side() -> None:
    joan = begun()
    joan.says("done, it felt fine, left shin 2, right knee 3")
    pains = [entry.report.pain for entry in joan.runner.history.reports]
    assert {(pain.place, pain.side) for pain in pains if pain} == {
        (Place.SHIN, Side.LEFT), (Place.KNEE, Side.RIGHT),
    }  # fmt: skip


def test_the_other_waits_for_a_tap_too() -> None:
    joan = begun()
    joan.says("done, left shin 2, right knee 3")
    assert joan.kinds == ["AskEffort"]
    joan.taps(Do.EFFORT, "ok")
    assert set(places(joan)) == {(Place.KNEE, 3), (Place.SHIN, 2)}


def test_what_waits_is_noted_where_joan_speaks_of_something_else() -> None:
    joan = begun()
    joan.says("done, it felt fine, left shin 2, right knee 4")
    joan.commands("progress")
    assert set(places(joan)) == {(Place.KNEE, 4), (Place.SHIN, 2)}


def test_what_waits_is_noted_when_the_day_is_over() -> None:
    joan = begun()
    joan.says("done, it felt fine, left shin 2, right knee 4")
    joan.waits(days=1)
    joan.says("hello")
    assert set(places(joan)) == {(Place.KNEE, 4), (Place.SHIN, 2)}
