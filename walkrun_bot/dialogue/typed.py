"""What was typed, and where it goes: danger first, then the open question, then the wish."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Heard, Intent
from walkrun_bot.dialogue.hearing.words import phrases, plain
from walkrun_bot.dialogue.runner import Question, Stage
from walkrun_bot.dialogue.topics import (
    care,
    checkin,
    mine,
    noting,
    onboarding,
    pauses,
    settings,
    small_talk,
    today,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.dialogue.turn import Scene, Turn

PLAIN_YES = phrases("yes", "yeah", "yep", "yup", "yes i have", "i have")
REPORTING = frozenset({Intent.REPORT, Intent.WIN, Intent.DISCOURAGED, Intent.THANKS})
_SETTINGS = frozenset({
    Intent.SET_DAYS, Intent.SET_TIME, Intent.SET_MINUTES, Intent.SET_ZONE
})  # fmt: skip
SEEKS_ANSWERS = frozenset({
    Intent.TODAY, Intent.TOMORROW, Intent.PLAN, Intent.WHY, Intent.COUNTS, Intent.PROGRESS,
    Intent.HELP, Intent.PRIVACY,
})  # fmt: skip


def said(scene: Scene, text: str) -> Turn:
    """Answer words, typed or from the keyboard."""
    heard = hear(text)
    if heard.alarm is not None:
        return _alarmed(scene, heard)
    if scene.runner.stage in {Stage.NEW, Stage.ONBOARDING}:
        return _onboarding(scene, heard, text)
    if scene.runner.stage is Stage.STOPPED and set(heard.intents) & TAKES_UP:
        resumed = pauses.resume(scene)
        after = wished(replace(scene, runner=resumed.runner), heard, text)
        return after.before(*resumed.says)
    return _answered(scene, heard, text) or wished(scene, heard, text)


def commanded(scene: Scene, name: str, words: str) -> Turn:
    """Answer a slash command; words behind an unknown one are taken as said."""
    stage = scene.runner.stage
    if stage in {Stage.NEW, Stage.ONBOARDING}:
        return _command_early(scene, name)
    if name == "start":
        return pauses.resume(scene) if stage is not Stage.ACTIVE else small_talk.greet(scene)
    action = COMMANDS.get(name)
    if action is None:
        return said(scene, words) if words else small_talk.not_understood(scene)
    return action(scene.but(asking=None) if scene.runner.asking in _PASSING else scene)


def wished(scene: Scene, heard: Heard, text: str) -> Turn:
    """Answer what was wanted; the weightier wish where there are several."""
    if heard.ache is not None and heard.completed is None and heard.effort is None:
        return checkin.hurts(scene, heard)
    wants = set(heard.intents)
    if Intent.REPORT in wants and _is_report(heard, wants):
        if heard.completed is None and heard.ache is None and not checkin.awaited(scene):
            return small_talk.feeling(scene, heard.effort)
        return checkin.done(scene, heard)
    if wants & _SETTINGS and (turn := settings.in_words(scene, heard, text)):
        return turn
    first = next((intent for intent in heard.intents if intent in WISHES), None)
    if first is not None:
        return WISHES[first](scene)
    if heard.painless or heard.no or heard.yes:
        return small_talk.all_right(scene)
    return small_talk.not_understood(scene)


def _is_report(heard: Heard, wants: set[Intent]) -> bool:
    asks = wants & SEEKS_ANSWERS - {Intent.TODAY, Intent.PLAN}
    return not asks and (heard.completed is not None or not wants - REPORTING)


def _alarmed(scene: Scene, heard: Heard) -> Turn:
    if heard.alarm is not None and heard.alarm.sure:
        return care.danger(scene, heard.alarm.danger)
    return care.ask(scene)


def _onboarding(scene: Scene, heard: Heard, text: str) -> Turn:
    wants = set(heard.intents)
    if wants & {Intent.TODAY, Intent.TOMORROW, Intent.PLAN}:
        return onboarding.meanwhile(scene)
    if scene.runner.stage is Stage.NEW:
        return onboarding.welcome(scene)
    if Intent.WORRIED in wants:
        return care.ask(scene)
    if wants & {Intent.PRIVACY, Intent.DELETE}:
        return mine.delete(scene, yes=True) if Intent.DELETE in wants else mine.privacy(scene)
    return onboarding.answer(scene, heard, text) or onboarding.ask_again(scene)


def _command_early(scene: Scene, name: str) -> Turn:
    match name:
        case "privacy":
            return mine.privacy(scene)
        case "delete":
            return mine.delete(scene, yes=True)
        case "export":
            return mine.export(scene)
        case "today" | "plan" | "done":
            return onboarding.meanwhile(scene)
        case _ if scene.runner.stage is Stage.NEW:
            return onboarding.welcome(scene)
        case _:
            return onboarding.ask_again(scene)


def _answered(scene: Scene, heard: Heard, text: str) -> Turn | None:
    """Return the answer to the open question, or None where the words are about something else."""
    question = scene.runner.asking
    if question is None or ("?" in text and set(heard.intents) & SEEKS_ANSWERS):
        return None
    if question in checkin.QUESTIONS:
        if set(heard.intents) & ELSEWHERE:
            return None
        return checkin.answer(scene, heard, text) or _asked_again(scene, heard)
    if question in settings.QUESTIONS:
        return settings.answer(scene, text) or _setting_again(scene, heard, question)
    return _confirmed(scene, heard, text, question)


def _confirmed(scene: Scene, heard: Heard, text: str, question: Question) -> Turn | None:
    if not heard.yes and not heard.no and Intent.SEEN not in heard.intents:
        return None
    match question:
        case Question.DANGER | Question.NOT_MEANT:
            return care.ask(scene) if heard.yes else care.no_danger(scene)
        case Question.SEEN:
            return care.seen(scene, yes=Intent.SEEN in heard.intents or _says_plain_yes(text))
        case Question.DELETE:
            return mine.delete(scene, yes=heard.yes)
        case _:
            return None


def _says_plain_yes(text: str) -> bool:
    """Whether it is a yes without any doubt: "ok" may only mean "I have read this"."""
    return PLAIN_YES.match(plain(text)) is not None


def _asked_again(scene: Scene, heard: Heard) -> Turn | None:
    return None if heard.intents else checkin.ask_again(scene)


def _setting_again(scene: Scene, heard: Heard, question: Question) -> Turn | None:
    return None if heard.intents else settings.ask(scene, question, again=True)


def _seen(scene: Scene) -> Turn:
    hold = scene.standing.hold
    if hold in {Hold.RED_FLAG, Hold.SEEN_FIRST}:
        return care.ask_seen(scene, hold)
    return small_talk.greet(scene)


# Words with which somebody who had stopped takes it up again.
TAKES_UP = frozenset({
    Intent.TODAY, Intent.TOMORROW, Intent.PLAN, Intent.SMALL, Intent.WALK, Intent.REPORT,
})  # fmt: skip
# Questions that a command simply sets aside; a check-in under way can be taken up again.
_PASSING = frozenset({*settings.QUESTIONS, Question.DELETE})
# Wishes that are not answers to a check-in's question, whichever it is.
ELSEWHERE = frozenset({
    Intent.WORRIED, Intent.PAUSE, Intent.STOP, Intent.SETTINGS, Intent.DELETE, Intent.EXPORT,
    Intent.PRIVACY, Intent.HELP, Intent.ILL, Intent.COUNTS,
})  # fmt: skip
COMMANDS: dict[str, Callable[[Scene], Turn]] = {
    "today": today.today,
    "tomorrow": today.tomorrow,
    "plan": today.plan,
    "done": checkin.done,
    "progress": mine.progress,
    "settings": settings.show,
    "pause": pauses.ask,
    "resume": pauses.resume,
    "export": mine.export,
    "delete": mine.ask_delete,
    "privacy": mine.privacy,
    "help": small_talk.help_,
    "stop": pauses.stop,
    "why": today.why,
    "menu": small_talk.menu,
}
WISHES: dict[Intent, Callable[[Scene], Turn]] = {
    Intent.WORRIED: care.ask,
    Intent.DELETE: mine.ask_delete,
    Intent.EXPORT: mine.export,
    Intent.PRIVACY: mine.privacy,
    Intent.SEEN: _seen,
    Intent.WELL: care.well,
    Intent.ILL: care.ill,
    Intent.NUDGES_OFF: lambda scene: settings.set_nudges(scene, on=False),
    Intent.NUDGES_ON: lambda scene: settings.set_nudges(scene, on=True),
    Intent.RESUME: pauses.resume,
    Intent.PAUSE: pauses.ask,
    Intent.STOP: pauses.stop,
    Intent.SETTINGS: settings.show,
    Intent.WHY: today.why,
    Intent.COUNTS: small_talk.counts,
    Intent.SAME: today.same,
    Intent.MORE: today.more,
    Intent.EASIER: today.easier,
    Intent.SMALL: today.small,
    Intent.WALK: today.walk,
    Intent.SKIP: noting.skipped,
    Intent.TOMORROW: today.tomorrow,
    Intent.PLAN: today.plan,
    Intent.PROGRESS: mine.progress,
    Intent.TODAY: today.today,
    Intent.HELP: small_talk.help_,
    Intent.MENU: small_talk.menu,
    Intent.DISCOURAGED: small_talk.low,
    Intent.WIN: small_talk.win,
    Intent.MEDICAL: small_talk.medical,
    Intent.REPORT: checkin.done,
    Intent.THANKS: small_talk.thanks,
    Intent.GREET: small_talk.greet,
}
