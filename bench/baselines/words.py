"""What the tutorial bot says: about as much as the coach does, with the same buttons."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    text: str
    buttons: tuple[str, ...] = ()


SESSION = (
    "<b>Your session, 25 minutes door to door</b>\n\n5½ min walk to warm up\n"
    "7 x 15 s easy run\n2 min walk after each run\n5 min walk to cool down\n\n"
    "Run so slowly that you could chat. Walk before you need to. Finish with enough left that you"
    " could do it again."
)
OFFER = ("I've done it", "Small version", "A walk instead", "Not today", "Why?")
WELCOME = Answer(
    "Hello. I'm a walk-run coach. We go in small steps, with walking planned in from the start, and"
    " I decide how much and when. May I keep what you tell me?",
    ("Yes, let's begin", "What exactly do you keep?"),
)
BACKGROUND = Answer(
    "What brings you here? A tap or a few words, as you like.",
    ("Starting from scratch", "Coming back after a break", "Coming back after an illness"),
)
AGE = Answer(
    "Roughly how old are you? It decides how long you rest between runs.",
    ("Under 45", "45 to 59", "60 or over", "I'd rather not say"),
)
HEALTH = Answer(
    "Does any of this apply to you? If it's more than one, tap the first that fits.",
    ("None of these", "Heart, lungs, sugar, symptoms", "Bones or joints"),
)
ACTIVITY = Answer(
    "Last one: what do you do at the moment? Every answer is a good place to begin.",
    ("Not much at the moment", "I can walk for half an hour", "I jog a little already"),
)
ASSUMED = Answer(
    "I've put you down for Tuesday, Thursday and Saturday at 07:30, 25 minutes, London time.",
    ("Yes, that suits me", "Other days", "Another time", "Other minutes", "I'm elsewhere"),
)
PLAN = Answer(
    "<b>The days ahead</b>\n\n" + "\n".join(f"{day} · walk-run, 25 minutes" for day in (
        "Tuesday", "Thursday", "Saturday")),
    ("What should I do today?", "Why?", "Settings"),
)  # fmt: skip
SETTINGS = Answer(
    "<b>How things are set</b>\n\nDays: Tuesday, Thursday and Saturday\nTime: 07:30",
    ("Other days", "Another time", "Other minutes", "I'm elsewhere", "No notes, please"),
)
WHY = Answer("This is where your answers put you: a gentle beginning.", ("Easier please",))
NOTED = Answer("Noted. It felt as it should. Same again next time.", ("My plan", "Why?"))
PLACE = Answer("Thank you, then I know what time it is for you.")
NOT_UNDERSTOOD = Answer("I'm not sure what you mean, sorry.", ("What should I do today?",))

ANSWERS = {
    "What should I do today?": Answer(SESSION, OFFER),
    "and tomorrow?": Answer("Tomorrow is a day of rest. The next is on Tuesday.", ("My plan",)),
    "it was fine, nothing hurt": NOTED,
    "it was hard, my knee hurts a bit": NOTED,
    "/progress": Answer("Seven sessions so far.", ("What should I do today?",)),
    "thanks!": Answer("You're welcome. Whenever you like."),
}
AFTER_TAP = {
    "Yes, let's begin": (BACKGROUND,),
    "Starting from scratch": (AGE,),
    "Under 45": (HEALTH,),
    "None of these": (ACTIVITY,),
    "I can walk for half an hour": (
        Answer("Thank you. You start with 15 s of easy running at a time."),
        Answer(SESSION, OFFER),
        ASSUMED,
    ),
    "Yes, that suits me": (Answer("Lovely. I'll be in touch the evening before."),),
    "My plan": (PLAN,),
    "Why?": (WHY,),
    "Settings": (SETTINGS,),
    "What should I do today?": (Answer(SESSION, OFFER),),
}
CHOICES = frozenset({
    "Yes, let's begin", "Starting from scratch", "Under 45", "None of these",
    "I can walk for half an hour",
})  # fmt: skip
