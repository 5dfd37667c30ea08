"""A question about danger stays open until it is answered, whatever is tapped or typed."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.safety import gentler
from walkrun_bot.dialogue.buttons import NO_VALUE, VALUES, Button, Do
from walkrun_bot.dialogue.conversation import step
from walkrun_bot.dialogue.events import Commanded, Event, Said, Tapped
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.questions import STAYS_OPEN
from walkrun_bot.dialogue.replies import today
from walkrun_bot.dialogue.replies.care import AskDanger, AskLow
from walkrun_bot.dialogue.replies.nudging import ForgottenSoon
from walkrun_bot.dialogue.replies.start import TryThisMeanwhile
from walkrun_bot.dialogue.runner import Question, Stage
from walkrun_bot.dialogue.wishes import COMMANDS

ASKED = {
    Question.DANGER: ("my chest felt funny",),
    Question.NOT_MEANT: ("I fainted on my run",),
    Question.LOW: ("thinking about not being around any more",),
}
ANSWERS = frozenset({Do.DANGER, Do.SEEN})  # and a deletion, which removes everybody's question
TAPS = [
    Button(do, value, of)
    for do in Do
    if do not in ANSWERS
    for value in sorted(VALUES.get(do, NO_VALUE))
    for of in (0, 1)
]
SAID = (
    "what should I do today?", "and tomorrow?", "what's the plan?", "done", "done, it was easy",
    "I did half of it", "progress", "settings", "why?", "too easy", "make it easier", "same again",
    "just a walk today", "a small one please", "skip today", "I'm ill", "pause for a week", "stop",
    "no more reminders please", "mondays and thursdays", "at 7pm", "20 minutes", "great", "maybe",
    "I moved to Madrid", "I'm back", "thanks", "hi", "fine", "asdf", "does walking count?",
    "I want to run 5 km", "a walking week please", "privacy", "help", "undo", "my knee hurts 3/10",
    "I give up", "so proud of myself", "not really", "delete everything", "tired today",
    "move it to friday", "my doctor told me not to run", "my knee is better now",
    "can I go by breath instead of the clock", "wiped out for two days after every session",
    "export my data", "my mum died", "can I do hills", "how long will it take", "just kidding",
    "should I take ibuprofen", "something else today please", "I'm pregnant", "feeling better",
    "I want to run again", "I've seen the doctor", "something worries me", "menu",
    "look back at the week", "start the reminders again", "well for two days now",
)  # fmt: skip
PRESCRIBES = (today.TodaySession, today.TomorrowSession, today.PlanAhead, today.SessionChosen,
              today.MoreNow)  # fmt: skip


def asked(question: Question) -> Talk:
    alice = after_a_run()
    alice.says(*ASKED[question])
    if question is Question.NOT_MEANT:
        alice.taps(Do.DANGER, "not_meant")
    assert alice.runner.asking is question
    return alice


EVENTS: tuple[Event, ...] = (
    *(Tapped(button.data) for button in TAPS),
    *(Commanded(name, "") for name in (*COMMANDS, "start", "nonsense")),
    *(Said(words) for words in SAID),
)


@pytest.mark.parametrize("question", ASKED)
def test_nothing_else_sets_the_question_aside(question: Question) -> None:
    alice = asked(question)
    passed = [str(event) for event in EVENTS if not _stays(question, alice, event)]
    assert passed == []


def _stays(question: Question, before: Talk, event: Event) -> bool:
    """Whether the question stays open, nobody is sent out, and nothing is noted or made harder."""
    turn = step(before.runner, event, before.now)
    if turn.forget:
        return True
    was, now = before.runner, turn.runner
    behind = now.asked_before if now.asking is Question.DELETE else None
    sent_out = any(isinstance(say.reply, PRESCRIBES) for say in turn.says)
    told = now.history.reports[len(was.history.reports) :]
    assert was.standing is not None
    assert now.standing is not None
    eased = gentler(now.standing, was.standing) == now.standing
    noted = any(entry.number for entry in told)  # a pain by itself has no number
    return question in {now.asking, behind} and eased and not sent_out and not noted


def test_every_intent_is_tried() -> None:
    assert set(Intent) - {intent for words in SAID for intent in hear(words).intents} == set()


OUT_OF_PLACE = {
    Question.DANGER: ("danger:running", "danger:not_meant", "seen:yes", "seen:talked", "seen:no"),
    Question.NOT_MEANT: ("danger:running", "danger:not_meant", "seen:yes", "seen:no"),
    Question.LOW: ("danger:none", "danger:not_meant", "seen:yes", "seen:spoken", "seen:no"),
}


@pytest.mark.parametrize("question", ASKED)
def test_the_answer_to_another_question_of_danger_is_none_to_this(question: Question) -> None:
    alice = asked(question)
    for data in OUT_OF_PLACE[question]:
        turn = step(alice.runner, Tapped(f"{data}:0"), alice.now)
        assert turn.runner.asking is question, data
        assert isinstance(turn.says[-1].reply, AskDanger | AskLow), data


@pytest.mark.parametrize("words", ["my chest felt funny", *ASKED[Question.LOW]])
@pytest.mark.parametrize("stage", [Stage.NEW, Stage.ONBOARDING])
def test_before_there_is_a_plan_nothing_else_sets_it_aside(stage: Stage, words: str) -> None:
    alice = Talk()
    if stage is Stage.ONBOARDING:
        alice.says("hello")
        alice.taps(Do.CONSENT, "yes")
    alice.says(words)
    question = alice.runner.asking
    assert question in STAYS_OPEN
    for event in EVENTS:
        turn = step(alice.runner, event, alice.now)
        walks = [say for say in turn.says if isinstance(say.reply, TryThisMeanwhile)]
        assert turn.runner.asking is question or turn.forget, event
        assert walks == [], event


@pytest.mark.parametrize("question", ASKED)
def test_no_moment_sets_it_aside_or_sends_anybody_out(question: Question) -> None:
    alice = asked(question)
    alice.heard.clear()
    alice.waits(days=60)
    assert alice.runner.asking is question
    kinds = {type(say.reply) for _, say in alice.heard}
    assert kinds <= {AskDanger, AskLow, ForgottenSoon}
    assert kinds & {AskDanger, AskLow}, "it is asked once more after a silence"


def test_every_such_question_is_tried() -> None:
    assert set(ASKED) == STAYS_OPEN


def test_what_was_told_meanwhile_goes_on_once_it_is_answered() -> None:
    alice = begun()
    alice.says("my chest felt funny", "did all of it, it was easy")
    assert alice.kinds == ["AskDanger"]
    alice.says("no")
    assert alice.kinds == ["NoDanger", "AskHurt"]
    alice.says("nothing")
    assert alice.kinds == ["Noted"]


def test_whoever_stops_has_stopped_and_is_asked_as_a_last_word() -> None:
    alice = asked(Question.DANGER)
    alice.says("stop")
    assert alice.kinds == ["Stopped", "AskDanger"]
    assert alice.runner.stage is Stage.STOPPED
    alice.says("yes")
    assert alice.runner.standing is not None
    assert alice.runner.standing.hold is Hold.RED_FLAG


def test_whoever_deletes_nothing_after_all_is_asked_again() -> None:
    alice = asked(Question.DANGER)
    alice.says("delete everything")
    assert alice.kinds == ["AskDelete"]
    alice.says("no")
    assert alice.kinds == ["NotDeleted", "AskDanger"]
    assert alice.runner.asking is Question.DANGER


@pytest.mark.parametrize("hedge", [
    "a bit", "only a bit", "a little, yes", "I think so", "yes a bit", "kind of", "sometimes",
    "maybe a little", "sort of, on and off", "yeah, I guess so", "I suppose", "one of them",
])  # fmt: skip
def test_a_hedge_is_a_yes(hedge: str) -> None:
    alice = asked(Question.DANGER)
    alice.says(hedge)
    assert alice.kinds == ["DangerSigns"]


@pytest.mark.parametrize("mixed", [
    "not really", "maybe", "don't know", "ok", "fine", "what do you mean", "a bit of rain today",
    "I think so much about running", "what should I do today?",
])  # fmt: skip
def test_what_is_neither_is_asked_again_and_no_small_talk(mixed: str) -> None:
    alice = asked(Question.DANGER)
    alice.says(mixed)
    assert alice.kinds[-1] == "AskDanger"
    assert alice.runner.asking is Question.DANGER


@pytest.mark.parametrize("mixed", [
    "ok wait", "fine, leave it", "yeah no", "okay maybe later", "sure, but can I export first?",
    "yes but first tell me what you keep", "hmm", "not yet",
])  # fmt: skip
def test_nothing_but_a_plain_yes_deletes(mixed: str) -> None:
    alice = after_a_run()
    alice.says("delete everything")
    assert not alice.says(mixed).forget


def test_what_is_mixed_is_asked_again_and_told_of_nothing_else() -> None:
    alice = begun()
    alice.says("delete everything", "ok wait")
    assert alice.kinds == ["AskDelete"]


@pytest.mark.parametrize(
    "yes", ["yes", "Yes please", "yep", "yes, definitely", "delete everything"]
)
def test_a_plain_yes_deletes(yes: str) -> None:
    alice = after_a_run()
    alice.says("delete everything")
    assert alice.says(yes).forget
