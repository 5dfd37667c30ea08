"""Danger, illness, and what holds the plan until somebody has had a look."""

from __future__ import annotations

from walkrun_bot.coaching import holds, illness
from walkrun_bot.coaching.history import Decision, Hold, Standing
from walkrun_bot.coaching.ladder import WALKING
from walkrun_bot.coaching.pain import MAY_BE_BONE, Aching, Morning, aching, in_the_morning
from walkrun_bot.coaching.profile import Health
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.coaching.session import Session, easy_walk
from walkrun_bot.dialogue.buttons import OFFERED_DANGERS, Button, ButtonRows, Do, column, row
from walkrun_bot.dialogue.emergency import emergency_number
from walkrun_bot.dialogue.questions import STAYS_OPEN
from walkrun_bot.dialogue.replies import care as replies
from walkrun_bot.dialogue.replies.small_talk import OtherLanguage
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.topics.settings import assumed
from walkrun_bot.dialogue.topics.today import ALARMS, WELL_BUTTONS, held, in_despair, next_session
from walkrun_bot.dialogue.turn import Say, Scene, Turn

NOTHING = "none"
# "I did not mean that": asked about once more, since a misheard word must not hold a plan.
NOT_MEANT = "not_meant"
# It is the running alone that weighs.
RUNNING = "running"


def danger(scene: Scene, kind: Danger) -> Turn:
    """Give the fixed answer, and hold the plan until the runner confirms having been seen."""
    runner = scene.runner
    number = emergency_number(runner.wishes.zone) if runner.wishes.zone_known else ""
    if runner.standing is None:
        frozen = Standing(WALKING, runner.wishes.minutes, Hold.RED_FLAG)
        about_danger = runner.asking in {Question.DANGER, Question.NOT_MEANT}
        asking = runner.asked_before if about_danger else runner.asking
        scene = scene.but(standing=frozen, asking=asking, asked_before=None)
    else:
        scene = scene.decided(holds.flagged(scene.standing, kind, scene.now, scene.today))
        scene = scene.but(asking=None, draft=None)
    return scene.says(Say(replies.DangerSigns(kind, number), (row(Do.DANGER, NOT_MEANT),)))


def ask(scene: Scene, about: Question = Question.DANGER) -> Turn:
    """Words that may mean danger: one short question with buttons."""
    if scene.runner.asking not in STAYS_OPEN:
        scene = scene.but(asked_before=scene.runner.asking)
    if scene.runner.asking is not Question.NOT_MEANT:
        scene = scene.but(asking=about)
    return scene.says(Say(replies.AskDanger(), _danger_buttons()))


def other_language(scene: Scene, language: str, *, danger: bool) -> Turn:
    """English is understood for now, with the emergency line; words of danger are asked about."""
    wishes = scene.runner.wishes
    number = emergency_number(wishes.zone) if wishes.zone_known else ""
    said = Say(OtherLanguage(language, number))
    return ask(scene).before(said) if danger else scene.says(said)


def ask_low(scene: Scene) -> Turn:
    """Words that may be about more than running: one soft question."""
    asked = scene.but(asking=Question.LOW)
    buttons = ((Button(Do.DANGER, RUNNING),), (Button(Do.DANGER, Danger.SELF_HARM),))
    return asked.says(Say(replies.AskLow(), buttons))


def not_meant(scene: Scene) -> Turn:
    """The hold came of a misunderstanding, says the runner: ask, and let go if it is so."""
    last = _last_change(scene)
    if last is None or last.because not in ALARMS:
        return ask(scene)
    asked = scene.but(asking=Question.NOT_MEANT)
    return asked.says(Say(replies.AskDanger(), _danger_buttons()))


def joked(scene: Scene) -> Turn:
    """A manner of speech, it turns out: asked about where it froze the plan."""
    if scene.standing.hold is Hold.RED_FLAG or scene.runner.asking is Question.DANGER:
        return not_meant(scene)
    return no_danger(scene)


def no_danger(scene: Scene) -> Turn:
    """It was nothing of the kind; a hold that came of a misunderstanding goes with it."""
    last = _last_change(scene)
    if scene.runner.asking is Question.NOT_MEANT and last and last.because in ALARMS:
        scene = scene.decided(holds.misunderstood(last, scene.now, scene.today))
    if scene.runner.asking in {Question.DANGER, Question.NOT_MEANT}:
        scene = scene.but(asking=scene.runner.asked_before, asked_before=None)
    return scene.says(replies.NoDanger())


