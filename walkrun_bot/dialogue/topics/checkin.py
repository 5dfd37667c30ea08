"""The check-in after a session: two or three taps, or words; nothing is asked that was said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Status
from walkrun_bot.coaching.pain import aching
from walkrun_bot.coaching.report import Completed, Effort, PainSign, Place
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.buttons import Button, Do
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.wishes.corrections import corrects
from walkrun_bot.dialogue.questions import PASSING, About, about
from walkrun_bot.dialogue.replies import checkin as replies
from walkrun_bot.dialogue.runner import Draft, OtherPain
from walkrun_bot.dialogue.topics import ahead, answers, care, noting, which
from walkrun_bot.dialogue.topics.asking import missing, question_about
from walkrun_bot.dialogue.topics.keeping import HAPPENED
from walkrun_bot.dialogue.topics.noticing import lightly
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from walkrun_bot.coaching.history import SessionEntry
    from walkrun_bot.dialogue.hearing.heard import Heard

# What hangs on a report is answered once that is complete.
THEN = {Intent.TOMORROW.value: ahead.tomorrow, Intent.PLAN.value: ahead.plan}
TAPS = frozenset({Do.COMPLETED, Do.EFFORT, Do.HURT, Do.PLACE, Do.LEVEL, Do.SIGNS})


def done(scene: Scene, heard: Heard | None = None, of: int = 0) -> Turn:
    """Begin the check-in of the session that "done" means, with what was said already."""
    if which.too_long_ago(scene, heard):
        return scene.says(replies.TooLongAgo())
    scene, entry = which.found(scene, heard, of)
    told = scene.history.told().get(entry.number)
    if told is not None and not _says_more(heard):
        again = Button(Do.DONE, "again", entry.number)
        return scene.says(Say(replies.AlreadyNoted(entry.day, scene.today), ((again,),)))
    if told is not None and heard is not None:
        return ask_next(scene.but(draft=answers.put_right(answers.draft_of(told), heard)))
    completed = Completed.ALL if heard is None else None
    draft = answers.understood(Draft(entry.number, completed), heard)
    return ask_next(scene.but(draft=draft))


def again(scene: Scene, of: int) -> Turn:
    """Tell of a session anew."""
    return ask_next(scene.but(draft=Draft(of))) if of in scene.history.latest() else done(scene)


def hurts(scene: Scene, heard: Heard) -> Turn:
    """A pain told of by itself: where and how much, and what it changes."""
    draft = answers.understood(Draft(0, Completed.ALL, Effort.OK), heard)
    lately = [told.report.pain for told in scene.history.reports if told.day == scene.today]
    asked_after = aching(scene.history)
    places = [pain.place for pain in lately[-1:] if pain] or [a.place for a in [asked_after] if a]
    if draft.place is None and places:
        draft = replace(draft, place=places[0])
    return ask_next(scene.but(draft=draft))


def kept_in_mind(scene: Scene, heard: Heard) -> Scene:
    """Return the scene with what a message told of a session, while something else comes first."""
    if heard.completed is None and heard.effort is None and heard.ache is None:
        return scene
    scene, entry = _told_of(scene, heard)
    if entry is None or entry.status is not Status.PLANNED:
        return scene
    return scene.but(draft=answers.understood(scene.runner.draft or Draft(entry.number), heard))


def _told_of(scene: Scene, heard: Heard) -> tuple[Scene, SessionEntry | None]:
    """Return the session that a message tells of; one that was done is entered where it has to."""
    done_ = scene.runner.draft is None and heard.completed in HAPPENED
    if not done_ or which.too_long_ago(scene, heard):
        return scene, which.meant(scene)
    return which.found(scene, heard, 0)


def no_danger(scene: Scene) -> Turn:
    """It was nothing of the kind; on with the check-in, if one was under way."""
    turn = care.no_danger(scene)
    if turn.runner.draft is None:
        return turn
    return ask_next(Scene(turn.runner, scene.now)).before(*turn.says)


def closed_before(scene: Scene, action: Callable[[Scene], Turn]) -> Turn:
    """Do something else; a pain told of in a check-in under way is noted first, never lost."""
    clear, noted = closed_first(scene)
    return action(clear).before(*noted)


def closed_first(scene: Scene) -> tuple[Scene, tuple[Say, ...]]:
    """Return the scene free for something else, and what was noted of a pain on the way."""
    draft = scene.runner.draft
    if scene.runner.asking in PASSING:
        scene = scene.but(asking=None)
    if draft is None or not draft.hurt:
        return scene, ()
    if draft.corrects:
        return _as_it_was(scene), ()
    noted = _all_noted(scene, draft)
    return Scene(noted.runner, scene.now), noted.bare()


def closed(scene: Scene) -> Scene:
    """Return the scene with a pain told of in a check-in under way noted, in silence."""
    draft = scene.runner.draft
    if draft is None or not draft.hurt:
        return scene
    if draft.corrects:
        return _as_it_was(scene)
    return Scene(_all_noted(scene, draft).runner, scene.now)


def _all_noted(scene: Scene, draft: Draft) -> Turn:
    """Note a report and the second pain that was told with it, asking nothing more."""
    noted = noting.noted(scene, draft)
    if draft.also is None:
        return noted
    return noting.noted(Scene(noted.runner, scene.now), _alone(draft.also)).before(*noted.bare())


def _alone(pain: OtherPain) -> Draft:
    """Return the report of a pain by itself."""
    return Draft(0, Completed.ALL, Effort.OK, hurt=True, place=pain.place, level=pain.level,
                 side=pain.side)  # fmt: skip


def _as_it_was(scene: Scene) -> Scene:
    """Return the scene with a report left as it was noted."""
    return scene.but(draft=None, asking=None)


def ask_next(scene: Scene) -> Turn:
    """Ask what is still missing, one thing at a time; when nothing is, note the report."""
    draft = scene.runner.draft
    if draft is None:
        return done(scene)
    if draft.completed is Completed.NONE:
        return _skipped(scene, draft)
    question = missing(draft)
    if question is None:
        noted = noting.noted(scene, draft)
        if draft.also:
            return also_hurts(noted, scene.now, draft.also)
        return _and_then(noted, scene, draft.then) if draft.then else lightly(noted, scene.now)
    return scene.but(asking=question).says(question_about(scene, question, draft))


def also_hurts(turn: Turn, now: datetime, pain: OtherPain) -> Turn:
    """Return the turn of a report with a second pain noted after it; what it lacks is asked."""
    after = ask_next(Scene(turn.runner, now).but(draft=_alone(pain)))
    return replace(after, says=(*turn.bare(), *after.says))


def _and_then(turn: Turn, scene: Scene, then: str) -> Turn:
    """Return the turn with what was asked beside the report answered, now that it is complete."""
    answer = THEN.get(then)
    after = Scene(turn.runner, scene.now)
    if answer is None or ahead.nothing_prescribed(after):
        return turn
    return answer(after).before(*turn.says)


def _skipped(scene: Scene, draft: Draft) -> Turn:
    """Not this time; where that was for a pain, the pain is what matters."""
    turn = noting.skipped(scene, draft.number)
    if not draft.hurt:
        return turn
    alone = replace(draft, number=0, completed=Completed.ALL, effort=Effort.OK)
    skipped = Scene(turn.runner, scene.now).but(draft=alone)
    return ask_next(skipped).before(*turn.bare())


def ask_again(scene: Scene) -> Turn:
    """Ask the open question once more, more plainly; a third time would be nagging."""
    draft, question = scene.runner.draft, scene.runner.asking
    if draft is None or question is None:
        return ask_next(scene)
    if draft.asked_again and draft.completed is not None and not draft.corrects:
        return _all_noted(scene, draft)
    if draft.asked_again:
        kept = draft if draft.hurt and not draft.corrects else None
        rested = scene.but(asking=None, draft=kept)
        return rested.says(Say(replies.LetItRest(), ((Button(Do.DONE, of=draft.number),),)))
    draft = replace(draft, asked_again=True)
    scene = scene.but(draft=draft)
    return scene.says(question_about(scene, question, draft, again=True))


def answer(scene: Scene, heard: Heard, text: str) -> Turn | None:
    """Take a typed answer to the open question, or return None where it is none."""
    draft, question = scene.runner.draft, scene.runner.asking
    if draft is None or question is None or about(question) is not About.SESSION:
        return None
    if corrects(plain(text)):
        put_right = answers.put_right(draft, heard)
        return None if put_right == draft else _taken(scene, put_right)
    told = answers.typed(answers.understood(draft, heard), question, heard, text)
    if told == draft and heard.effort is not None:  # how it felt, told anew
        told = replace(draft, effort=heard.effort)
    return None if told == draft else _taken(scene, told)


def tapped(scene: Scene, button: Button) -> Turn | None:
    """Take a tap on an answer; None where it is about something that is no longer asked."""
    draft = scene.runner.draft
    if draft is None or draft.number != button.of:
        entry = scene.history.latest().get(button.of)
        if entry is None or entry.status is not Status.PLANNED:
            return None
        draft = Draft(button.of)
    told = answers.tapped(draft, button)
    return None if told is None else _taken(scene, told)


def _taken(scene: Scene, draft: Draft) -> Turn:
    if draft.place is Place.CALF and PainSign.SWELLING in (draft.signs or ()):
        return care.danger(scene.but(draft=draft), Danger.CALF)
    return ask_next(scene.but(draft=replace(draft, asked_again=False)))


def _says_more(heard: Heard | None) -> bool:
    if heard is None:
        return False
    undone = heard.completed is Completed.NONE
    return undone or heard.effort is not None or heard.ache is not None
