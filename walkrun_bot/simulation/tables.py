"""What came out, as Markdown tables for the terminal and for docs/method.md."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from walkrun_bot.simulation.assumptions import Assumptions, names, why

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from walkrun_bot.simulation.published import Table
    from walkrun_bot.simulation.study import Summary, Target

NEVER = "never, for most"
HEADS = (
    "plan", "runs too hard", "largest step, longest run", "largest step, running",
    "beyond the coach's cap", "over 30-day most by 10 %", "sessions done", "injuries a runner",
    "active after 26 weeks", "ever ran 20 min", "weeks to 20 min", "... responding well", "stuck",
)  # fmt: skip


def results(summaries: Iterable[Summary]) -> str:
    """Return one row for each plan."""
    return _table(HEADS, [_row(s) for s in summaries])


def promises(found: Iterable[Target]) -> str:
    """Return the targets, and whether they were met."""
    rows = [(t.promise, t.found, "met" if t.met else "MISSED") for t in found]
    return _table(("target", "found", ""), rows)


def assumptions(a: Assumptions) -> str:
    """Return every assumption with its value, unit, reason and source."""
    rows = []
    for name in names():
        said = why(name)
        source = said.source or "judgement"
        value = f"{getattr(a, name):g} {said.unit}"
        rows.append((name.replace("_", " "), value, said.reason, source))
    return _table(("assumption", "value", "why", "source"), rows)


def published(tables: Iterable[Table]) -> str:
    """Return the published tables and where they are from."""
    return _table(("plan", "weeks", "source"), [(t.name, str(t.weeks), t.source) for t in tables])


VARIED_HEADS = (
    "assumption", "times", "too hard: coach / C25K", "active: coach, C25K",
    "weeks, responding well: coach, C25K", "stuck", "targets met",
)  # fmt: skip


def varied(rows: Iterable[tuple[str, float, Summary, Summary, Sequence[Target]]]) -> str:
    """Return what each assumption does when it is halved, and half as large again."""
    return _table(VARIED_HEADS, [_varied_row(*row) for row in rows])


def _varied_row(
    name: str, times: float, ours: Summary, rival: Summary, found: Sequence[Target]
) -> tuple[str, ...]:
    ratio = ours.too_hard / rival.too_hard if rival.too_hard else inf
    return (
        name.replace("_", " "),
        f"{times:g}",
        f"{ours.too_hard:.1%} / {rival.too_hard:.1%} = {ratio:.2f}",
        f"{ours.active:.0%}, {rival.active:.0%}",
        f"{_weeks(ours.weeks_good)}, {_weeks(rival.weeks_good)}",
        f"{ours.stuck:.1%}",
        "".join("✓" if target.met else "✗" for target in found),
    )


def _row(s: Summary) -> tuple[str, ...]:
    return (
        s.name,
        f"{s.too_hard:.1%}",
        f"+{_length(s.longest_step_s)} (+{s.longest_step_share:.0%})",
        f"+{_length(s.running_step_s)} (+{s.running_step_share:.0%})",
        f"{s.beyond_cap:.2%}",
        f"{s.spikes:.1%}",
        f"{s.sessions:.1f}",
        f"{s.injuries:.2f}",
        f"{s.active:.0%}",
        f"{s.reached:.0%}",
        _weeks(s.weeks),
        _weeks(s.weeks_good),
        f"{s.stuck:.2%}",
    )


def _length(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02} min"


def _weeks(weeks: float) -> str:
    return f"{weeks:.1f}" if weeks < inf else NEVER


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
