"""A doctor, a physio, a midwife: asked about and told of while the running waits for their word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue.hearing.answers.plainly import plainly_cleared
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.replies.care import WalkingIsYours
from walkrun_bot.dialogue.topics import care
from walkrun_bot.dialogue.topics.ways_on import seen_buttons
from walkrun_bot.dialogue.turn import Say

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.dialogue.utterance import Utterance

_WHO = r"(?:doctors?|dr|gp|physio\w*|midwife|nurse|consultant|cardiologist|professional|surgery)"
_ASKS = re.compile(
    rf"\b(?:do|must|should|shall|can|may|will) i\b.{{0,60}}\b{_WHO}\b"
    rf"|\b{_WHO}\b.{{0,40}}\b(?:before|first)\b.{{0,30}}\b(?:walk|go out|start)"
    rf"|\bwhy (?:do i|the|a)\b.{{0,20}}\b{_WHO}\b|\bcan i (?:still )?(?:walk|go for a walk)\b"
)
_THEIR_WORD = re.compile(
    rf"\b{_WHO}\b.{{0,80}}\b(?:said|says|told|thinks?|thought|reckons?|recommend\w*|agree[sd]?"
    r"|approve[sd]?|happy)\b"
)


def doctored(said: Utterance) -> Turn | None:
    """Answer what the waiting is for, or ask for the professional's word where one was told of.

    None where no word is waited for, and where they plainly agree or advise against running.
    """
    scene, text = said.scene, plain(said.text)
    if scene.standing.hold is not Hold.SEEN_FIRST or said.told or said.heard.alarm is not None:
        return None
    if plainly_cleared(said.text) or said.wants & {Intent.ADVISED, Intent.ILL, Intent.PREGNANT}:
        return None
    if _THEIR_WORD.search(text):
        return care.ask_seen(scene, Hold.SEEN_FIRST)
    if _ASKS.search(text):
        reply = WalkingIsYours(scene.runner.profile.crashes)
        return scene.says(Say(reply, seen_buttons(scene)[:1]))
    return None
