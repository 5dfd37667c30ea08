"""Ill, and well again: what sort it is decides what rest it asks for."""

from __future__ import annotations

from walkrun_bot.coaching import holds, illness
from walkrun_bot.coaching.history import Hold, Illness
from walkrun_bot.coaching.session import Session, easy_walk
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, column, row
from walkrun_bot.dialogue.replies import care as replies
from walkrun_bot.dialogue.topics.today import held, next_session
from walkrun_bot.dialogue.topics.ways_on import way_on
from walkrun_bot.dialogue.turn import Say, Scene, Turn

NOT_ILL = "not"


def ill(scene: Scene, sort: Illness | None = None) -> Turn:
    """Rest; what sort of illness it is gets asked where it was not said."""
    decision = illness.fell_ill(scene.standing, scene.now, scene.today, sort)
    return _noted(scene.decided(decision))


def tapped(scene: Scene, button: Button) -> Turn | None:
    """Ill, of which sort, or not ill after all; None where no illness is known any more."""
    if not button.value:
        return ill(scene)
    if Hold.ILLNESS not in {scene.standing.hold, *scene.standing.behind}:
        return None
    if button.value == NOT_ILL:
        return _not_ill(scene)
    sort = Illness(button.value)
    decision = illness.corrected(scene.standing, sort, scene.now, scene.today)
    return _noted(scene.decided(decision))


def well(scene: Scene) -> Turn:
    """Well for long enough: walks first, then easier than before; too soon is said so."""
    standing = scene.standing
    if standing.hold is not Hold.ILLNESS:
        return scene.says(Say(replies.WellAgain(coming(scene), covid=False), (row(Do.TODAY),)))
    earliest = illness.well_from(standing, scene.history)
    if earliest is not None and scene.today < earliest:
        days = illness.RESTS[standing.illness or Illness.BODY].free_days
        return scene.says(replies.WellNotYet(days, earliest, scene.today))
    covid = standing.illness is Illness.COVID
    scene = released(scene)
    buttons = (row(Do.TODAY) + scene.undo,)
    return scene.says(Say(replies.WellAgain(coming(scene), covid), buttons))


def released(scene: Scene) -> Scene:
    """Return the scene with the plan let go on, gently."""
    profile, standing = scene.runner.profile, scene.standing
    decision = holds.released(profile, standing, scene.history, scene.now, scene.today)
    return scene.decided(decision).but(moments_until=scene.now, asking=None)


def coming(scene: Scene) -> Session:
    """Return the next session, or an easy walk where none is prescribed."""
    return next_session(scene) or easy_walk(scene.standing.total_min)


def unless_frozen(scene: Scene, say: Say) -> Turn:
    """Say it, unless a danger holds the plan: then no word of walks may stand against that."""
    return held(scene) if scene.standing.hold is Hold.RED_FLAG else scene.says(say)


def _noted(scene: Scene) -> Turn:
    sort = scene.standing.illness
    buttons = way_on(scene) if sort else _sorts()
    return unless_frozen(scene, Say(replies.IllNoted(sort), buttons))


def _not_ill(scene: Scene) -> Turn:
    decision = illness.not_ill(scene.history, scene.standing, scene.now, scene.today)
    if decision is None:
        return held(scene)
    scene = scene.decided(decision).but(asking=None)
    return scene.says(Say(replies.NotIll(), (row(Do.TODAY),)))


def _sorts() -> ButtonRows:
    return column(Do.ILL, *Illness, NOT_ILL)
