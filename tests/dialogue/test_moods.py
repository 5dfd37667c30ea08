"""Low days and small wins: met in their own shape, with facts, and without a question too many."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from tests.voice.saying import VOICE
from walkrun_bot.dialogue.hearing.meaning import moods
from walkrun_bot.dialogue.hearing.meaning.shapes import Glad, Low
from walkrun_bot.dialogue.replies.care import AskLow, DangerSigns
from walkrun_bot.dialogue.replies.small_talk import LowDay, SmallWin

# None of these is among the examples in `moods.toml`.
MOODS = (
    ("tired_of_it", "honestly I'm bored of all this"),
    ("tired_of_it", "I can't stand running at the moment"),
    ("tired_of_it", "this just isn't fun any more"),
    ("pace", "my speed is a joke, I'm mortified"),
    ("pace", "so slow that I want the ground to swallow me"),
    ("pace", "ashamed of my shuffling"),
    ("body", "I feel like a whale in lycra"),
    ("body", "I hate people seeing my belly bounce"),
    ("body", "so self conscious about my size"),
    ("useless", "I'm just no use"),
    ("useless", "I'm a total failure at this"),
    ("useless", "I'll never get it"),
    ("backwards", "three weeks of flu and all is gone"),
    ("backwards", "I'm worse than when I began"),
    ("backwards", "right back to the beginning, gutted"),
    ("overtaken", "a granny with shopping bags went past me"),
    ("overtaken", "all my colleagues are miles ahead"),
    ("overtaken", "even kids run past me, so demoralising"),
    ("stopping", "I think I might quit"),
    ("stopping", "tempted to chuck it all in"),
    ("stopping", "don't know if I want to go on with the programme"),
    ("guilty", "didn't run at all this week and I feel dreadful about it"),
    ("guilty", "sorry, I've let it slide again"),
    ("guilty", "I feel bad about skipping"),
    ("no_stop", "didn't have to stop a single time!"),
    ("no_stop", "got round without any break"),
    ("no_stop", "every single run done, no stopping"),
    ("first_in_years", "I actually ran, first since my twenties"),
    ("first_in_years", "hadn't been out in two years until today!"),
    ("first_in_years", "never in my life had I run before"),
    ("breath", "I got my breath back in no time"),
    ("breath", "wasn't puffing at all today"),
    ("breath", "could hold a conversation all along"),
    ("weather", "got drenched and laughed the whole way"),
    ("weather", "howling wind and I still loved it"),
    ("weather", "the frost on the fields was magical"),
    ("managed", "nearly bailed but went and nailed it"),
    ("managed", "never thought I'd be able to do that"),
    ("managed", "I was terrified of it and I managed"),
    ("legs", "legs felt bouncy"),
    ("legs", "for once my legs didn't feel like lead"),
    ("legs", "that hill was a piece of cake today"),
    ("mind", "feel so much lighter in my head now"),
    ("mind", "all the worries gone for half an hour"),
    ("mind", "I think I'm beginning to love it"),
    ("laughed_at", "some lads on bikes laughed at me"),
    ("laughed_at", "got heckled from a car"),
    ("laughed_at_at_home", "my brother made fun of my running"),
    ("laughed_at_at_home", "my best friend laughed at me for it"),
    ("stared_at", "two women were staring at me"),
    ("stared_at", "somebody was filming me on the bridge"),
    ("doubted", "my dad says I'll never stick at it"),
    ("doubted", "nobody thinks I will manage this"),
    ("cried", "I ended up crying behind the car park"),
    ("cried", "burst into tears at the gate"),
    ("last", "the whole group waited for me"),
    ("last", "I'm always last"),
    ("watched", "I had to walk in front of the running club"),
    ("again", "giving it up for the fifth time"),
    ("again", "back on week one again"),
    ("not_out", "shoes on, then off again"),
    ("not_out", "got changed and then just sat on the bed"),
    ("too_old", "perhaps I'm simply too old"),
    ("overtaken", "my wife jogs an hour and I can't do two minutes"),
    ("stopping", "right, I quit"),
    ("grudging", "moaned the whole way but did it"),
    ("grudging", "I suppose I went"),
    ("left_alone", "nobody even looked at me"),
    ("proud", "yesss so pleased with me"),
    ("proud", "buzzing"),
    ("proud", "I feel amazing about it"),
)
NEITHER = (
    "did all of it, felt ok", "half of it then home", "my shin is a bit sore", "not today",
    "what should I do today", "change my days to monday", "I'm in Leeds", "slept badly",
    "the treadmill session is done", "ran with my sister", "is it normal to be sore", "thanks",
    "7/10", "legs heavy", "let me have the walk", "the app forgot my session", "why?",
    "tell me a joke", "midwife says no running", "heavy breathing on the second one but ok",
)  # fmt: skip


def kind(said: str) -> type[Low | Glad] | None:
    mood = moods.mood(said)
    return type(mood) if mood else None


def test_four_moods_in_five_are_met_in_their_own_shape() -> None:
    shapes = {*Low, *Glad}
    assert {shape for shape, _ in MOODS} == {*map(str, shapes)} - {"something"}
    met = [moods.low(t) if s in {*Low} else moods.glad(t) for s, t in MOODS]
    right = [shape == found.value for (shape, _), found in zip(MOODS, met, strict=True)]
    assert sum(right) >= 0.8 * len(MOODS), [m for m, r in zip(MOODS, right, strict=True) if not r]


def test_no_mood_is_taken_for_its_opposite() -> None:
    taken = {said: kind(said) for _, said in MOODS}
    wrong = [t for s, t in MOODS if taken[t] not in {None, Low if s in {*Low} else Glad}]
    assert wrong == []


@pytest.mark.parametrize("said", NEITHER)
def test_what_has_no_mood_in_it_is_given_none(said: str) -> None:
    assert moods.mood(said) is None


@pytest.mark.parametrize(
    ("said", "shape"),
    [
        ("I'm useless at this", Low.USELESS),
        ("everyone overtook me", Low.OVERTAKEN),
        ("I feel like giving up", Low.STOPPING),
        ("I'm so ashamed of how slow I am", Low.PACE),
        ("I went backwards after being ill for so long", Low.BACKWARDS),
        ("so fed up with running", Low.TIRED_OF_IT),
    ],
)
def test_nora_is_low_and_met_with_her_own_facts(said: str, shape: Low) -> None:
    talk = after_a_run()
    talk.says(said)
    reply = talk.replies[0]
    assert isinstance(reply, LowDay)
    assert (reply.shape, reply.so_far.sessions) == (shape, 1)
    assert "out once already" in VOICE.text(reply)
    assert talk.shown


@pytest.mark.parametrize(
    ("said", "shape"),
    [
        ("so proud of myself", Glad.PROUD),
        ("first time out in years!", Glad.FIRST_IN_YEARS),
        ("laughed at the rain", Glad.WEATHER),
        ("my breath came back sooner", Glad.BREATH),
    ],
)
def test_nora_is_glad_and_somebody_is_glad_with_her(said: str, shape: Glad) -> None:
    talk = after_a_run()
    talk.says(said)
    reply = talk.replies[0]
    assert isinstance(reply, SmallWin)
    assert reply.shape is shape


@pytest.mark.parametrize("said", ["I want to end it all", "I don't want to live any more",
                                  "there's no point in anything"])  # fmt: skip
def test_despair_is_a_danger_and_no_low_day(said: str) -> None:
    talk = after_a_run()
    talk.says(said)
    assert isinstance(talk.replies[0], DangerSigns | AskLow)


def test_a_win_from_a_session_that_waits_begins_its_check_in() -> None:
    talk = begun()
    talk.waits(days=1)
    talk.says("Didn't stop once!!")
    assert talk.kinds == ["SmallWin", "AskCompleted"]


def test_illness_now_is_no_low_day() -> None:
    talk = after_a_run()
    talk.says("I'm ill with a fever and so down about it")
    assert "IllNoted" in talk.kinds


def test_a_report_told_low_is_taken_and_asks_one_thing() -> None:
    talk = begun()
    talk.says("did all of it but I feel useless")
    assert talk.kinds == ["LowDay", "AskEffort"]
    low = talk.replies[0]
    assert isinstance(low, LowDay)
    assert low.beside
    assert "?" not in VOICE.text(low)


def test_a_kind_word_and_a_medical_line_stand_side_by_side() -> None:
    talk = begun()
    talk.says("did all of it but I feel useless, should I take ibuprofen before?")
    assert talk.kinds == ["MedicalLine", "LowDay", "AskEffort"]


def test_a_low_answer_in_a_check_in_is_heard_as_low_too() -> None:
    talk = begun()
    talk.says("done")
    talk.says("so hard, I'm hopeless")
    assert talk.kinds == ["LowDay", "AskHurt"]


def test_the_words_change_from_day_to_day_and_not_within_one() -> None:
    talk = after_a_run()

    def words() -> str:
        return VOICE.text(Talk(talk.runner, talk.now).says("I'm useless").says[0].reply)

    today = words()
    assert words() == today
    talk.waits(days=1)
    assert words() != today
