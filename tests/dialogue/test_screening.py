"""The screening of the first minutes: all that applies is taken, and each thing is asked."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk
from tests.dialogue.walking import VOICE
from walkrun_bot.coaching.profile import Health
from walkrun_bot.dialogue.buttons import Do


def test_several_answers_of_the_screening_apply_one_after_the_other() -> None:
    gail = Talk()
    gail.says("hi")
    gail.taps(Do.CONSENT, "yes")
    gail.taps(Do.BACKGROUND, "starting")
    gail.taps(Do.AGE, "from_45")
    gail.taps(Do.HEALTH, "joint")
    assert gail.kinds == ["AskHealthMore"]
    gail.taps(Do.HEALTH, "crash")
    gail.taps(Do.HEALTH, "enough")
    assert gail.runner.profile.conditions == {Health.JOINT, Health.CRASH}
    gail.taps(Do.ACTIVITY, "walks")
    assert "FirstPlan" in gail.kinds


def test_a_heart_told_of_in_passing_leaves_the_rest_of_the_screening_to_be_asked() -> None:
    gail = Talk()
    gail.says("hi", "yes", "starting", "I have a heart condition")
    assert gail.runner.profile.conditions == {Health.HEART}
    gail.says("52")
    assert gail.kinds == ["AskHealthMore"]
    assert "wiped out" in VOICE.text(gail.replies[0])
    gail.taps(Do.HEALTH, "crash")
    gail.taps(Do.HEALTH, "enough")
    assert gail.runner.profile.conditions == {Health.HEART, Health.CRASH}
    assert gail.kinds == ["AskActivity"]


@pytest.mark.parametrize("no", ["no", "none of these", "that's all"])
def test_and_a_no_to_the_rest_leads_on(no: str) -> None:
    gail = Talk()
    gail.says("hi", "yes", "starting", "I have a heart condition", "52", no)
    assert gail.runner.profile.conditions == {Health.HEART}
    assert gail.kinds == ["AskActivity"]


def test_in_words_they_are_all_taken_at_once() -> None:
    gail = Talk()
    gail.says("hi", "yes", "starting", "52", "high blood pressure, and pregnant")
    assert gail.runner.profile.conditions == {Health.HEART, Health.PREGNANCY}
    assert gail.kinds == ["AskActivity"]
