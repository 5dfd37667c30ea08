"""What was typed, and where it goes: danger first, then the open question, then the wish."""

from __future__ import annotations

from dataclasses import replace

from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue import early
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Heard, Intent
from walkrun_bot.dialogue.hearing.plainly import plainly_no, plainly_yes
from walkrun_bot.dialogue.runner import Question, Stage
from walkrun_bot.dialogue.topics import care, checkin, mine, pauses, settings, small_talk, today
from walkrun_bot.dialogue.turn import Scene, Turn
from walkrun_bot.dialogue.wishes import COMMANDS, TAKES_UP, WISHES

REPORTING = frozenset({
    Intent.REPORT, Intent.WIN, Intent.DISCOURAGED, Intent.THANKS, Intent.MORE, Intent.EASIER
})  # fmt: skip
TELLING = frozenset({Intent.REPORT, Intent.WIN, Intent.DISCOURAGED, Intent.THANKS})
# What is not answered while a question about danger is open.
WAITS_FOR_SAFETY = frozenset({"today", "tomorrow", "plan", "done"})
SETS = frozenset({Intent.SET_DAYS, Intent.SET_TIME, Intent.SET_MINUTES, Intent.SET_ZONE})
SEEKS_ANSWERS = frozenset({
    Intent.TODAY, Intent.TOMORROW, Intent.PLAN, Intent.WHY, Intent.COUNTS, Intent.PROGRESS,
    Intent.HELP, Intent.PRIVACY, Intent.HOW_LONG, Intent.MEDICAL,
})  # fmt: skip
# Wishes that are not answers to a check-in's question, whichever it is.
ELSEWHERE = frozenset({
    Intent.WORRIED, Intent.PAUSE, Intent.STOP, Intent.SETTINGS, Intent.DELETE, Intent.EXPORT,
    Intent.PRIVACY, Intent.HELP, Intent.ILL, Intent.COUNTS, Intent.MEDICAL, Intent.SEEN,
    Intent.ADVISED, Intent.WELL, Intent.RECOVERING, Intent.SET_ZONE, Intent.PREGNANT, Intent.JOKE,
    Intent.CRASHED, Intent.GRIEF, Intent.SKIP,
})  # fmt: skip
# What somebody tired may ask for at once.
KNOWS_WHAT = frozenset({Intent.SMALL, Intent.WALK, Intent.EASIER, Intent.PAUSE})
# Matters that come before a report in the same message.
FIRST_OF_ALL = frozenset({Intent.CRASHED, Intent.GRIEF, Intent.PREGNANT, Intent.ADVISED})
# While one of these holds the plan, whatever is not a wish of its own is answered by it.
NOTHING_PRESCRIBED = frozenset({Hold.RED_FLAG, Hold.ILLNESS})
STILL_ANSWERED = frozenset({
    Intent.ADVISED, Intent.SEEN, Intent.WELL, Intent.RECOVERING, Intent.ILL, Intent.WORRIED,
    Intent.PREGNANT, Intent.JOKE, Intent.CRASHED, Intent.GRIEF, Intent.DELETE, Intent.EXPORT,
    Intent.PRIVACY, Intent.HELP, Intent.PAUSE, Intent.STOP, Intent.RESUME, Intent.SETTINGS, *SETS,
    Intent.WHY, Intent.PROGRESS, Intent.COUNTS, Intent.THANKS, Intent.MEDICAL, Intent.DISCOURAGED,
    Intent.NUDGES_OFF, Intent.NUDGES_ON, Intent.MENU,
})  # fmt: skip


def said(scene: Scene, text: str) -> Turn:
    """Answer words, typed or from the keyboard."""
    heard = hear(text)
    if heard.alarm is not None:
        return _alarmed(scene, heard, text)
    if scene.runner.stage in {Stage.NEW, Stage.ONBOARDING}:
        return early.said(scene, heard, text)
    if set(heard.intents) & TAKES_UP:
        scene, greetings = pauses.taken_up(scene)
        answered = _answered(scene, heard, text) or wished(scene, heard, text)
        return answered.before(*greetings)
    return _answered(scene, heard, text) or wished(scene, heard, text)


def commanded(scene: Scene, name: str, words: str) -> Turn:
    """Answer a slash command; words behind an unknown one are taken as said."""
    stage = scene.runner.stage
    if stage in {Stage.NEW, Stage.ONBOARDING}:
        return early.commanded(scene, name)
    if name == "start":
        return pauses.resume(scene) if stage is not Stage.ACTIVE else small_talk.greet(scene)
    if words and (hear(words).alarm is not None or name not in COMMANDS):
        return said(scene, words)
    if name == "done" and words:
        return said(scene, f"done, {words}")
    action = COMMANDS.get(name, small_talk.not_understood)
    if scene.runner.asking is Question.DANGER and name in WAITS_FOR_SAFETY:
        return care.ask(scene)
    scene, greetings = pauses.taken_up(scene) if name in WAITS_FOR_SAFETY else (scene, ())
    return checkin.closed_before(scene, action).before(*greetings)


