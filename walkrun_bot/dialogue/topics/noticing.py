"""After a check-in, lightly: where it is going, or a sign that it helps; mostly nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.coaching import signs
from walkrun_bot.coaching.report import COMFORTABLE
from walkrun_bot.coaching.signs import Compared, Sign, SignTold
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do
from walkrun_bot.dialogue.replies import progress as replies
from walkrun_bot.dialogue.replies.checkin import Noted
from walkrun_bot.dialogue.runner import Question, Stage
from walkrun_bot.dialogue.topics import heading
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from datetime import datetime

QUESTIONS = {
    Sign.BREATH: Question.BREATH,
    Sign.LEGS: Question.LEGS,
    Sign.CONFIDENCE: Question.CONFIDENCE,
}
SIGNS = {question: sign for sign, question in QUESTIONS.items()}


def lightly(turn: Turn, now: datetime) -> Turn:
    """Return the turn that notes a report, now and then with one more question behind it.

    None after a session that hurt or was hard, nor after a correction: then that is what matters.
    """
    scene, noted = Scene(turn.runner, now), turn.says[-1].reply if turn.says else None
    if not isinstance(noted, Noted) or not _at_ease(scene, noted):
        return turn
    asked = heading.offer(scene, noted.sessions) or _about_a_sign(scene, noted)
    return asked.before(*turn.says) if asked else turn


def tapped(scene: Scene, button: Button) -> Turn | None:
    """Take a tap on how a sign compares; None where its session is none of ours."""
    sign, _, compared = button.value.partition("_")
    if button.of not in scene.history.told():
        return None
    return _told(scene, Sign(sign), Compared(compared), button.of)


def answer(scene: Scene, compared: Compared) -> Turn | None:
    """Take a typed answer to the open question about a sign, or return None where none is."""
    sign = SIGNS.get(scene.runner.asking) if scene.runner.asking else None
    if sign is None or not scene.history.reports:
        return None
    return _told(scene, sign, compared, scene.history.reports[-1].number)


def _at_ease(scene: Scene, noted: Noted) -> bool:
    report = noted.report
    free = scene.runner.stage is Stage.ACTIVE and scene.runner.asking is None
    unhurt = report.pain is None and not report.hurt_unsaid and scene.standing.hold is None
    return free and unhurt and report.effort in COMFORTABLE and not noted.corrected


def _about_a_sign(scene: Scene, noted: Noted) -> Turn | None:
    sign = signs.to_ask(noted.sessions)
    if sign is None:
        return None
    asked = scene.but(asking=QUESTIONS[sign])
    return asked.says(Say(replies.AskSign(sign), _buttons(sign, noted.decision.number)))


def _buttons(sign: Sign, number: int) -> ButtonRows:
    return tuple((Button(Do.NOTICED, f"{sign}_{compared}", number),) for compared in Compared)


def _told(scene: Scene, sign: Sign, compared: Compared, number: int) -> Turn:
    told = signs.with_told(scene.runner.signs, SignTold(sign, compared, scene.today, number))
    asking = None if scene.runner.asking is QUESTIONS[sign] else scene.runner.asking
    after = scene.but(signs=told, asking=asking)
    worse = compared is Compared.WORSE
    way_on = (Button(Do.EASIER, of=len(scene.history.decisions)), Button(Do.PLAN))
    buttons = (way_on,) if worse else ((Button(Do.PROGRESS),),)
    return after.says(Say(replies.SignNoted(sign, compared), buttons))