def seen(scene: Scene, *, yes: bool) -> Turn:
    """Whether somebody has had a look: then the plan goes on, gently."""
    hold = scene.standing.hold
    if hold is Hold.ILLNESS:
        return well(scene) if yes else ill(scene.but(asking=None))
    if hold not in {Hold.RED_FLAG, Hold.SEEN_FIRST}:
        return no_danger(scene)
    if not yes:
        return scene.says(Say(replies.StillHeld(hold), WELL_BUTTONS[hold][:1]))
    despair = hold is Hold.RED_FLAG and in_despair(scene)
    scene = _released(scene.but(asking=None))
    if scene.standing.hold is Hold.ILLNESS:
        return held(scene)
    thanks = Say(replies.SeenThanks(_next(scene), despair), (row(Do.TODAY) + scene.undo,))
    if scene.history.sessions:
        return scene.says(thanks)
    return scene.says(thanks, assumed(scene))


def ask_seen(scene: Scene, hold: Hold) -> Turn:
    """Ask whether somebody has had a look."""
    asked = scene.but(asking=Question.SEEN)
    return asked.says(Say(replies.AskSeen(hold), WELL_BUTTONS[hold]))


def advised(scene: Scene) -> Turn:
    """A professional has said not to run: walking, until they agree."""
    scene = scene.decided(holds.advised(scene.standing, scene.now, scene.today))
    return _unless_frozen(scene, Say(replies.AdvisedNoted(), WELL_BUTTONS[Hold.SEEN_FIRST]))


def crashed(scene: Scene) -> Turn:
    """Effort that is paid for days later: no stepping up at all, and a word with a professional."""
    profile = scene.runner.profile.having(Health.CRASH)
    decision = holds.screened_later(scene.standing, scene.now, scene.today)
    scene = scene.but(profile=profile, draft=None, asking=None).decided(decision)
    return _unless_frozen(scene, Say(replies.CrashNoted(), WELL_BUTTONS[Hold.SEEN_FIRST]))


def expecting(scene: Scene) -> Turn:
    """A pregnancy told of later than at the start: walking, until a professional agrees."""
    profile = scene.runner.profile.having(Health.PREGNANCY)
    decision = holds.screened_later(scene.standing, scene.now, scene.today)
    scene = scene.but(profile=profile).decided(decision)
    return _unless_frozen(scene, Say(replies.Expecting(), WELL_BUTTONS[Hold.SEEN_FIRST]))


def ask_ache(scene: Scene, ache: Aching) -> Turn:
    """Ask how a pain of yesterday is this morning."""
    asked = scene.but(asking=Question.ACHE)
    reply = replies.AskAche(scene.runner.name, ache.place)
    return asked.says(Say(reply, column(Do.ACHE, *Morning, of=ache.number)))


def ache_told(scene: Scene, how: Morning) -> Turn | None:
    """How it is this morning, and what that changes; None where no pain is asked after."""
    ache = aching(scene.history)
    if ache is None:
        return None
    decision = in_the_morning(scene.standing, how, scene.now, scene.today)
    scene = scene.decided(decision).but(asking=None)
    reply = replies.AcheAnswered(ache.place, how, ache.place in MAY_BE_BONE, decision)
    return _unless_frozen(scene, Say(reply, (row(Do.TODAY) + row(Do.WHY),)))


def ill(scene: Scene) -> Turn:
    """Rest until two days free of symptoms."""
    scene = scene.decided(illness.fell_ill(scene.standing, scene.now, scene.today))
    return _unless_frozen(scene, Say(replies.IllNoted(), WELL_BUTTONS[Hold.ILLNESS]))


def well(scene: Scene) -> Turn:
    """Well for two days: two walks first, then a little easier."""
    if scene.standing.hold is not Hold.ILLNESS:
        return scene.says(Say(replies.WellAgain(_next(scene)), (row(Do.TODAY),)))
    scene = _released(scene)
    return scene.says(Say(replies.WellAgain(_next(scene)), (row(Do.TODAY) + scene.undo,)))


def _last_change(scene: Scene) -> Decision | None:
    """Return the newest decision that changed something."""
    changed = (d for d in reversed(scene.history.decisions) if d.after != d.before)
    return next(changed, None)


def _unless_frozen(scene: Scene, say: Say) -> Turn:
    """Say it, unless a danger holds the plan: then no word of walks may stand against that."""
    return held(scene) if scene.standing.hold is Hold.RED_FLAG else scene.says(say)


def _released(scene: Scene) -> Scene:
    profile, standing = scene.runner.profile, scene.standing
    decision = holds.released(profile, standing, scene.history, scene.now, scene.today)
    return scene.decided(decision).but(moments_until=scene.now, asking=None)


def _next(scene: Scene) -> Session:
    return next_session(scene) or easy_walk(scene.standing.total_min)


def _danger_buttons() -> ButtonRows:
    offered = tuple(
        (Button(Do.DANGER, kind),) for kind in OFFERED_DANGERS if kind is not Danger.SELF_HARM
    )
    return (*offered, (Button(Do.DANGER, NOTHING),))
