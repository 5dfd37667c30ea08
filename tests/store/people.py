"""Alice, whose knee is sore now and then, with as much of a past as a test needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from walkrun_bot.coaching.history import (
    Because,
    Change,
    Decision,
    History,
    ReportEntry,
    SessionEntry,
    Standing,
    Status,
)
from walkrun_bot.coaching.ladder import Rung
from walkrun_bot.coaching.report import Completed, Effort, Pain, PainSign, Place, Report
from walkrun_bot.coaching.session import intervals
from walkrun_bot.dialogue.runner import Nudged, Question, Runner, Stage

NOW = datetime(2026, 5, 4, 7, 30, tzinfo=UTC)
ALICE, BOB = 4_501_234_567_890, 77
RUNG = Rung(60, 90)


def alice(sessions: int = 0) -> Runner:
    """Return Alice after so many sessions, each told of and followed by a decision."""
    runner = Runner(
        seed=7,
        name="Alice",
        stage=Stage.ACTIVE,
        standing=Standing(RUNG, 25),
        asking=Question.HURT,
        last_word=NOW,
        nudged=(Nudged("morning", NOW.date()),),
    )
    for _ in range(sessions):
        runner = after_a_session(runner)
    return runner


def after_a_session(runner: Runner) -> Runner:
    """Return `runner` with one more session, report and decision, each on the next day."""
    before = runner.history
    number = len(before.sessions) + 1
    at = NOW + timedelta(days=number)
    pain = Pain(Place.KNEE, 3, frozenset({PainSign.LIMP}))
    told = Report(Completed.ALL, Effort.OK, pain, walked_more=True)
    same = Standing(RUNG, 25)
    session = SessionEntry(number, at.date(), at, intervals(RUNG, 25), Status.DONE)
    report = ReportEntry(number, at.date(), at, told)
    decision = Decision(
        at, at.date(), Change.SAME, Because.PAIN_NIGGLE, same, same, number, count=3
    )
    grown = History(
        (*before.sessions, session), (*before.reports, report), (*before.decisions, decision)
    )
    return replace(runner, history=grown)
