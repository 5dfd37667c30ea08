"""What is assumed of virtual runners: every number, its unit, why it is what it is, and whence.

SOURCE: published. JUDGEMENT: the project's own; nobody has measured it in this form.
`python bot.py simulate --vary` halves each and makes it half as large again.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import cast


@dataclass(frozen=True)
class Why:
    """The unit and the reason of an assumption; `source` is empty for a judgement."""

    unit: str
    reason: str
    source: str = ""


def assumed(value: float, unit: str, reason: str, source: str = "") -> float:
    """Return a field of `Assumptions`: its value, and the reason beside it."""
    why = {"why": Why(unit, reason, source)}
    made: float = field(default=value, metadata=why)
    return made


@dataclass(frozen=True)
class Assumptions:
    """One world of virtual runners. 1 MET is the energy of sitting still."""

    # ---- the body: what a run costs
    excess: float = assumed(
        0.8, "MET", "by how much slow running is above what the mean starter can sustain: jogging"
        " takes about 7 MET; an untrained adult of 45 sustains about 6",
        "order of magnitude: Ainsworth 2011 (Compendium of Physical Activities)")  # fmt: skip
    excess_spread: float = assumed(0.9, "MET", "standard deviation of the same among starters")
    activity: float = assumed(
        0.5, "MET", "who does little has so much more excess; who jogs has twice as much less"
    )
    jog_over_walk: float = assumed(
        3.0, "MET", "running slowly less walking briskly: 7 less 4", "Ainsworth 2011"
    )
    reserve: float = assumed(
        5.0, "MET min", "what can be spent above the sustainable until one has to stop; spent by"
        " running, refilled by walking, as in the model of critical power",
        "form: Morton and Billat 2004; size: judgement")  # fmt: skip
    reserve_spread: float = assumed(0.25, "log", "spread of the reserve between people")
    breath: float = assumed(
        0.45, "share", "how hard breathing feels in a long run at just what can be sustained",
        "form: the talk test follows the ventilatory threshold (Persinger 2004)")  # fmt: skip
    talk_below: float = assumed(
        1.2, "MET", "below what can be sustained, where breathing is no effort yet"
    )
    breath_min: float = assumed(1.5, "min", "until two thirds of that are felt")
    legs: float = assumed(9.0, "min", "running in one session that starters' legs bear with ease")
    legs_spread: float = assumed(0.35, "log", "spread of the same")
    legs_weight: float = assumed(
        0.5, "share", "share of the effort scale for every doubling of what the legs bear"
    )
    form: float = assumed(
        0.25, "MET", "how much one day differs from the next: sleep, heat, wind, hills, stress"
    )
    telling: float = assumed(0.08, "share", "how much a told effort differs from the felt one")
    # ---- the scale of effort: shares of the reserve that were spent at the worst moment
    ok_from: float = assumed(0.25, "share", "from here one talks in sentences, not at will")
    hard_from: float = assumed(0.55, "share", "from here a few words at a time")
    too_hard_from: float = assumed(0.85, "share", "from here one cannot talk, or has to stop")
    # ---- response to training
    gain: float = assumed(
        1.4, "MET", "what training takes off the excess in the end: a fifth of what is sustained",
        "order of magnitude: Bouchard 1999 (HERITAGE: +0.4 l/min in 20 weeks)")  # fmt: skip
    gain_spread: float = assumed(
        0.7, "MET", "some gain next to nothing, others more than double", "Bouchard 1999: spread"
    )
    gain_sessions: float = assumed(
        15.0, "sessions", "whole sessions until two thirds of the gain are there, about six weeks",
        "order of magnitude: the 42 to 45 days of Banister's model")  # fmt: skip
    dose: float = assumed(10.0, "min", "running that makes two thirds of a whole session's dose")
    walk_dose: float = assumed(0.3, "share", "what a minute of walking trains, of one of running")
    forgetting: float = assumed(
        60.0, "days", "without a session until two thirds of a gain are lost, after a week's grace",
        "order of magnitude: Coyle 1984 (detraining)")  # fmt: skip
    legs_growth: float = assumed(
        0.25, "share", "of the way to a quarter above what was run, in each session"
    )
    # ---- pain
    injuries: float = assumed(
        17.8, "per 1,000 h", "injuries of novice runners per hour of running", "Videbaek 2015"
    )
    spike_small: float = assumed(
        1.64, "times", "running 10 to 30 % above the most of 30 days: more injuries. Measured in"
        " distance, on owners of watches, not on beginners", "Frandsen 2025")  # fmt: skip
    spike_middle: float = assumed(1.52, "times", "the same, 30 to 100 % above", "Frandsen 2025")
    spike_large: float = assumed(2.28, "times", "the same, more than double", "Frandsen 2025")
    frailty: float = assumed(0.5, "log", "how much people differ in how easily they are hurt")
    niggles: float = assumed(4.0, "times", "small pains (1 to 5 of 10) for every injury")
    niggle_days: float = assumed(6.0, "days", "median until a small pain is gone")
    injury_days: float = assumed(
        71.0, "days", "median until an injury is gone; pain fades evenly", "Nielsen 2014"
    )
    healing_spread: float = assumed(0.7, "log", "spread of both", "Nielsen 2014: 9 to 617 days")
    set_back: float = assumed(3.0, "days", "added to the healing by a run on pain above 3 of 10")
    runs_on_pain: float = assumed(0.5, "chance", "that one runs in spite of a pain of 4 or 5")
    # ---- life
    illnesses: float = assumed(
        2.5, "a year", "colds and the like", "CDC: adults have two to three colds a year"
    )
    illness_days: float = assumed(7.0, "days", "median length", "CDC: 7 to 10 days")
    tells_illness: float = assumed(0.7, "chance", "that the coach is told of an illness")
    busy_spells: float = assumed(5.0, "a year", "work, children, holidays, moving house")
    busy_days: float = assumed(7.0, "days", "median length")
    busy_shows: float = assumed(0.3, "times", "the chance of going out on such a day")
    twice_a_week: float = assumed(0.25, "share", "of people have two days a week and not three")
    # ---- adherence: motivation from 0 to 1 drifts to where the last session points
    drive: float = assumed(0.75, "0 to 1", "motivation of the mean starter")
    drive_spread: float = assumed(0.12, "0 to 1", "spread of the same")
    feeling: float = assumed(
        0.10, "share", "of the way to where a session points; pleasure in exercise goes with"
        " doing it half a year later", "direction: Williams 2008; size: judgement")  # fmt: skip
    after_comfort: float = assumed(0.85, "0 to 1", "where an easy or all right session points")
    after_hard: float = assumed(0.60, "0 to 1", "where a hard session points")
    after_too_hard: float = assumed(0.25, "0 to 1", "where one that was too hard points")
    after_none: float = assumed(0.50, "0 to 1", "where a session not done points, at half speed")
    bored_after: float = assumed(
        9.0, "sessions", "easy ones in a row with no change in the plan, then it points as hard"
    )
    hurting: float = assumed(0.05, "a week", "what a pain above 3 of 10 takes from the motivation")
    novelty: float = assumed(0.004, "a week", "what wears off by itself")
    shows: float = assumed(0.40, "chance", "of going out at no motivation at all")
    shows_drive: float = assumed(0.55, "chance", "added at full motivation")
    shows_habit: float = assumed(0.10, "chance", "added at full habit")
    habit: float = assumed(
        22.0, "sessions", "until two thirds of a habit: a third of 66", "Lally 2010: 66 days"
    )
    quits: float = assumed(
        0.45, "a week", "chance of giving up at no motivation; falls with its third power, and by"
        " half with full habit", "fitted, on the published tables alone")  # fmt: skip
    # ---- how plans are followed
    eager: float = assumed(
        0.5, "chance", "that the mean runner asks the coach for more after an easy session"
    )
    small: float = assumed(
        0.2,
        "chance",
        "that the coach's small session of 12 minutes is taken on a day without"
        " going out; it is offered there (P11, P17), and no table has one",
    )
    pushes_on: float = assumed(
        0.3, "chance", "that a table's next session is taken on though this one was too hard"
    )
    away_back: float = assumed(
        14.0, "days", "away, after which a table's runner starts the week before again"
    )


USUAL = Assumptions()


def names() -> tuple[str, ...]:
    """Return the names of all assumptions, in order."""
    return tuple(item.name for item in fields(Assumptions))


def why(name: str) -> Why:
    """Return the unit, the reason and the source of an assumption."""
    found = {item.name: item.metadata["why"] for item in fields(Assumptions)}
    return cast("Why", found[name])
