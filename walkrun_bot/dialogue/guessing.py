"""What words that nobody took are most likely about: acted on where harmless, else asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from walkrun_bot.dialogue import feelings
from walkrun_bot.dialogue.buttons import Button, Do
from walkrun_bot.dialogue.hearing.meaning import moods
from walkrun_bot.dialogue.questions import STAYS_OPEN
from walkrun_bot.dialogue.replies.small_talk import Perhaps, PerhapsMeant, SoundsLikeOut
from walkrun_bot.dialogue.runner import Stage
from walkrun_bot.dialogue.topics import ahead, checkin, mine, small_talk, today, which
from walkrun_bot.dialogue.topics.small_talk import NEITHER
from walkrun_bot.dialogue.turn import Say

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.dialogue.hearing.sureness import Likely
    from walkrun_bot.dialogue.turn import Scene, Turn
    from walkrun_bot.dialogue.utterance import Utterance

NEVER = 2.0  # no share is as high
# A film that was long is a session at 0.77, and a glad word on a low day is worse than none: the
# more an answer would take for granted, the surer it has to be.
SURE_ENOUGH, SURE_OF_A_SESSION, SURE_OF_A_WIN = 0.5, 0.85, 0.95
# Worth one question; below, it was as often something else. A second is named only beside a first.
WORTH_ASKING, WORTH_A_SECOND = 0.3, 0.15
# A pain is asked after sooner: that is a question itself, and one missed weighs more.
PERHAPS_A_PAIN = 0.25
MOODS = ("small_win", "discouraged")


@dataclass(frozen=True)
class Guess:
    """From which share on it is acted on, by what, and the button that says yes when asked."""

    acts_from: float
    does: Callable[[Utterance], Turn] | None
    button: Button | None = None


def _low(said: Utterance) -> Turn:
    return small_talk.low(said.scene, moods.low(said.text))


def _told(said: Utterance) -> Turn:
    """Begin the check-in with what was heard: every question of it lets that be put right."""
    return checkin.done(said.scene, said.heard).before(Say(SoundsLikeOut()))


def _free_for(does: Callable[[Scene], Turn]) -> Callable[[Utterance], Turn]:
    return lambda said: checkin.closed_before(said.scene, does)


GUESSES: dict[str, Guess] = {
    "discouraged": Guess(SURE_ENOUGH, _low, Button(Do.MEANT, "low")),
    "small_win": Guess(SURE_OF_A_WIN, feelings.won, Button(Do.MEANT, "win")),
    "report_session": Guess(SURE_OF_A_SESSION, _told, Button(Do.DONE)),
    "report_pain": Guess(PERHAPS_A_PAIN, lambda said: checkin.hurts(said.scene, said.heard)),
    "ask_today": Guess(SURE_ENOUGH, _free_for(today.today), Button(Do.TODAY)),
    "ask_tomorrow": Guess(SURE_ENOUGH, _free_for(ahead.tomorrow), Button(Do.TOMORROW)),
    "ask_plan": Guess(SURE_ENOUGH, _free_for(ahead.plan), Button(Do.PLAN)),
    "ask_progress": Guess(SURE_ENOUGH, _free_for(mine.progress), Button(Do.PROGRESS)),
    "ask_counts": Guess(SURE_ENOUGH, lambda said: small_talk.counts(said.scene)),
    "ask_why_hard": Guess(SURE_ENOUGH, lambda said: small_talk.why_hard(said.scene)),
    "thanks": Guess(SURE_ENOUGH, lambda said: small_talk.thanks(said.scene)),
    "greet": Guess(SURE_ENOUGH, lambda said: small_talk.greet(said.scene)),
    # What would change the plan is only ever asked.
    "report_illness": Guess(NEVER, None, Button(Do.ILL)),
    "pause": Guess(NEVER, None, Button(Do.PAUSE)),
    "skip_or_reschedule": Guess(NEVER, None, Button(Do.SKIP)),
    "resume_after_break": Guess(NEVER, None, Button(Do.RESUME)),
    "set_reminder": Guess(NEVER, None, Button(Do.SETTINGS)),
    "stop_reminders": Guess(NEVER, None, Button(Do.NUDGES, "off")),
}


def guessed(said: Utterance) -> Turn | None:
    """Return the answer to what words are likeliest about, one question where less sure.

    None where even that is not likely, while a question of danger is open, and to somebody who
    stopped: they are taken to be back only where they say so.
    """
    runner = said.scene.runner
    if runner.asking in STAYS_OPEN or runner.stage is Stage.STOPPED:
        return None
    likely = [one for one in said.heard.likely if one.name in GUESSES]
    if not likely:
        return None
    first = likely[0]
    does = GUESSES[first.name].does
    acts = first.share >= GUESSES[first.name].acts_from
    # A session that nobody waits for is entered only once it is sure that there was one.
    if does and acts and (first.name != "report_session" or which.awaited(said.scene)):
        return does(said)
    return _asked(said.scene, likely) if first.share >= WORTH_ASKING else None


def _asked(scene: Scene, likely: list[Likely]) -> Turn | None:
    """Ask which of one or two it was; None where there is no button for it.

    A low day and a win are told apart hardest, and mistaken worst: both are always named.
    """
    first = likely[0].name
    if first in MOODS:
        names = [first, *(name for name in MOODS if name != first)]
    else:
        names = [first, *(one.name for one in likely[1:2] if one.share >= WORTH_A_SECOND)]
    buttons = {name: button for name in names if (button := GUESSES[name].button)}
    if not buttons:
        return None
    meant = [Perhaps(name) for name in buttons]
    rows = tuple((button,) for button in (*buttons.values(), Button(Do.MEANT, NEITHER)))
    return scene.says(Say(PerhapsMeant(meant[0], meant[1] if meant[1:] else None), rows))
