"""The house rules that no linter holds: sizes, purity, who may ask the time, honest locks."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUSE = Path(__file__).parent.parent
FILE_LINES, FUNCTION_LINES = 250, 40
PURE = ("walkrun_bot/coaching/", "walkrun_bot/dialogue/", "walkrun_bot/simulation/")
# The one place that leans on any: a fixed table of numbers, and what multiplies it (decision 34).
READING = "walkrun_bot/dialogue/hearing/reading/"
READING_LIBRARIES = {"numpy", "onnxruntime"}
CLOCK = "walkrun_bot/clock.py"
IMPURE_CALLS = {"open", "print", "input", "exec", "eval", "breakpoint", "__import__"}
PRESENT = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"}
FENCES = ("TID251", "TID252", "DTZ005", "DTZ011", "PLR0915", "C901")
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-upkeep.lock")
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)(\[[a-z,]+\])?==(?P<version>[^ ;]+)", re.MULTILINE)


def sources() -> list[str]:
    """Every Python file that is written by hand, as its path in the house."""
    roots = (HOUSE / folder for folder in ("walkrun_bot", "tests", "bench", "tools"))
    paths = [HOUSE / "bot.py", *(path for root in roots for path in root.rglob("*.py"))]
    return sorted(p.relative_to(HOUSE).as_posix() for p in paths if "migrations" not in p.parts)


@cache
def text(path: str) -> str:
    return (HOUSE / path).read_text(encoding="utf-8")


@cache
def nodes(path: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(text(path))))


def imports(path: str) -> Iterator[str]:
    """The dotted names of the modules that a file imports."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def foreign(path: str) -> set[str]:
    """The packages that a file imports and that do not come with Python."""
    return {name.partition(".")[0] for name in imports(path)} - sys.stdlib_module_names


def dotted(node: ast.AST) -> str:
    """The last two parts of a dotted name: `datetime.now` for `datetime.datetime.now`."""
    if not isinstance(node, ast.Attribute):
        return ""
    owner = node.value
    name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
    return f"{name}.{node.attr}"


def pins(lock: str) -> dict[str, str]:
    """What a lock file pins: name to version."""
    return {found["name"]: found["version"] for found in PIN.finditer(text(lock))}


@cache
def declared() -> dict[str, list[Requirement]]:
    """What pyproject.toml asks for: runtime, dev and upkeep."""
    project = tomllib.loads(text("pyproject.toml"))
    groups = {"runtime": project["project"]["dependencies"], **project["dependency-groups"]}
    return {group: [Requirement(line) for line in lines] for group, lines in groups.items()}


def normal(name: str) -> str:
    """A package's name as a lock file spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_no_file_is_longer_than_one_sitting() -> None:
    long = {path: len(text(path).splitlines()) for path in sources()}
    assert {path: lines for path, lines in long.items() if lines > FILE_LINES} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    long = {
        f"{path}:{node.lineno} {node.name}": lines
        for path in sources()
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES
    }
    assert long == {}


def test_coaching_and_dialogue_only_compute() -> None:
    impure = [
        f"{path}:{node.lineno}"
        for path in sources()
        if path.startswith(PURE)
        for node in nodes(path)
        if isinstance(node, ast.AsyncFunctionDef | ast.Global)
        or (isinstance(node, ast.Call) and getattr(node.func, "id", "") in IMPURE_CALLS)
    ]
    assert impure == []


def test_time_comes_from_the_clock_alone() -> None:
    asked = [
        f"{path}:{node.lineno} {dotted(node)}"
        for path in sources()
        if path != CLOCK
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and dotted(node) in PRESENT
    ]
    assert asked == []


def test_nothing_is_left_to_chance() -> None:
    assert [path for path in sources() if "random" in imports(path)] == []


def test_no_fence_is_taken_down_in_passing() -> None:
    this = Path(__file__).relative_to(HOUSE).as_posix()
    down = re.compile(rf"noqa(?!: [A-Z]+[0-9]+)|# mypy: |noqa:.*({'|'.join(FENCES)})")
    assert [path for path in sources() if path != this and down.search(text(path))] == []


def test_coaching_and_dialogue_lean_on_no_library() -> None:
    known = {"walkrun_bot"}
    leaning = {
        path: foreign(path) - (known | READING_LIBRARIES if path.startswith(READING) else known)
        for path in sources()
        if path.startswith(PURE)
    }
    assert {path: names for path, names in leaning.items() if names} == {}


def test_the_entry_imports_the_house_and_the_standard_library_only() -> None:
    assert foreign("bot.py") <= {"walkrun_bot"}


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_name_no_registry(lock: str) -> None:
    assert (
        re.findall(r"\S*(?:://|index-url|find-links|\.org|\.com|\.net|\.io)\S*", text(lock)) == []
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_pin_everything_with_a_hash(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z])", re.sub(r"(?m)^ *#.*\n", "", text(lock)))
    assert [
        entry for entry in entries if not PIN.match(entry) or "--hash=sha256:" not in entry
    ] == []


def test_tests_run_on_the_versions_that_the_bot_runs_on() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


@pytest.mark.parametrize(
    ("group", "lock"), [*zip(("runtime", "dev", "upkeep"), LOCKS, strict=True)]
)
def test_locks_are_up_to_date_with_what_is_asked_for(group: str, lock: str) -> None:
    pinned = pins(lock)
    stale = [
        str(r) for r in declared()[group] if pinned.get(normal(r.name), "0") not in r.specifier
    ]
    assert stale == [], "make lock"


@pytest.mark.parametrize("group", ["runtime", "dev", "upkeep"])
def test_every_dependency_says_why_it_is_here(group: str) -> None:
    reasons = text("docs/dependencies.md")
    assert [r.name for r in declared()[group] if f"| {r.name} " not in reasons] == []
