"""Two pains in one message: neither is lost, and the graver one decides."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.report import Place


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


def test_where_one_of_them_needs_a_question_it_is_the_graver_that_is_asked_about() -> None:
    joan = begun()
    joan.says("done, it felt fine, left shin 2, right knee 4")
    assert joan.kinds == ["AskSigns"]
    joan.says("none of these")
    assert places(joan) == [(Place.KNEE, 4)]
