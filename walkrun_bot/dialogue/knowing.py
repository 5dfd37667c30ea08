"""What somebody wants to know of running and walking, answered in between."""

from __future__ import annotations

import re
from collections.abc import Callable

from walkrun_bot.coaching import signs
from walkrun_bot.dialogue.buttons import ButtonRows, Do, row
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.meaning.subjects import Asked, Subject, asked
from walkrun_bot.dialogue.hearing.text.words import phrases, plain
from walkrun_bot.dialogue.questions import About, about
from walkrun_bot.dialogue.replies.answer import Answer
from walkrun_bot.dialogue.replies.care import MedicalLine
from walkrun_bot.dialogue.replies.reply import Reply
from walkrun_bot.dialogue.replies.small_talk import HowLong, WalkingCounts
from walkrun_bot.dialogue.reporting import reported
from walkrun_bot.dialogue.topics import checkin
from walkrun_bot.dialogue.turn import Say, Scene, Turn
from walkrun_bot.dialogue.utterance import Utterance
from walkrun_bot.dialogue.wishes import Trait, having

# How near a question has to be to be it, rather than a wish that its words seem to be: "should I
# run in the rain" is not about today; of days, pauses and the plan itself a wish is likelier.
NEAR_AGAINST_A_WISH, NEAR_AGAINST_THE_PLAN, NEAR_AGAINST_A_REPORT = 0.45, 0.7, 0.5
ABOUT_THE_PLAN = having(Trait.SETS) | {
    Intent.SAME, Intent.TOMORROW, Intent.PLAN, Intent.MORE, Intent.EASIER, Intent.PAUSE,
    Intent.RESUME, Intent.PRIVACY, Intent.SETTINGS, Intent.STOP,
}  # fmt: skip
# Whoever says one of these is answered that, whatever is asked beside it.
WEIGHS_MORE = frozenset({
    Intent.WORRIED, Intent.DELETE, Intent.EXPORT, Intent.CRASHED, Intent.GRIEF, Intent.PREGNANT,
    Intent.JOKE, Intent.ADVISED, Intent.SEEN, Intent.WELL, Intent.RECOVERING, Intent.NUDGES_OFF,
    Intent.NUDGES_ON, Intent.HILLS, Intent.BY_BREATH, Intent.OTHER, Intent.AIM, Intent.PROGRESS,
    Intent.WALKING_WEEK, Intent.LOOK_BACK, Intent.RUN_AGAIN,
    Intent.SMALL,
})  # fmt: skip
# "Is the cold bad for me", "hay fever": questions whose words may seem to tell of an illness.
SEEMS_ILL = frozenset({
    Subject.COLD, Subject.RAIN, Subject.AIR, Subject.RUNNY_NOSE, Subject.ITCHY, Subject.TIME_OFF,
})  # fmt: skip
A_COLD = phrases("a cold", "my cold", "flu", "fever", "this cold")
OF_ONESELF = phrases("i have", "i've", "i am", "i'm", "i got", "a cold", "my cold", "flu")
_AFRAID = re.compile(
    r"\b(?:next|tomorrow\w*|thursday|saturday|tuesday|coming|longer|run\w*|session|it)\b.{0,20}"
    r"\b(?:scares?|frightens?|worries|terrif\w+) me\b"
    r"|\b(?:scared|afraid|frightened|terrified|nervous|anxious|dreading|worried)(?: of| about)?"
    r" (?:the |my )?(?:next|tomorrow\w*|thursday\w*|saturday\w*|tuesday\w*|coming|longer)\b"
)
SHORT_WHY = 3  # words, up to which a "why" is about the plan: "why easier?"
# Subjects with a reply of their own, since wishes lead there as well.
OF_THEIR_OWN: dict[Subject, Callable[[], Reply]] = {
    Subject.WALK_COUNTS: WalkingCounts,
    Subject.HOW_LONG: HowLong,
    Subject.MEDICAL: MedicalLine,
}
# What can be answered while a danger or an illness holds the plan: it sends nobody out.
CALM = frozenset({
    Subject.RED_FACE, Subject.ITCHY, Subject.RUNNY_NOSE, Subject.SHOES, Subject.CLOTHES,
    Subject.GEAR, Subject.RUBBING, Subject.EATING, Subject.DRINKING, Subject.ALCOHOL,
    Subject.SLEEP, Subject.TOO_OLD, Subject.RUNNER, Subject.WEIGHT, Subject.MENOPAUSE,
    Subject.TIME_OFF, Subject.WALK_COUNTS, Subject.HOW_LONG, Subject.NO_DISTANCE, Subject.STEPS,
    Subject.PREVENTION, Subject.MIND, Subject.DOG, Subject.MUSIC,
})  # fmt: skip
# "What if it rains tomorrow" is about the rain.
WEATHER = frozenset({Subject.RAIN, Subject.HEAT, Subject.COLD, Subject.DARK, Subject.AIR})
# Who asks about days without running may be asking for some.
_WAYS_ON: dict[Subject, ButtonRows] = {Subject.TIME_OFF: (row(Do.PAUSE),)}
# Of these a pain without a place is a part of the question, not a report.
ABOUT_PAIN = frozenset({
    Subject.SORENESS, Subject.PAIN_OR_SORE, Subject.STITCH, Subject.PERIOD, Subject.RUBBING,
    Subject.PREVENTION, Subject.KNEES, Subject.MEDICAL,
})  # fmt: skip


