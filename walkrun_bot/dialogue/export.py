"""Everything known of a runner, as a document of their own (schema 1: docs/export.md)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from walkrun_bot.coaching.look_back import LookBack, Matter

if TYPE_CHECKING:
    from walkrun_bot.coaching.history import Decision, ReportEntry, SessionEntry, Standing
    from walkrun_bot.coaching.signs import SignTold
    from walkrun_bot.dialogue.runner import Moved
    from walkrun_bot.dialogue.turn import Scene

SCHEMA = 1


def document(scene: Scene) -> str:
    """Return the export as JSON text: runner, sessions, reports, decisions, oldest first."""
    history = scene.history
    whole = {
        "schema": SCHEMA,
        "exported_at": scene.now.isoformat(),
        "runner": _runner(scene),
        "sessions": [_session(entry) for entry in history.latest().values()],
        "reports": [_report(entry) for entry in history.reports],
        "decisions": [_decision(decision) for decision in history.decisions],
    }
    return json.dumps(whole, indent=2, ensure_ascii=False)


def _runner(scene: Scene) -> dict[str, Any]:
    runner, wishes, profile = scene.runner, scene.runner.wishes, scene.runner.profile
    standing = runner.standing
    return {
        "name": runner.name,
        "locale": runner.locale,
        "zone": wishes.zone,
        "days": list(wishes.days),
        "time": wishes.at.isoformat(timespec="minutes"),
        "minutes": wishes.minutes,
        "nudges": wishes.nudges,
        "unwanted": list(wishes.unwanted),
        "moved": [_moved(moved) for moved in runner.moved],
        "background": profile.background,
        "age": profile.age,
        "health": profile.health,
        "also": sorted(profile.also),
        "activity": profile.activity,
        "destination": profile.destination,
        "stage": runner.stage,
        "paused_until": runner.paused_until.isoformat() if runner.paused_until else None,
        "forget_on": runner.forget_on.isoformat() if runner.forget_on else None,
        "hold": standing.hold if standing else None,
        "illness": standing.illness if standing else None,
        "gentle_until": standing.gentle_until.isoformat()
        if standing and standing.gentle_until
        else None,
        "signs": [_sign(told) for told in runner.signs],
        "look_backs": [_look_back(look) for look in runner.looks],
    } | _weeks(standing)


def _weeks(standing: Standing | None) -> dict[str, str | None]:
    """Return until which days something was made gentler by the runner's own word."""
    days = {
        "walking_until": standing.walking_until if standing else None,
        "steady_until": standing.steady_until if standing else None,
        "small_until": standing.small_until if standing else None,
    }
    return {name: day.isoformat() if day else None for name, day in days.items()}


def _sign(told: SignTold) -> dict[str, Any]:
    return {
        "sign": told.sign,
        "compared": told.compared,
        "date": told.day.isoformat(),
        "number": told.number,
    }


def _look_back(look: LookBack) -> dict[str, Any]:
    answers = {matter.value: getattr(look, matter) for matter in Matter}
    return {"date": look.day.isoformat(), **answers, "put_off": look.put_off}


def _moved(moved: Moved) -> dict[str, Any]:
    at = moved.at.isoformat(timespec="minutes") if moved.at else None
    return {"date": moved.day.isoformat(), "to": moved.to.isoformat(), "time": at}


def _session(entry: SessionEntry) -> dict[str, Any]:
    rung = entry.session.rung

    return {
        "number": entry.number,
        "date": entry.day.isoformat(),
        "kind": entry.session.kind,
        "rung": {"run_s": rung.run_s, "walk_s": rung.walk_s} if rung else None,
        "segments": [{"kind": s.kind, "seconds": s.seconds} for s in entry.session.segments],
        "status": entry.status,
    }


def _report(entry: ReportEntry) -> dict[str, Any]:
    report, pain = entry.report, entry.report.pain
    return {
        "number": entry.number,
        "date": entry.day.isoformat(),
        "at": entry.at.isoformat(),
        "completed": report.completed,
        "effort": report.effort,
        "walked_more": report.walked_more,
        "pain": {
            "place": pain.place,
            "side": pain.side,
            "level": pain.level,
            "signs": sorted(pain.signs),
        }
        if pain
        else None,
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "at": decision.at.isoformat(),
        "change": decision.change,
        "reason": decision.because,
        "session": decision.number or None,
        "rung": {"run_s": decision.after.rung.run_s, "walk_s": decision.after.rung.walk_s},
        "undoes": list(decision.undoes),
    }