def wished(scene: Scene, heard: Heard, text: str) -> Turn:
    """Answer what was wanted; the weightier wish where there are several."""
    heard = _without_idle_tiredness(heard)
    wants = set(heard.intents)
    hold = scene.standing.hold
    if hold in NOTHING_PRESCRIBED and heard.ache is None and not wants & STILL_ANSWERED:
        return today.held(scene)
    if scene.runner.asking is Question.DANGER and wants & TAKES_UP:
        return care.ask(checkin.kept_in_mind(scene, heard))
    told = heard.completed is not None or heard.ache is not None or Intent.ILL in wants
    if wants & SETS and not told:
        turn = settings.in_words(scene, heard, text)
        if turn is not None:
            return turn
    if Intent.TIRED in wants and not told:
        return small_talk.tired(scene)
    if wants & FIRST_OF_ALL:
        wish = next(intent for intent in heard.intents if intent in FIRST_OF_ALL)
        return checkin.closed_before(scene, WISHES[wish])
    if Intent.REPORT in wants and _is_report(heard, wants):
        return _reported(scene, heard)
    first = next((intent for intent in heard.intents if intent in WISHES), None)
    if first is not None:
        return checkin.closed_before(scene, WISHES[first])
    if heard.painless or heard.no or heard.yes:
        return small_talk.all_right(scene)
    return small_talk.not_understood(scene)


def _without_idle_tiredness(heard: Heard) -> Heard:
    """Return what was heard; somebody tired who says what they would like gets that."""
    if not set(heard.intents) & KNOWS_WHAT:
        return heard
    return replace(heard, intents=tuple(i for i in heard.intents if i is not Intent.TIRED))


def _reported(scene: Scene, heard: Heard) -> Turn:
    """Take a report, whole or in part, with a word first on what weighs or is beyond a coach."""
    wants = set(heard.intents)
    before = small_talk.low(scene).says[:1] if Intent.DISCOURAGED in wants else ()
    before = small_talk.medical(scene).says if Intent.MEDICAL in wants else before
    before = small_talk.counts(scene).says if Intent.COUNTS in wants else before
    plain_before = tuple(replace(say, buttons=()) for say in before)
    if heard.completed is None and not checkin.awaited(scene):
        if heard.ache is not None:
            return checkin.hurts(scene, heard).before(*plain_before)
        return scene.says(*before) if before else small_talk.feeling(scene, heard.effort)
    if heard.ache is not None and heard.completed is None and heard.effort is None:
        return checkin.hurts(scene, heard).before(*plain_before)
    return checkin.done(scene, heard).before(*plain_before)


def _is_report(heard: Heard, wants: set[Intent]) -> bool:
    if heard.ache is not None:
        return Intent.ADVISED not in wants
    asks = wants & SEEKS_ANSWERS - {Intent.TODAY, Intent.PLAN, Intent.COUNTS, Intent.MEDICAL}
    return not asks and (heard.completed is not None or not wants - REPORTING)


def _alarmed(scene: Scene, heard: Heard, text: str) -> Turn:
    if heard.alarm is not None and heard.alarm.sure:
        return care.danger(early.with_health(scene, text), heard.alarm.danger)
    if scene.runner.stage in {Stage.NEW, Stage.ONBOARDING}:
        return early.asked_about_danger(scene, text)
    if heard.alarm is not None and heard.alarm.danger is Danger.SELF_HARM:
        return care.ask_low(scene)
    if Intent.ILL in heard.intents:
        ill = care.ill(scene)
        asked = care.ask(replace(scene, runner=ill.runner))
        return asked.before(*(replace(say, buttons=()) for say in ill.says))
    return care.ask(checkin.kept_in_mind(scene, heard))


def _answered(scene: Scene, heard: Heard, text: str) -> Turn | None:
    """Return the answer to the open question, or None where the words are about something else."""
    question, wants = scene.runner.asking, set(heard.intents)
    if question is None or ("?" in text and wants & SEEKS_ANSWERS):
        return None
    if question in checkin.QUESTIONS:
        eases = wants & {Intent.EASIER, Intent.MORE} and heard.completed is None
        if wants & ELSEWHERE or (eases and question is Question.COMPLETED):
            return None
        answer = checkin.answer(scene, heard, text)
        return answer or (None if wants - TELLING else checkin.ask_again(scene))
    if question in settings.QUESTIONS:
        if heard.ache is not None or Intent.ILL in wants:
            return None
        answer = settings.answer(scene, text)
        return answer or (None if wants else settings.ask(scene, question, again=True))
    return _confirmed(scene, heard, text, question)


def _confirmed(scene: Scene, heard: Heard, text: str, question: Question) -> Turn | None:
    """Take a yes or a no; of what may be danger, only one without any doubt."""
    match question:
        case Question.DANGER | Question.NOT_MEANT:
            return _about_danger(scene, text)
        case Question.SEEN:
            no = heard.no and not heard.intents
            return care.seen(scene, yes=plainly_yes(text)) if plainly_yes(text) or no else None
        case Question.LOW:
            return small_talk.low(scene) if heard.yes and not heard.intents else None
        case Question.SUITS if not heard.intents and (heard.yes or heard.no):
            return settings.suits(scene) if heard.yes else settings.suits_not(scene, text)
        case Question.DELETE if heard.yes or heard.no:
            return mine.delete(scene, yes=heard.yes)
        case _:
            return None


def _about_danger(scene: Scene, text: str) -> Turn | None:
    if plainly_no(text):
        return checkin.no_danger(scene)
    return care.danger(scene, Danger.OTHER) if plainly_yes(text) else None
