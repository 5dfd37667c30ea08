"""What is written about this house is true of it, as far as a machine can tell."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import pytest

from walkrun_bot.demo import DEFAULT_PORT
from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import Commanded, Event, Said, Tapped
from walkrun_bot.dialogue.export import document
from walkrun_bot.dialogue.turn import Scene

HOUSE = Path(__file__).parent.parent
DOCUMENTS = sorted(
    path.relative_to(HOUSE).as_posix()
    for path in (*HOUSE.glob("*.md"), *HOUSE.glob("docs/**/*.md"))
)
DECISIONS = [name for name in DOCUMENTS if name.startswith("docs/decisions/")]
PICTURES = sorted(path.name for path in HOUSE.glob("docs/images/*.png"))
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
TICKED = re.compile(r"`([^`\n]+)`")
MOST_BYTES, LONGEST_DECISION = 300_000, 60


def text(name: str) -> str:
    return (HOUSE / name).read_text(encoding="utf-8")


def ticked(name: str) -> set[str]:
    return set(TICKED.findall(text(name)))


def links(name: str) -> list[str]:
    """What a document links to within the house."""
    found = (one or other for one, other in LINK.findall(text(name)))
    return [
        unquote(link.partition("#")[0]) for link in found if "://" not in link and link[0] != "#"
    ]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_somewhere(name: str) -> None:
    folder = (HOUSE / name).parent
    assert [link for link in links(name) if not (folder / link).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_command_that_is_named_is_there(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    written = re.findall(r"(?:^ {4}|`)make ([a-z]+)", text(name), re.MULTILINE)
    assert [target for target in written if target not in targets] == []


def test_the_readme_begins_with_two_commands() -> None:
    assert re.findall(r"^ {4}(.+)$", text("README.md"), re.MULTILINE) == ["make run", "make test"]


def test_the_readme_names_every_setting_and_no_other() -> None:
    settings = set(re.findall(r"^([A-Z_]+)=", text(".env.example"), re.MULTILINE))
    assert {
        one for one in ticked("README.md") if re.fullmatch(r"[A-Z]+_[A-Z_]+|LISTEN", one)
    } == settings


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_that_is_named_can_be_typed(name: str) -> None:
    known = tomllib.loads(text("messages/en/profile.toml"))["commands"]
    named = {one[1:] for one in ticked(name) if re.fullmatch(r"/[a-z]+", one)}
    others = {"newbot", "healthz", "readyz"}  # a command of BotFather's, and two addresses
    assert named - set(known) - others == set()


def test_the_demo_is_where_the_readme_says() -> None:
    assert f"http://127.0.0.1:{DEFAULT_PORT}>" in text("README.md")


def test_every_picture_is_shown_with_words_for_those_who_do_not_see_it() -> None:
    shown = re.findall(r'<img src="docs/images/([^"]+)"[^>]* alt="[^"]{40,}">', text("README.md"))
    assert sorted(shown) == PICTURES


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_a_picture_and_not_a_burden(name: str) -> None:
    picture = (HOUSE / "docs/images" / name).read_bytes()
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(picture) < MOST_BYTES


def test_the_layers_are_those_that_the_linter_holds() -> None:
    contracts = tomllib.loads(text("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    held = next(c["layers"] for c in contracts if c["id"] == "layers")
    block = re.search(r"neighbours:\n\n((?: {4}.+\n)+)", text("ARCHITECTURE.md"))
    assert block
    assert [line.strip().replace(" · ", " | ") for line in block[1].splitlines()] == held


def test_every_file_that_the_architecture_names_is_there() -> None:
    roots = (HOUSE, HOUSE / "walkrun_bot", HOUSE / "walkrun_bot/dialogue", HOUSE / "tests")
    named = {one for one in ticked("ARCHITECTURE.md") if re.fullmatch(r"[\w./]+(\.\w{2,6}|/)", one)}
    files = {one for one in named if "/" in one or one.endswith((".py", ".toml", ".jinja"))}
    assert {one for one in files if not any((root / one).exists() for root in roots)} == set()


def test_every_name_that_the_architecture_uses_is_in_the_code() -> None:
    sources = (*HOUSE.glob("walkrun_bot/**/*.py"), HOUSE / "pyproject.toml")
    words = set(re.findall(r"\w+", " ".join(path.read_text(encoding="utf-8") for path in sources)))
    names = {
        part for one in ticked("ARCHITECTURE.md") for part in re.findall(r"\w+", _name_in(one))
    }
    assert len(names) > 20
    assert names - words == set()


def _name_in(ticked: str) -> str:
    """`Said("…")` is about Said, `dialogue/turn.py` and `make lint` about no name in the code."""
    found = re.fullmatch(r"([A-Za-z_]+(?:\.[a-z_]+)?)(\(.*\))?", ticked)
    return found[1] if found and not found[1].endswith((".py", ".toml")) else ""


def test_decisions_are_numbered_in_order_and_short() -> None:
    numbers = [int(Path(name).name.partition("-")[0]) for name in DECISIONS]
    assert numbers == sorted(set(numbers))  # those who work at once have ranges: there may be gaps
    assert [d for d in DECISIONS if len(text(d).splitlines()) > LONGEST_DECISION] == []


@pytest.mark.parametrize("name", DECISIONS)
def test_a_decision_says_why_and_what_was_rejected(name: str) -> None:
    assert text(name).startswith(f"# {int(Path(name).name[:4])}. ")
    sections = re.findall(r"^## (.+)$", text(name), re.MULTILINE)
    assert sections == ["Context", "Decision", "Rejected", "Consequences"]


def test_the_version_has_its_entry_in_the_changelog() -> None:
    version = tomllib.loads(text("pyproject.toml"))["project"]["version"]
    assert f"\n## {version}\n" in text("CHANGELOG.md")


def test_the_example_of_an_export_has_the_fields_of_a_real_one() -> None:
    block = re.search(r"```json\n(.+?)```", text("docs/export.md"), re.DOTALL)
    assert block
    assert _fields(json.loads(block[1])) == _fields(json.loads(_miras_export()))


def test_every_field_of_an_export_is_explained() -> None:
    names = {path[-1] for path in _fields(json.loads(_miras_export()))}
    assert names - ticked("docs/export.md") == set()


def _miras_export() -> str:
    at = datetime(2026, 6, 1, 17, 4, tzinfo=UTC)
    runner = newcomer(1, "Mira")
    taps = ("consent:yes:0", "background:injury:0", "age:from_45:0", "health:none:0",
            "activity:walks:0")  # fmt: skip
    told = Said("done, it was fine but my knee hurts a bit, 3/10")
    events: list[Event] = [Commanded("start"), *map(Tapped, taps), told]
    for event in events:
        runner = step(runner, event, at).runner
    return document(Scene(runner, at))


def _fields(value: object, path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """Every path of names in a JSON value, whatever the order and the number of entries."""
    if isinstance(value, dict):
        deeper = (_fields(inner, (*path, name)) for name, inner in value.items())
        return {(*path, name) for name in value}.union(*deeper)
    return set().union(*(_fields(one, path) for one in value)) if isinstance(value, list) else set()
