"""Which wish and which command is answered by what."""

from __future__ import annotations

from collections.abc import Callable

from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.topics import (
    ahead,
    care,
    checkin,
    mine,
    noting,
    pauses,
    settings,
    small_talk,
    today,
)
from walkrun_bot.dialogue.turn import Scene, Turn


def _seen(scene: Scene) -> Turn:
    hold = scene.standing.hold
    if hold in {Hold.RED_FLAG, Hold.SEEN_FIRST}:
        return care.ask_seen(scene, hold)
    return small_talk.all_right(scene)


def _well(scene: Scene) -> Turn:
    return care.well(scene) if scene.standing.hold is Hold.ILLNESS else _recovering(scene)


def _recovering(scene: Scene) -> Turn:
    """Better, it seems: whether for two days is asked; the hold is not lifted by a mood."""
    rests = scene.standing.hold in {Hold.ILLNESS, Hold.RED_FLAG}
    return today.held(scene) if rests else small_talk.better(scene)


# Words with which somebody who had stopped takes it up again.
TAKES_UP = frozenset({
    Intent.TODAY, Intent.TOMORROW, Intent.PLAN, Intent.SMALL, Intent.WALK, Intent.REPORT,
})  # fmt: skip
COMMANDS: dict[str, Callable[[Scene], Turn]] = {
    "today": today.today,
    "tomorrow": ahead.tomorrow,
    "plan": ahead.plan,
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
    Intent.CRASHED: care.crashed,
    Intent.GRIEF: small_talk.grief,
    Intent.TIRED: small_talk.tired,
    Intent.PREGNANT: care.expecting,
    Intent.JOKE: care.joked,
    Intent.ADVISED: care.advised,
    Intent.SEEN: _seen,
    Intent.WELL: _well,
    Intent.RECOVERING: _recovering,
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
    Intent.TOMORROW: ahead.tomorrow,
    Intent.PLAN: ahead.plan,
    Intent.PROGRESS: mine.progress,
    Intent.TODAY: today.today,
    Intent.HELP: small_talk.help_,
    Intent.MENU: small_talk.menu,
    Intent.BETTER: small_talk.better,
    Intent.HOW_LONG: small_talk.how_long,
    Intent.DISCOURAGED: small_talk.low,
    Intent.WIN: small_talk.win,
    Intent.MEDICAL: small_talk.medical,
    Intent.REPORT: checkin.done,
    Intent.THANKS: small_talk.thanks,
    Intent.GREET: small_talk.greet,
}
