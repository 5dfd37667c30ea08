"""Small studies: they can be repeated, the coach keeps its promises, and effects point one way."""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import replace
from functools import cache
from math import inf
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from walkrun_bot.simulation.assumptions import USUAL
from walkrun_bot.simulation.cli import BEGIN, END, add_arguments, run
from walkrun_bot.simulation.picture import drawn
from walkrun_bot.simulation.study import (
    HEADLINE,
    NO_MORE,
    RIVAL,
    Found,
    Study,
    Summary,
    joined,
    studied,
    summary,
    targets,
)
from walkrun_bot.simulation.tables import NEVER, results

if TYPE_CHECKING:
    from pathlib import Path

SMALL = Study(1, 0, 60, USUAL, minutes=(35,))


@cache
def found(study: Study = SMALL) -> Found:
    return studied(study)


def of(name: str, study: Study = SMALL) -> Summary:
    return summary(name, found(study)[name])


def test_the_same_seed_is_the_same_study() -> None:
    few = replace(SMALL, runners=5)
    assert studied(few) == studied(few)


def test_parts_make_the_whole() -> None:
    few = replace(SMALL, runners=6)
    parts = [replace(few, runners=2), replace(few, first=2, runners=4)]
    assert joined(map(studied, parts)) == studied(few)


def test_everybody_meets_the_same_weeks_in_every_plan() -> None:
    assert {len(figures) for figures in found().values()} == {SMALL.runners}
    assert len(found()) == 6


def test_nobody_is_stuck_with_the_coach() -> None:
    assert of(HEADLINE).stuck == 0


def test_steps_stay_small_where_nobody_asks_for_more() -> None:
    plain = of(f"{HEADLINE}, {NO_MORE}")
    assert plain.longest_step_s <= 120
    assert plain.running_step_s <= 180


def test_the_coach_is_easier_than_couch_to_5k() -> None:
    assert of(HEADLINE).too_hard < of(RIVAL).too_hard / 2
    assert of(HEADLINE).sessions > of(RIVAL).sessions


def test_the_steps_of_couch_to_5k_are_found_as_published() -> None:
    assert of(RIVAL).longest_step_s == 12 * 60
    assert of(RIVAL).running_step_s == 7 * 60


def test_fitter_people_find_everything_easier() -> None:
    fit = replace(SMALL, assumptions=replace(USUAL, excess=-0.5), brief=True)
    assert of(RIVAL, fit).too_hard < of(RIVAL).too_hard
    assert of(RIVAL, fit).reached > of(RIVAL).reached


def test_who_asks_for_more_gets_there_sooner() -> None:
    assert of(HEADLINE).reached >= of(f"{HEADLINE}, {NO_MORE}").reached


def test_something_small_on_a_day_without_going_out_keeps_people_going() -> None:
    nobody = replace(SMALL, assumptions=replace(USUAL, small=0.0), brief=True)
    often = replace(SMALL, assumptions=replace(USUAL, small=0.5), brief=True)
    assert of(HEADLINE, often).sessions > of(HEADLINE, nobody).sessions + 2
    assert of(RIVAL, often) == of(RIVAL, nobody)


def test_what_never_happens_is_said_and_not_counted() -> None:
    never = replace(of(HEADLINE), weeks_good=inf)
    assert NEVER in results([never])
    assert not targets(never, of(RIVAL))[-1].met


def test_the_picture_is_an_svg_that_names_every_plan() -> None:
    summaries = [summary(name, figures) for name, figures in found().items()]
    words = "".join(ET.fromstring(drawn(summaries, "a title")).itertext())  # noqa: S314 - our own
    assert all(s.name in words for s in summaries)


def chosen(*arguments: str, said: list[str]) -> int:
    parser = ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([*arguments, "--jobs", "1"]), said.append)


def test_the_command_line_tells_and_writes(tmp_path: Path) -> None:
    page, picture, said = tmp_path / "method.md", tmp_path / "picture.svg", list[str]()
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    files = ("--docs", str(page), "--picture", str(picture))
    assert chosen("--runners", "2", "--minutes", "35", *files, said=said) == 0
    written = page.read_text(encoding="utf-8")
    assert "2 virtual runners" in said[0]
    assert written == f"before\n{BEGIN}\n{said[0]}\n{END}\nafter\n"
    assert picture.read_text(encoding="utf-8").startswith("<svg")


def test_every_assumption_is_halved_and_made_half_as_large_again() -> None:
    said = list[str]()
    assert chosen("--vary", "--runners", "1", said=said) == 0
    assert "| quits | 1.5 |" in said[0]
