"""The first minutes: few taps, typed answers as good, nothing kept before a yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from tests.dialogue.silence import nothing_is_due
from tests.dialogue.talk import MONDAY, Talk, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Health
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import Attachment, Located, Said, Showed
from walkrun_bot.dialogue.runner import Question, Runner, Stage

TYPED = [
    ("I'm starting from scratch", "38", "none of these", "I walk the dog", Background.STARTING,
     AgeBand.UNDER_45, Health.NONE, Activity.WALKS),
    ("coming back after a long break", "I'm 52", "my knee", "not much", Background.BREAK,
     AgeBand.FROM_45, Health.JOINT, Activity.LITTLE),
    ("burnout last year", "61", "diabetes", "a little jogging", Background.BURNOUT,
     AgeBand.FROM_60, Health.HEART, Activity.JOGS),
    ("I broke my leg in an accident, lots of rehab", "I'd rather not say", "no", "sofa",
     Background.INJURY, AgeBand.UNSAID, Health.NONE, Activity.LITTLE),
    ("I had pneumonia", "forty, well, 44", "I gave birth in january", "pram walks",
     Background.ILLNESS, AgeBand.UNDER_45, Health.PREGNANCY, Activity.WALKS),
]  # fmt: skip


def test_the_first_session_is_five_taps_away() -> None:
    talk = Talk()
    talk.says("hi")
    taps = 0
    while talk.runner.stage is not Stage.ACTIVE:
        assert talk.shown, "a tap leads on"
        talk.forges(talk.shown[0].data)
        taps += 1
    assert taps <= 5
    assert "FirstSession" in talk.kinds
    assert talk.runner.standing is not None


@pytest.mark.parametrize("row", TYPED, ids=[row[0] for row in TYPED])
def test_typed_answers_are_as_good_as_taps(row: tuple[str, ...]) -> None:
    typed = Talk()
    typed.says("hello", "yes", *row[:4])
    tapped = begun(*row[4:])
    assert typed.runner.profile == tapped.runner.profile
    assert typed.runner.standing == tapped.runner.standing
    assert typed.kinds == tapped.kinds


def test_one_question_at_a_time_and_each_once() -> None:
    talk = Talk()
    asked = []
    talk.says("hello")
    for do, value in ((Do.CONSENT, "yes"), (Do.BACKGROUND, "break"), (Do.AGE, "from_45"),
                      (Do.HEALTH, "none"), (Do.ACTIVITY, "walks")):  # fmt: skip
        asked.append(talk.runner.asking)
        talk.taps(do, value)
    assert asked == [Question.CONSENT, Question.BACKGROUND, Question.AGE, Question.HEALTH,
                     Question.ACTIVITY]  # fmt: skip


def test_left_and_taken_up_three_weeks_later() -> None:
    talk = Talk()
    talk.says("hello", "yes", "burnout")
    assert nothing_is_due(talk.turn)
    talk.waits(days=21)
    talk.says("hello again")
    assert talk.kinds[-1] == "AskAge"
    talk.says("47", "none", "I walk")
    assert talk.runner.profile.background is Background.BURNOUT
    assert talk.runner.stage is Stage.ACTIVE


def test_nonsense_is_asked_again_and_nothing_is_lost() -> None:
    talk = Talk()
    talk.says("hello", "yes", "burnout", "purple")
    assert talk.kinds == ["AskAge"]
    assert talk.runner.profile.background is Background.BURNOUT


BEFORE_THE_YES = [
    Said("My knee hurts and I'm 52"), Said("I live in Leeds"), Said("mondays at seven"),
    Said("done, it was hard"), Said("not yet, what is this?"), Located("Europe/Rome"),
    Showed(Attachment.PHOTO),
]  # fmt: skip


@pytest.mark.parametrize("event", BEFORE_THE_YES, ids=str)
def test_nothing_but_chat_and_name_is_kept_before_the_yes(event: Said | Located | Showed) -> None:
    talk = Talk()
    talk.event(event)
    talk.event(event)
    bare = Runner(seed=7, name="Alice", stage=Stage.ONBOARDING, asking=Question.CONSENT,
                  last_word=MONDAY)  # fmt: skip
    kept = replace(talk.runner, moments_until=bare.moments_until, asked_on=None)
    assert kept == bare


def test_a_no_to_the_question_of_consent_goes_no_further() -> None:
    talk = Talk()
    talk.says("hello", "no", "no way")
    assert talk.runner.stage is Stage.ONBOARDING
    assert talk.runner.asking is Question.CONSENT
    talk.says("hello")
    talk.taps(Do.CONSENT, "what")
    assert talk.kinds[0] == "Privacy"
    assert talk.runner.asking is Question.CONSENT


def test_whoever_asks_for_today_gets_an_answer_at_once() -> None:
    talk = Talk()
    talk.says("what should I do today?")
    assert talk.kinds == ["TryThisMeanwhile", "Welcome"]
    talk.taps(Do.CONSENT, "yes")
    talk.says("what should I do today?")
    assert talk.kinds == ["TryThisMeanwhile", "AskBackground"]


@pytest.mark.parametrize("after", [0, 1, 2, 3, 4])
def test_danger_during_onboarding_comes_first_and_holds_the_plan(after: int) -> None:
    talk = Talk()
    talk.says("hello")
    talk.says(*("yes", "burnout", "38", "none of these")[:after])
    talk.says("I have chest pain when I climb the stairs")
    assert talk.kinds[0] == "DangerSigns"
    for answer in ("yes", "burnout", "38", "none of these", "I walk the dog"):
        if talk.runner.stage is not Stage.ACTIVE:
            talk.says(answer)
    assert talk.runner.standing is not None
    assert talk.runner.standing.hold is Hold.RED_FLAG
    assert "FirstSession" not in talk.kinds


def test_a_doubt_during_onboarding_does_not_lose_the_question() -> None:
    talk = Talk()
    talk.says("hello", "yes", "burnout", "sometimes I get dizzy")
    assert talk.kinds == ["AskDanger"]
    talk.taps(Do.DANGER, "none")
    assert talk.kinds == ["NoDanger", "AskAge"]
    assert talk.runner.asking is Question.AGE


def test_a_danger_and_then_a_doubt_during_onboarding_still_lead_on() -> None:
    talk = Talk()
    talk.says("hello", "yes", "I fainted yesterday", "my chest feels funny", "no", "burnout", "38")
    assert talk.runner.stage is Stage.ONBOARDING
    assert talk.runner.asking is not None


def test_what_was_assumed_is_said_and_can_be_changed_by_a_tap() -> None:
    talk = begun()
    assert talk.kinds[-1] == "Assumed"
    assert {b.value for b in talk.shown if b.do is Do.SET} == {
        "fine", "days", "time", "minutes", "zone",
    }  # fmt: skip


def test_after_a_deletion_one_starts_afresh() -> None:
    talk = begun()
    talk.says("delete everything")
    talk.taps(Do.DELETE, "yes")
    assert talk.turn.forget
    assert step(newcomer(7, "Alice"), Said("hi"), MONDAY).runner.asking is Question.CONSENT


@pytest.mark.parametrize(
    ("words", "set_to"),
    [
        ("fine", {}),
        ("works", {}),
        ("all good", {}),
        ("I guess", {}),
        ("mornings are chaos, could we make it 9:30? otherwise great", {"at": time(9, 30)}),
        ("no mornings, evenings please", {"at": time(18)}),
        (
            "I'm in Chicago. Can we do 6 pm instead?",
            {"at": time(18), "zone": "America/Chicago"},
        ),
        ("wednesday and sunday, 4pm works best", {"days": (3, 7), "at": time(16)}),
    ],
)
def test_what_was_assumed_is_answered_in_one_breath(words: str, set_to: dict[str, object]) -> None:
    bob = begun()
    before = bob.runner.wishes
    bob.says(words)
    assert bob.runner.asking is None
    changed = replace(before, **set_to)  # type: ignore[arg-type]
    assert replace(bob.runner.wishes, zone_known=False) == replace(changed, zone_known=False)
    assert bob.runner.history.reports == ()


def test_an_age_told_at_another_question_is_kept_and_months_are_no_age() -> None:
    sophie = Talk()
    sophie.says("hi", "yes", "back after having my little one, she's 14 months now")
    assert sophie.kinds == ["AskAge"]
    sophie.says("33")
    assert sophie.kinds == ["AskHealth"]
    assert sophie.runner.profile.age is AgeBand.UNDER_45


def test_a_cleared_runner_is_not_asked_what_was_said() -> None:
    helen = begun("illness", "from_45", "heart", "walks")
    helen.says("I saw my oncologist and she is happy for me to exercise")
    assert helen.runner.standing is not None
    assert helen.runner.standing.hold is None
    assert helen.kinds == ["SeenThanks"]


def test_ok_where_nothing_is_asked_is_no_report() -> None:
    bob = begun()
    bob.says("yes", "ok")
    assert bob.kinds == ["AllRight"]
    assert bob.runner.draft is None
