"""What is understood of words: reports, pain, wishes, terse answers; and never slowly."""

from __future__ import annotations

from time import process_time

import pytest

from walkrun_bot.coaching.report import Completed, Effort, Place
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Ache, Intent

ALL, PART, NONE = Completed
EASY, OK, HARD, TOO_HARD = Effort


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("done", ALL), ("Done!!!", ALL), ("✅", ALL), ("did it", ALL), ("finished", ALL),
        ("all of it", ALL), ("just back from my run", ALL), ("got it done before work", ALL),
        ("managed the whole thing", ALL), ("nailed it", ALL), ("W5D3 done", ALL),
        ("did it with a lot more walking than planned", ALL),
        ("half of it", PART), ("only did two of the runs", PART), ("had to stop early", PART),
        ("cut it short because of thunder", PART), ("bailed after ten minutes", PART),
        ("gave up halfway and walked home", PART), ("most of it", PART),
        ("couldn't finish the last one", PART), ("did not finish", PART),
        ("didn't go", NONE), ("skipped it", NONE), ("never went in the end", NONE),
        ("what should I do today?", None), ("hello", None), ("knee again", None),
    ],
)  # fmt: skip
def test_how_much_was_done(text: str, completed: Completed | None) -> None:
    assert hear(text).completed is completed


@pytest.mark.parametrize(
    ("text", "effort"),
    [
        ("easy", EASY), ("it was a breeze", EASY), ("really comfortable", EASY), ("loved it", EASY),
        ("could have done more", EASY), ("fine", OK), ("not too bad", OK),
        ("all right", OK), ("manageable", OK), ("wasn't hard", OK), ("hard", HARD), ("tough", HARD),
        ("I struggled on the hill", HARD), ("knackered", HARD), ("legs like lead, heavy", HARD),
        ("harder than last time", HARD), ("too hard", TOO_HARD), ("brutal", TOO_HARD),
        ("way too much", TOO_HARD), ("I couldn't talk at all", TOO_HARD),
        ("not easy", HARD), ("hello", None), ("when is my next run", None),
    ],
)  # fmt: skip
def test_how_it_felt(text: str, effort: Effort | None) -> None:
    assert hear(text).effort is effort


@pytest.mark.parametrize(
    ("text", "ache"),
    [
        ("my knee hurts", Ache(Place.KNEE)),
        ("knee again", Ache(Place.KNEE)),
        ("shin splints are back", Ache(Place.SHIN)),
        ("a slight niggle in my ankle", Ache(Place.ANKLE, 2)),
        ("my hip is killing me", Ache(Place.HIP)),
        ("calves on fire", Ache(Place.CALF)),
        ("right foot playing up a bit", Ache(Place.FOOT, 2)),
        ("achilles is tight", Ache(Place.ANKLE)),
        ("lower back pain 4/10", Ache(Place.BACK, 4)),
        ("hamstring 6 out of 10, sore", Ache(Place.THIGH, 6)),
        ("sharp pain in my shin", Ache(Place.SHIN, 7)),
        ("it hurts", Ache()),
        ("my heal hurts", Ache(Place.FOOT)),
        ("nothing hurt till I sat down, then my knee ached", Ache(Place.KNEE)),
        ("hips behaved, calves hurt", Ache(Place.CALF)),
    ],
)
def test_what_hurts(text: str, ache: Ache) -> None:
    assert hear(text).ache == ache


