"""What was noted of a session is not quite so: put right by a tap or in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from walkrun_bot.coaching.pain import told_alone
from walkrun_bot.coaching.report import Place
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, row
from walkrun_bot.dialogue.days import REACHES_BACK_DAYS, told_day
from walkrun_bot.dialogue.hearing.pain import telling
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.wishes.corrections import corrects, part_named, says_it_is_not_so
from walkrun_bot.dialogue.replies import checkin as replies
from walkrun_bot.dialogue.runner import Draft, Question
from walkrun_bot.dialogue.topics import answers, checkin, undoing
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from datetime import date

    from walkrun_bot.coaching.history import ReportEntry
    from walkrun_bot.dialogue.utterance import Utterance

# "About a 2", said within this of a report, is the number of its pain.
A_WHILE = timedelta(hours=1)
FEW_WORDS = 5
# A week of buttons, and a report of up to then, can be put right.
DAYS_BY_TAP = 7
# What is asked anew when it is the thing that is not quite so.
_ANEW: dict[str, dict[str, Any]] = {
    "completed": {"completed": None},
    "effort": {"effort": None, "shrugged": False},
    "hurt": {"hurt": None, "place": None, "level": None, "signs": None, "side": None},
}


def last_told(scene: Scene, of: int = 0) -> ReportEntry | None:
    """Return the report of session `of`, or for 0 the newest, while it can still be put right."""
    told = scene.history.told()
    newest = max(told.values(), key=lambda entry: entry.at, default=None)
    entry = told.get(of) if of else newest
    late = entry is None or (scene.now - entry.at).days > DAYS_BY_TAP
    return None if late else entry


def ask(scene: Scene, of: int = 0) -> Turn:
    """Ask what of it is not quite so."""
    entry = last_told(scene, of)
    if entry is None:
        return scene.says(replies.NothingToChange())
    asked = scene.but(asking=Question.WHAT_TO_CHANGE, draft=answers.draft_of(entry))
    return asked.says(Say(replies.AskWhatToChange(entry.day, scene.today), _choices(entry.number)))


def tapped(scene: Scene, button: Button) -> Turn | None:
    """Open the choice, or ask the one thing that was chosen; None where the report is gone."""
    entry = last_told(scene, button.of)
    if entry is None:
        return None
    if not button.value:
        return ask(scene, button.of)
    draft = answers.draft_of(entry)
    if button.value == "day":
        return _ask_day(scene.but(draft=draft))
    return checkin.ask_next(scene.but(draft=replace(draft, **_ANEW[button.value])))


def day_tapped(scene: Scene, button: Button) -> Turn | None:
    """Put the session on the last such weekday, today included."""
    entry = last_told(scene, button.of)
    if entry is None:
        return None
    back = (scene.today.isoweekday() - int(button.value)) % DAYS_BY_TAP
    day = date_back(scene, back)
    return checkin.ask_next(scene.but(draft=replace(answers.draft_of(entry), day=day)))


def in_words(said: Utterance) -> Turn | None:
    """Take "no, it was the right one" or "I meant Monday"; None where nothing is put right."""
    text, scene = plain(said.text), said.scene
    if (alone := _pain_alone(said)) is not None:
        return alone
    entry = last_told(scene)
    if entry is None or entry.at.date() != scene.now.date() or scene.runner.draft is not None:
        return None
    if says_it_is_not_so(text):
        return ask(scene)
    draft = answers.draft_of(entry)
    if corrects(text):
        return _put_right(said, draft) or _as_it_is(said, entry)
    if draft.hurt and said.heard.number is None and len(text.split()) <= FEW_WORDS:
        said = replace(said, heard=replace(said.heard, number=answers.one_number(text)))
    number = draft.hurt and said.heard.number is not None and not said.wants
    if number and scene.now - entry.at < A_WHILE and len(text.split()) <= FEW_WORDS:
        return _put_right(said, draft) or _as_noted(scene, entry)
    return None


def _pain_alone(said: Utterance) -> Turn | None:
    """Put a pain right that was told of by itself today: "no wait, the left knee"."""
    scene, text = said.scene, plain(said.text)
    pain = told_alone(scene.history)
    if pain is None or pain.at.date() != scene.now.date() or not corrects(text):
        return None
    told = next(e for e in reversed(scene.history.reports) if e.at == pain.at and not e.number)
    draft = replace(answers.draft_of(told), corrects=False)
    where = telling.place(text)
    right = answers.put_right(draft, said.heard, None if where is Place.OTHER else where)
    if not right.hurt:
        return undoing.undo(scene)
    if right == draft:
        return None
    return checkin.ask_next(undoing.pain_taken_back(scene).but(draft=right))


def _as_it_is(said: Utterance, entry: ReportEntry) -> Turn | None:
    """The words name what is noted already: say so; None where they name nothing of it."""
    same_day = told_day(said.scene, said.heard) == entry.day
    heard = said.heard
    named = same_day or heard.effort or heard.completed or heard.ache or heard.painless
    return _as_noted(said.scene, entry) if named else None


def _as_noted(scene: Scene, entry: ReportEntry) -> Turn:
    return scene.says(replies.AsNoted(entry.day, entry.report, scene.today))


def answer(said: Utterance) -> Turn | None:
    """Take what is said when it was asked what to change, or which day it was."""
    draft = said.scene.runner.draft
    if draft is None:
        return None
    which_day = said.scene.runner.asking is Question.ON_DAY
    turn = _put_right(said, draft)
    part = part_named(plain(said.text)) if turn is None and not which_day else None
    if part is not None:
        return tapped(said.scene, Button(Do.CORRECT, part, draft.number))
    return turn or (_ask_day(said.scene, again=True) if which_day and not said.wants else None)


def _put_right(said: Utterance, draft: Draft) -> Turn | None:
    scene = said.scene
    day = told_day(scene, said.heard)
    if day is not None and (scene.today - day).days > REACHES_BACK_DAYS:
        return scene.says(replies.TooLongAgo())
    where = telling.place(plain(said.text)) if draft.hurt else None
    told = answers.put_right(draft, said.heard, None if where is Place.OTHER else where)
    moved = day if day != scene.history.latest()[draft.number].day else None
    told = replace(told, day=moved or told.day)
    return None if told == draft else checkin.ask_next(scene.but(draft=told))


def _ask_day(scene: Scene, *, again: bool = False) -> Turn:
    number = scene.runner.draft.number if scene.runner.draft else 0
    days = [date_back(scene, back).isoweekday() for back in reversed(range(DAYS_BY_TAP))]
    buttons = row(Do.ON_DAY, *map(str, days), of=number)
    rows = (buttons[:4], buttons[4:])
    return scene.but(asking=Question.ON_DAY).says(Say(replies.AskWhichDay(again), rows))


def date_back(scene: Scene, days: int) -> date:
    """Return the local day so many days ago."""
    return scene.today - timedelta(days=days)


def _choices(number: int) -> ButtonRows:
    return (
        row(Do.CORRECT, "completed", "effort", of=number),
        row(Do.CORRECT, "hurt", "day", of=number),
    )