def plainly_asked(said: Utterance) -> Turn | None:
    """Answer questions about subjects; a check-in under way goes on, a pain gets its own."""
    known = subjects_asked(said)
    if not known:
        return None
    answers = answered(said.scene, *known)
    ache, open_draft = said.heard.ache, said.scene.runner.draft
    if ache is not None and (ache.place is not None or known[0] not in ABOUT_PAIN):
        return reported(said).before(*answers.says)
    if about(said.scene.runner.asking) is About.SESSION and open_draft is not None:
        return checkin.ask_next(said.scene).before(*answers.says)
    return answers


def subjects_asked(said: Utterance) -> list[Subject]:
    """Return what is plainly asked, as far as nothing else in the words weighs more."""
    questions = () if said.wants & WEIGHS_MORE else asked(said.text)
    return [q.subject for q in questions if q.plainly and q.near >= _how_near(said, q)]


def afraid(said: Utterance) -> Turn | None:
    """Answer fear of what comes: by itself, in a check-in under way, or beside a whole report."""
    if _AFRAID.search(plain(said.text)) is None or said.wants & WEIGHS_MORE:
        return None
    if said.told:
        turn = reported(said)
        after = Scene(turn.runner, said.scene.now)
        nerves = answered(after, Subject.NERVES)
        whole = turn.runner.draft is None
        return nerves.before(*turn.says) if whole else turn.before(*nerves.says)
    nerves = answered(said.scene, Subject.NERVES)
    if about(said.scene.runner.asking) is About.SESSION and said.scene.runner.draft is not None:
        return checkin.ask_next(said.scene).before(*nerves.says)
    return nerves


def perhaps_asked(said: Utterance) -> Turn | None:
    """Answer a few words that are nothing else and name a subject: "treadmill or outside"."""
    known = [question.subject for question in asked(said.text)]
    return answered(said.scene, *known) if known else None


def answered(scene: Scene, *subjects: Subject) -> Turn:
    """Return the answers to questions about `subjects`."""
    return scene.says(*(Say(_answer(scene, subject), _WAYS_ON.get(subject, ()))
                        for subject in subjects))  # fmt: skip


def _answer(scene: Scene, subject: Subject) -> Reply:
    own = OF_THEIR_OWN.get(subject)
    return own() if own else Answer(subject, signs.counts(scene.history))


def _how_near(said: Utterance, question: Asked) -> float:
    """Return how near a question has to be, given what else its words may mean; 1 is never."""
    if question.subject is Subject.COLD and A_COLD.search(plain(said.text)):
        return 1
    if Intent.ILL in said.wants:
        of_oneself = OF_ONESELF.search(plain(said.text)) and question.subject is not Subject.AIR
        return 1 if of_oneself or question.subject not in SEEMS_ILL else NEAR_AGAINST_A_WISH
    if plain(said.text).startswith("why") and len(said.text.split()) <= SHORT_WHY:
        return 1
    if said.heard.completed is not None:
        return NEAR_AGAINST_A_REPORT
    of_the_weather = question.subject in WEATHER and not said.wants - {Intent.TOMORROW}
    if said.wants & ABOUT_THE_PLAN and not of_the_weather:
        return NEAR_AGAINST_THE_PLAN
    return NEAR_AGAINST_A_WISH if said.wants else 0