@pytest.mark.parametrize(
    "text",
    [
        "nothing hurt",
        "no pain",
        "no pain at all in my knee",
        "my knee didn't hurt",
        "pain free",
        "knee was fine",
        "back from my run",
        "back home now",
        "I'm back",
        "not sore today",
        "no niggles",
        "it didn't hurt one bit",
        "good to be back out there",
    ],
)
def test_what_does_not_hurt(text: str) -> None:
    assert hear(text).ache is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what should I do today?", Intent.TODAY), ("whats today", Intent.TODAY),
        ("what do I do now", Intent.TODAY), ("and tomorrow?", Intent.TOMORROW),
        ("when's my next run", Intent.TOMORROW), ("show me the plan", Intent.PLAN),
        ("what does this week look like", Intent.PLAN), ("how am I doing?", Intent.PROGRESS),
        ("why?", Intent.WHY), ("why the same again?", Intent.WHY),
        ("does walking count?", Intent.COUNTS), ("is walking cheating", Intent.COUNTS),
        ("not today", Intent.SKIP), ("can't make it", Intent.SKIP), ("skip", Intent.SKIP),
        ("easier please", Intent.EASIER), ("I'm ready for more", Intent.MORE),
        ("this is too easy", Intent.MORE), ("same again please", Intent.SAME),
        ("something small", Intent.SMALL), ("no time, something short", Intent.SMALL),
        ("I'll walk today", Intent.WALK), ("pause please", Intent.PAUSE),
        ("I'm on holiday next week", Intent.PAUSE), ("I'm back", Intent.RESUME),
        ("stop", Intent.STOP), ("unsubscribe", Intent.STOP), ("settings", Intent.SETTINGS),
        ("change the days to mon and thu", Intent.SET_DAYS),
        ("change the time to 18:15", Intent.SET_TIME), ("I moved to Madrid", Intent.SET_ZONE),
        ("25 minutes", Intent.SET_MINUTES), ("no more reminders", Intent.NUDGES_OFF),
        ("I have a fever", Intent.ILL), ("caught a cold", Intent.ILL),
        ("feeling better", Intent.RECOVERING), ("I saw my doctor", Intent.SEEN),
        ("something worries me", Intent.WORRIED), ("what do you keep about me?", Intent.PRIVACY),
        ("send me my data", Intent.EXPORT), ("delete everything", Intent.DELETE),
        ("help", Intent.HELP), ("thanks!", Intent.THANKS), ("hi", Intent.GREET),
        ("I'll never be a runner", Intent.DISCOURAGED), ("so proud of myself", Intent.WIN),
        ("should I take ibuprofen?", Intent.MEDICAL),
    ],
)  # fmt: skip
def test_what_is_wanted(text: str, intent: Intent) -> None:
    assert intent in hear(text).intents


@pytest.mark.parametrize("text", ["yes", "Yep", "ok", "sure, go on", "👍", "yes please", "fine"])
def test_a_yes(text: str) -> None:
    assert (hear(text).yes, hear(text).no) == (True, False)


@pytest.mark.parametrize("text", ["no", "Nope", "nah", "not really", "none of these", "no thanks"])
def test_a_no(text: str) -> None:
    assert (hear(text).yes, hear(text).no) == (False, True)


@pytest.mark.parametrize(
    ("text", "number"), [("7", 7), ("7/10", 7), ("a 3", 3), ("8 out of 10", 8), ("like 4 or so", 4)]
)
def test_a_bare_number(text: str, number: int) -> None:
    assert hear(text).number == number


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\u200b", "😀", "...", "ჰო", "\u044f", "🏃‍♀️", "\x00"]
)
def test_what_says_nothing_is_no_report_and_no_alarm(text: str) -> None:
    heard = hear(text)
    assert (heard.alarm, heard.completed, heard.ache) == (None, None, None)


NASTY = (
    "a", " ", "\n", "no ", "not ", "chest ", "heart ", "chest heart ", "my chest not ", "0", "1 ",
    "a.", "knee ", "1:", "10/", "\u200b", "n't ", "don't ", "half past ", "what should I ", "walk ",
    "calf a b c d e ", "I'm in ", "stop, ", "\u017f", "\ufb03", "e\u0301", "cough a b ",
    "pregnant ", "export ", "send me ", "turn off ", "change ", "left side a ", "i am at the ",
)  # fmt: skip


@pytest.mark.parametrize("piece", NASTY)
def test_the_longest_message_is_heard_in_no_time(piece: str) -> None:
    whole = (piece * 4096)[:4096]
    began = process_time()
    hear(whole)
    assert process_time() - began < 0.25
