"""What came out, as a picture: two charts by week, in one SVG without fonts or scripts of its own.

It has a light ground of its own, so that it can be read where pages are dark.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from walkrun_bot.simulation.study import Summary

WIDTH, CHART_W, CHART_H, LEFT, TOP, GAP = 920, 380, 240, 50, 60, 70
ROW_H = 20
SCALE = 0.04  # the right chart ends at a multiple of this, so that its quarters are whole per cents
INK, GRID, GROUND = "#222", "#ddd", "#fff"
# Told apart by people who do not see red and green alike (Okabe and Ito 2008), and by their dashes.
LINES = (
    ("#0072b2", ""), ("#d55e00", "6 3"), ("#009e73", "2 3"), ("#cc79a7", "8 3 2 3"),
    ("#56b4e9", "4 2"), ("#e69f00", "1 3"), ("#999999", "10 4"), ("#000000", "3 6"),
)  # fmt: skip
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" role="img" '
    'font-family="sans-serif" font-size="13" fill="{ink}"><title>{title}</title>'
    '<rect width="{w}" height="{h}" fill="{ground}"/>{body}</svg>\n'
)


def drawn(summaries: Sequence[Summary], title: str) -> str:
    """Return the picture of up to eight plans."""
    hard = max((share for s in summaries for share in s.too_hard_by_week), default=0.0)
    second = LEFT + CHART_W + GAP
    body = [
        _text(LEFT, 24, title, size=15),
        *_chart(LEFT, "still with the plan, by week", summaries, lambda s: s.still_by_week, 1.0),
        *_chart(second, "runs that were too hard, by week", summaries,
                lambda s: s.too_hard_by_week, max(ceil(hard / SCALE), 1) * SCALE),
        *_legend(summaries),
    ]  # fmt: skip
    height = TOP + CHART_H + 60 + ROW_H * -(-len(summaries) // 2)
    return SVG.format(w=WIDTH, h=height, ink=INK, ground=GROUND, title=title, body="".join(body))


def _chart(
    x: int, title: str, summaries: Sequence[Summary],
    values: Callable[[Summary], Sequence[float]], most: float,
) -> list[str]:  # fmt: skip
    parts = [_text(x, TOP - 12, title)]
    for quarter in range(5):
        y = TOP + CHART_H * (4 - quarter) / 4
        parts.append(f'<path d="M{x} {y:g}h{CHART_W}" stroke="{GRID}"/>')
        parts.append(_text(x - 6, y + 4, f"{most * quarter / 4:.0%}", anchor="end"))
    parts += [
        _text(x + CHART_W * (week - 1) / 25, TOP + CHART_H + 18, str(week), "middle")
        for week in (1, 5, 9, 13, 17, 21, 26)
    ]
    for summary, (colour, dash) in zip(summaries, LINES, strict=False):
        points = " ".join(
            f"{x + CHART_W * i / 25:.1f},{TOP + CHART_H * (1 - min(v / most, 1)):.1f}"
            for i, v in enumerate(values(summary))
        )
        parts.append(_line("polyline", f'points="{points}"', colour, dash))
    return parts


def _legend(summaries: Sequence[Summary]) -> list[str]:
    parts = []
    for i, (summary, (colour, dash)) in enumerate(zip(summaries, LINES, strict=False)):
        x = LEFT + (CHART_W + GAP) * (i % 2)
        y = TOP + CHART_H + 46 + ROW_H * (i // 2)
        parts.append(_line("path", f'd="M{x} {y - 4}h40"', colour, dash))
        parts.append(_text(x + 48, y, summary.name))
    return parts


def _line(shape: str, where: str, colour: str, dash: str) -> str:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<{shape} {where} fill="none" stroke="{colour}" stroke-width="2.2"{dashes}/>'


def _text(x: float, y: float, words: str, anchor: str = "start", size: int = 13) -> str:
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" font-size="{size}">{words}</text>'
