"""What is told of the health later than at the start: advice, crashes after effort, a pregnancy."""

from __future__ import annotations

from walkrun_bot.coaching import holds
from walkrun_bot.coaching.history import Because
from walkrun_bot.coaching.profile import Health
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, row
from walkrun_bot.dialogue.replies import care as replies
from walkrun_bot.dialogue.topics.unwell import unless_frozen
from walkrun_bot.dialogue.topics.ways_on import seen_buttons
from walkrun_bot.dialogue.turn import Say, Scene, Turn


def advised(scene: Scene) -> Turn:
    """A professional has said not to run: walking, until they agree."""
    scene = scene.decided(holds.advised(scene.standing, scene.now, scene.today))
    return unless_frozen(scene, Say(replies.AdvisedNoted(), seen_buttons(scene)))


def crashed(scene: Scene) -> Turn:
    """Effort that is paid for days later: no stepping up at all, and a word with a professional."""
    new = not scene.runner.profile.crashes
    profile = scene.runner.profile.having(Health.CRASH)
    decision = holds.screened_later(scene.standing, scene.now, scene.today)
    scene = scene.but(profile=profile, draft=None, asking=None).decided(decision)
    misheard = _misheard(scene, Health.CRASH) if new else ()
    buttons = seen_buttons(scene) + misheard
    return unless_frozen(scene, Say(replies.CrashNoted(), buttons))


def expecting(scene: Scene) -> Turn:
    """A pregnancy told of later than at the start: walking, until a professional agrees."""
    new = Health.PREGNANCY not in scene.runner.profile.conditions
    profile = scene.runner.profile.having(Health.PREGNANCY)
    decision = holds.screened_later(scene.standing, scene.now, scene.today)
    scene = scene.but(profile=profile).decided(decision)
    misheard = _misheard(scene, Health.PREGNANCY) if new else ()
    buttons = seen_buttons(scene) + misheard
    return unless_frozen(scene, Say(replies.Expecting(), buttons))


def health_not_meant(scene: Scene, button: Button) -> Turn | None:
    """It was nothing of the kind: what was heard of the health goes, and its hold with it.

    None where something has been decided since.
    """
    decisions = scene.history.decisions
    if button.of != len(decisions) or decisions[-1].because is not Because.SCREENED:
        return None
    scene = scene.decided(holds.misunderstood(decisions[-1], scene.now, scene.today))
    profile = scene.runner.profile.without(Health(button.value))
    return scene.but(profile=profile).says(Say(replies.NoDanger(), (row(Do.TODAY),)))


def _misheard(scene: Scene, health: Health) -> ButtonRows:
    return ((Button(Do.UNDO, health, len(scene.history.decisions)),),)
