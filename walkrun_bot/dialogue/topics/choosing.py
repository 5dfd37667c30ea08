"""Something else than what is planned: smaller, a walk, over the hills, by breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.coaching.coach import Advice, Readiness, advise, walks_only
from walkrun_bot.coaching.history import Status
from walkrun_bot.coaching.readiness import lawful_rung
from walkrun_bot.coaching.session import (
    Session,
    SessionKind,
    brisk_walk,
    by_breath,
    easy_walk,
    hills,
    intervals,
)
from walkrun_bot.coaching.walking_week import in_walking_week
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, column, row
from walkrun_bot.dialogue.replies import today as replies
from walkrun_bot.dialogue.topics.today import (
    chosen_already,
    held,
    planned,
    session_chosen,
    today,
)
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from walkrun_bot.coaching.history import SessionEntry

RUNS = {"breath": by_breath, "hills": hills, "clock": lambda total, rung: intervals(rung, total)}


def offer(scene: Scene, of: int = 0) -> Turn:
    """Show what else today could be."""
    advice = _advice(scene)
    if advice.session is None:
        return held(scene)
    runs = advice.readiness is Readiness.SESSION
    chosen = chosen_already(scene)
    now = chosen.session if chosen else advice.session
    clock = now.kind is SessionKind.INTERVALS
    brisk = not _gently(scene, advice)
    buttons = (*_choices(of, runs=runs, clock=clock, brisk=brisk), *_weeks(scene))
    return scene.says(Say(replies.OtherWays(runs), buttons))


def small(scene: Scene, of: int = 0) -> Turn:
    """Change today's session for the small one."""
    return choose(scene, "small", of)


def walk(scene: Scene, of: int = 0) -> Turn:
    """Change today's session for a walk."""
    return choose(scene, "walk", of)


def over_hills(scene: Scene) -> Turn:
    """Walk the hills and jog the flat."""
    return choose(scene, "hills")


def breathing(scene: Scene) -> Turn:
    """Run until breath is choppy, walk until it has settled."""
    return choose(scene, "breath")


def choose(scene: Scene, what: str, of: int = 0, on: date | None = None) -> Turn:
    """Change today's session, or that of day `on`, for another kind; `of` is the one meant."""
    entry = scene.history.latest().get(of)
    day = on or scene.today
    if entry is not None and (entry.status is not Status.PLANNED or entry.day < day):
        return today(scene)
    advice = advise(scene.runner.profile, scene.standing, scene.history, day)
    if advice.session is None or advice.small is None:
        return held(scene)
    session = _session(scene, advice, what)
    if session is None:
        return _waits(scene, advice)
    scene, entry = _entered(scene, day, advice.session, session)
    return scene.says(session_chosen(scene, entry))


def _entered(
    scene: Scene, day: date, advised: Session, session: Session
) -> tuple[Scene, SessionEntry]:
    """Return the scene with `session` chosen for `day`: once, however often it is tapped."""
    entry = scene.history.on(day)
    if entry is None or (entry.status, entry.session, entry.chosen) != (
        Status.PLANNED,
        session,
        True,
    ):
        scene, entry = planned(scene, day, advised)
        return scene.entered(day, session, Status.PLANNED, entry.number, chosen=True)
    return scene, entry


def _advice(scene: Scene) -> Advice:
    return advise(scene.runner.profile, scene.standing, scene.history, scene.today)


def _choices(of: int, *, runs: bool, clock: bool, brisk: bool) -> ButtonRows:
    running = ("breath", "hills") if clock else ("breath", "hills", "clock")
    walks = ("brisk", "easy") if brisk else ("easy",)
    return column(Do.SWAP, *(running if runs else ()), *walks, of=of)


def _weeks(scene: Scene) -> ButtonRows:
    """Return the walking week, or the ways on for somebody who is in one."""
    if not in_walking_week(scene.standing, scene.today):
        return (row(Do.WEEK),)
    return ((Button(Do.WEEK, "longer", len(scene.history.decisions)),), row(Do.WEEK, "end"))


def _session(scene: Scene, advice: Advice, what: str) -> Session | None:
    """Return the session asked for, or None where it has running in it and today has not."""
    total = scene.standing.total_min
    if what in RUNS:
        if advice.readiness is not Readiness.SESSION:
            return None
        return RUNS[what](total, lawful_rung(scene.standing, scene.history, scene.today))
    return _WALKS[what](scene, advice)


def _a_walk(scene: Scene, advice: Advice) -> Session:
    """A brisk walk; an easy one between runs, or where something holds the plan."""
    total = scene.standing.total_min
    return easy_walk(total) if _gently(scene, advice) else brisk_walk(total)


def _gently(scene: Scene, advice: Advice) -> bool:
    hurt = advice.because is not None and advice.because.startswith("pain")
    resting = advice.readiness is Readiness.REST_BETWEEN
    return hurt or resting or walks_only(scene.runner.profile, scene.standing, scene.today)


def _waits(scene: Scene, advice: Advice) -> Turn:
    standing, day = scene.standing, scene.today
    week = in_walking_week(standing, day)
    crashes = scene.runner.profile.crashes
    reply = replies.RunningWaits(
        advice.readiness, standing.hold, advice.ran_on, day, week=week, crashes=crashes
    )
    back = row(Do.WEEK, "end") if week else row(Do.TOMORROW)
    return scene.says(Say(reply, (row(Do.SWAP, "easy") + back,)))


_WALKS: dict[str, Callable[[Scene, Advice], Session]] = {
    "small": lambda scene, advice: advice.small or easy_walk(scene.standing.total_min),
    "walk": _a_walk,
    "brisk": _a_walk,
    "easy": lambda scene, _: easy_walk(scene.standing.total_min),
}
