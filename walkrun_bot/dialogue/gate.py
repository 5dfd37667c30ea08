"""The gate of danger: a question about one stays open until it is answered, whatever else comes.

Words, taps, commands, edits: every turn passes here. What informs is said, and the question once
more behind it; who stops or pauses has stopped, with the question as a last word; all else waits.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.questions import STAYS_OPEN
from walkrun_bot.dialogue.replies import care as caring
from walkrun_bot.dialogue.replies import mine, settings, small_talk
from walkrun_bot.dialogue.replies.answer import Answer
from walkrun_bot.dialogue.replies.checkin import PainNoted
from walkrun_bot.dialogue.runner import Question, Stage
from walkrun_bot.dialogue.topics import care
from walkrun_bot.dialogue.turn import Scene

if TYPE_CHECKING:
    from walkrun_bot.dialogue.replies.reply import Reply
    from walkrun_bot.dialogue.runner import Runner
    from walkrun_bot.dialogue.turn import Turn

RESTING = frozenset({Stage.STOPPED, Stage.PAUSED})
ASKS = (caring.AskDanger, caring.AskLow)
ANSWERED = (caring.DangerSigns, caring.NoDanger, caring.SeenThanks)
# What sends nobody out and makes no plan harder.
BESIDE: tuple[type[Reply], ...] = (
    Answer, PainNoted, caring.MedicalLine, caring.IllNoted, caring.AdvisedNoted, caring.Expecting,
    caring.CrashNoted, caring.StillHeld, caring.AskSeen, mine.Privacy, mine.Exported,
    mine.NotDeleted, mine.Progress, settings.SettingsShown, settings.NudgesSet,
    settings.SomeNotesSet, settings.ZoneSet, settings.LocationUnclear, small_talk.Chatted,
    small_talk.Help, small_talk.Grief, small_talk.OtherLanguage, small_talk.NoSuchThing,
    small_talk.CannotRead, small_talk.EditSeen, small_talk.YouAreWelcome, small_talk.WalkingCounts,
)  # fmt: skip


def kept_open(scene: Scene, turn: Turn) -> Turn:
    """Return `turn`, taken in `scene`, with an open question about danger not set aside by it."""
    question = _open(scene.runner)
    if question is None or turn.forget or _answers(turn, question):
        return turn
    if turn.runner.asking is Question.DELETE:
        return replace(turn, runner=replace(turn.runner, asked_before=question))
    if any(isinstance(say.reply, ASKS) for say in turn.says):
        return turn
    rests = turn.runner.stage in RESTING and turn.runner.stage is not scene.runner.stage
    if rests:  # for how long, or whether all is to be forgotten, can still be chosen
        return asked(Scene(turn.runner, scene.now), question).before(*turn.says)
    if all(isinstance(say.reply, BESIDE) for say in turn.says):
        return asked(Scene(turn.runner, scene.now), question).before(*turn.bare())
    return asked(scene.but(draft=turn.runner.draft), question)


def asked(scene: Scene, question: Question) -> Turn:
    """Ask a question about danger that is open, or was, once more."""
    before = None if scene.runner.asked_before in STAYS_OPEN else scene.runner.asked_before
    scene = scene.but(asking=question, asked_before=before)
    return care.ask_low(scene) if question is Question.LOW else care.ask(scene, question)


def _open(runner: Runner) -> Question | None:
    """Return the question about danger that is open, also behind that of deleting everything."""
    if runner.stage.early:
        return None  # `early` asks again by itself
    behind = runner.asked_before if runner.asking is Question.DELETE else None
    return next((one for one in (runner.asking, behind) if one in STAYS_OPEN), None)


def _answers(turn: Turn, question: Question) -> bool:
    """Whether a turn is what an answer to the question gets."""
    weighs_no_more = question is Question.LOW and turn.runner.asking is not Question.LOW
    low = any(isinstance(say.reply, small_talk.LowDay) for say in turn.says)
    return (low and weighs_no_more) or any(isinstance(say.reply, ANSWERED) for say in turn.says)
