"""Every wish: what answers it, and how it stands to everything else that is going on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Flag, auto
from functools import cache

from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.topics import (
    ahead,
    care,
    checkin,
    choosing,
    health,
    looking,
    mine,
    noting,
    pauses,
    settings,
    small_talk,
    today,
    unwell,
    walking,
)
from walkrun_bot.dialogue.turn import Scene, Turn


class Trait(Flag):
    """How a wish stands to an open question, to a report in the same message, and to a hold.

    ASKS: it seeks an answer. TELLS: it may be part of a report. BESIDE_A_REPORT: a question that
    leaves a report in the same message a report. BEFORE_A_REPORT: it weighs more than one.
    AFTER_A_REPORT: asked for in the same message, it is granted once the report is noted.
    BREAKS_IN: it is no answer to a check-in's question, whichever that is. DESPITE_A_HOLD: it is
    answered while danger or illness holds the plan. TAKES_UP: somebody who had stopped takes it
    up again, and no question about danger is passed over for it. EASES: what somebody tired may
    ask for at once. SETS: it is about days, time, minutes or place.
    """

    NOTHING = 0
    ASKS = auto()
    TELLS = auto()
    BESIDE_A_REPORT = auto()
    BEFORE_A_REPORT = auto()
    AFTER_A_REPORT = auto()
    BREAKS_IN = auto()
    DESPITE_A_HOLD = auto()
    TAKES_UP = auto()
    EASES = auto()
    SETS = auto()


@dataclass(frozen=True)
class Wish:
    """What answers a wish, None where its own topic takes it with its words, and its traits."""

    does: Callable[[Scene], Turn] | None
    traits: Trait = Trait.NOTHING


def _seen(scene: Scene) -> Turn:
    hold = scene.standing.hold
    if hold in {Hold.RED_FLAG, Hold.SEEN_FIRST}:
        return care.ask_seen(scene, hold)
    return small_talk.all_right(scene)


def _well(scene: Scene) -> Turn:
    return unwell.well(scene) if scene.standing.hold is Hold.ILLNESS else _recovering(scene)


def _recovering(scene: Scene) -> Turn:
    """Better, it seems: whether for two days is asked; the hold is not lifted by a mood."""
    rests = scene.standing.hold in {Hold.ILLNESS, Hold.RED_FLAG}
    return today.held(scene) if rests else small_talk.better(scene)


ASKS, TELLS, EASES, SETS = Trait.ASKS, Trait.TELLS, Trait.EASES, Trait.SETS
BESIDE_A_REPORT, BEFORE_A_REPORT = Trait.BESIDE_A_REPORT, Trait.BEFORE_A_REPORT
BREAKS_IN, DESPITE_A_HOLD, TAKES_UP = Trait.BREAKS_IN, Trait.DESPITE_A_HOLD, Trait.TAKES_UP
WISHES: dict[Intent, Wish] = {
    Intent.WORRIED: Wish(care.ask, BREAKS_IN | DESPITE_A_HOLD),
    Intent.DELETE: Wish(mine.ask_delete, BREAKS_IN | DESPITE_A_HOLD),
    Intent.EXPORT: Wish(mine.export, BREAKS_IN | DESPITE_A_HOLD),
    Intent.PRIVACY: Wish(mine.privacy, ASKS | BREAKS_IN | DESPITE_A_HOLD),
    Intent.CRASHED: Wish(health.crashed, BEFORE_A_REPORT | BREAKS_IN | DESPITE_A_HOLD),
    Intent.GRIEF: Wish(small_talk.grief, BEFORE_A_REPORT | BREAKS_IN | DESPITE_A_HOLD),
    Intent.TIRED: Wish(small_talk.tired),
    Intent.PREGNANT: Wish(health.expecting, BEFORE_A_REPORT | BREAKS_IN | DESPITE_A_HOLD),
    Intent.JOKE: Wish(care.joked, BREAKS_IN | DESPITE_A_HOLD),
    Intent.ADVISED: Wish(health.advised, BEFORE_A_REPORT | BREAKS_IN | DESPITE_A_HOLD),
    Intent.SEEN: Wish(_seen, BREAKS_IN | DESPITE_A_HOLD),
    Intent.WELL: Wish(_well, BREAKS_IN | DESPITE_A_HOLD),
    Intent.RECOVERING: Wish(_recovering, BREAKS_IN | DESPITE_A_HOLD),
    Intent.ILL: Wish(unwell.ill, BREAKS_IN | DESPITE_A_HOLD),
    Intent.NUDGES_OFF: Wish(
        lambda scene: settings.set_nudges(scene, on=False), DESPITE_A_HOLD | SETS
    ),
    Intent.NUDGES_ON: Wish(
        lambda scene: settings.set_nudges(scene, on=True), DESPITE_A_HOLD | SETS
    ),
    Intent.RESUME: Wish(pauses.resume, DESPITE_A_HOLD),
    Intent.PAUSE: Wish(pauses.ask, BREAKS_IN | DESPITE_A_HOLD | EASES),
    Intent.STOP: Wish(pauses.stop, BREAKS_IN | DESPITE_A_HOLD),
    Intent.SETTINGS: Wish(settings.show, BREAKS_IN | DESPITE_A_HOLD),
    Intent.WHY: Wish(today.why, ASKS | DESPITE_A_HOLD),
    Intent.COUNTS: Wish(small_talk.counts, ASKS | BESIDE_A_REPORT | BREAKS_IN | DESPITE_A_HOLD),
    Intent.SAME: Wish(today.same),
    Intent.MORE: Wish(today.more, Trait.AFTER_A_REPORT),
    Intent.EASIER: Wish(today.easier, EASES | Trait.AFTER_A_REPORT),
    Intent.WALKING_WEEK: Wish(walking.begin, TAKES_UP | EASES),
    Intent.RUN_AGAIN: Wish(walking.end, TAKES_UP),
    Intent.HILLS: Wish(choosing.over_hills, TAKES_UP),
    Intent.BY_BREATH: Wish(choosing.breathing, TAKES_UP),
    Intent.OTHER: Wish(choosing.offer, TAKES_UP | EASES),
    Intent.SMALL: Wish(choosing.small, TAKES_UP | EASES),
    Intent.WALK: Wish(choosing.walk, TAKES_UP | EASES),
    Intent.SKIP: Wish(noting.skipped, BREAKS_IN),
    Intent.TOMORROW: Wish(ahead.tomorrow, ASKS | TAKES_UP),
    Intent.PLAN: Wish(ahead.plan, ASKS | BESIDE_A_REPORT | TAKES_UP),
    Intent.PROGRESS: Wish(mine.progress, ASKS | DESPITE_A_HOLD),
    Intent.TODAY: Wish(today.today, ASKS | BESIDE_A_REPORT | TAKES_UP),
    Intent.HELP: Wish(small_talk.help_, ASKS | BREAKS_IN | DESPITE_A_HOLD),
    Intent.MENU: Wish(small_talk.menu, DESPITE_A_HOLD),
    Intent.BETTER: Wish(small_talk.better),
    Intent.HOW_LONG: Wish(small_talk.how_long, ASKS),
    Intent.DISCOURAGED: Wish(small_talk.low, TELLS | DESPITE_A_HOLD),
    Intent.WIN: Wish(small_talk.win, TELLS),
    Intent.MEDICAL: Wish(small_talk.medical, ASKS | BESIDE_A_REPORT | BREAKS_IN | DESPITE_A_HOLD),
    Intent.REPORT: Wish(checkin.done, TELLS | TAKES_UP),
    Intent.THANKS: Wish(small_talk.thanks, TELLS | DESPITE_A_HOLD),
    Intent.GREET: Wish(small_talk.greet),
    Intent.AIM: Wish(None, ASKS),
    Intent.LOOK_BACK: Wish(looking.begin, ASKS),
    Intent.SET_DAYS: Wish(None, DESPITE_A_HOLD | SETS),
    Intent.SET_TIME: Wish(None, DESPITE_A_HOLD | SETS),
    Intent.SET_MINUTES: Wish(None, DESPITE_A_HOLD | SETS),
    Intent.SET_ZONE: Wish(None, BREAKS_IN | DESPITE_A_HOLD | SETS),
}
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
# Commands that take the coach up again, for somebody who had stopped.
TAKE_UP = frozenset({"today", "tomorrow", "plan", "done"})


@cache
def having(trait: Trait) -> frozenset[Intent]:
    """Return the wishes that have a trait."""
    return frozenset(intent for intent, wish in WISHES.items() if trait in wish.traits)
