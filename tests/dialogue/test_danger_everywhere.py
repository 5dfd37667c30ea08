"""A danger is heard in every state, in every way that words can come, and comes before all else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.dialogue.talk import MONDAY, Talk, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.profile import Health
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import Amended, Commanded, Event, Left, Said
from walkrun_bot.dialogue.replies.care import DangerSigns
from walkrun_bot.dialogue.runner import Question, Runner, Stage

AT_NIGHT = datetime(2026, 3, 3, 3, 20, tzinfo=UTC)
EARLY = (Question.CONSENT, Question.BACKGROUND, Question.AGE, Question.HEALTH, Question.ACTIVITY)


def told(*texts: str, talk: Talk | None = None) -> Runner:
    talk = talk or begun()
    talk.says(*texts)
    return talk.runner


def states() -> dict[str, Runner]:
    """Return Alice in every state: before there is a plan, with each question open, away, held."""
    new = newcomer(7, "Alice")
    active, reporting = begun().runner, told("done")
    found = {"new": new, "active": active}
    for question in Question:
        if question in EARLY:
            found[question] = replace(new, stage=Stage.ONBOARDING, asking=question)
        else:
            under_way = reporting if reporting.draft else active
            found[question] = replace(under_way, asking=question, asked_on=MONDAY.date())
    early_on = replace(found["health"], asked_before=Question.HEALTH)
    return found | {
        "asked about danger early": replace(early_on, asking=Question.DANGER),
        "asked what weighs early": replace(early_on, asking=Question.LOW),
        "paused": told("pause", "a week"),
        "stopped": told("stop"),
        "left": step(active, Left(), MONDAY).runner,
        "left early": step(found["age"], Left(), MONDAY).runner,
        "held": told("I fainted on my run"),
        "held early": told("hi", "yes", "starting", "I have chest pain", talk=Talk()),
        "ill": told("I have a fever"),
        "hurt": told("my knee hurts 8/10"),
        "walking week": told("a walking week please"),
        "deleting": told("delete everything"),
        "soon forgotten": replace(active, forget_on=MONDAY.date() + timedelta(days=9)),
        "silent for a year": replace(active, last_word=MONDAY - timedelta(days=370)),
    }


STATES = states()
SURE = {
    "I have chest pain": Danger.CHEST, "I fainted": Danger.FAINT,
    "my heart is racing at rest": Danger.HEART, "breathless sitting on the sofa": Danger.BREATH,
    "coughed up blood": Danger.BLOOD, "my calf is swollen and hot": Danger.CALF,
    "the worst headache of my life, suddenly": Danger.STROKE, "fell and hit my head": Danger.HEAD,
    "I want to kill myself": Danger.SELF_HARM, "I'm pregnant and bleeding": Danger.PREGNANCY,
    "stopped sweating, I think it's heatstroke": Danger.OTHER,
}  # fmt: skip
UNSURE = {
    "felt a bit dizzy": "AskDanger", "something worries me": "AskDanger",
    "me duele el pecho": "AskDanger", "thinking about not being around any more": "AskLow",
}  # fmt: skip


def ways(words: str) -> list[Event]:
    """Return every way in which words come: typed or as a caption, edited, behind a command."""
    names = ("done", "start", "today", "export", "delete", "pause", "stop", "nonsense")
    return [Said(words), Amended(words), *(Commanded(name, words) for name in names)]


@pytest.mark.parametrize("now", [MONDAY, AT_NIGHT], ids=["by day", "at night"])
@pytest.mark.parametrize("state", STATES)
def test_a_clear_danger_gets_its_fixed_answer_and_holds_the_plan(state: str, now: datetime) -> None:
    for words, danger in SURE.items():
        for event in ways(words):
            turn = step(STATES[state], event, now)
            reply = turn.says[0].reply
            assert isinstance(reply, DangerSigns), (event, turn.says)
            assert reply.danger is danger, (event, reply)
            assert len(turn.says) == 1, event
            assert turn.runner.standing is not None
            assert turn.runner.standing.hold is Hold.RED_FLAG


@pytest.mark.parametrize("words", UNSURE)
@pytest.mark.parametrize("state", STATES)
def test_what_may_be_one_is_asked_about(state: str, words: str) -> None:
    for event in ways(words):
        if words == "something worries me" and not isinstance(event, Said):
            continue  # a wish, and none that an edit or a command brings
        turn = step(STATES[state], event, MONDAY)
        kinds = [type(say.reply).__name__ for say in turn.says]
        low = words == "something worries me" and STATES[state].asking is Question.LOW
        assert kinds[-1] == ("AskLow" if low else UNSURE[words]), (event, kinds)
        assert turn.runner.asking in {Question.DANGER, Question.NOT_MEANT, Question.LOW}


EXPECTING = [name for name, runner in STATES.items() if runner.stage is Stage.ACTIVE]


@pytest.mark.parametrize("state", EXPECTING)
def test_in_pregnancy_its_own_dangers_are_heard_in_every_way(state: str) -> None:
    runner = STATES[state]
    amy = replace(runner, profile=runner.profile.having(Health.PREGNANCY))
    for event in ways("bleeding a little since this morning"):
        reply = step(amy, event, MONDAY).says[0].reply
        assert reply == DangerSigns(Danger.PREGNANCY, ""), event
