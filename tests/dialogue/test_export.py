"""What a runner takes along is as the schema says, whatever the runner; and it is everything."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from tests.store.people import alice
from walkrun_bot.coaching.history import Because, Change, History, Hold, Status
from walkrun_bot.coaching.report import Completed, Effort, PainSign, Place
from walkrun_bot.coaching.session import Segment, SegmentKind, SessionKind
from walkrun_bot.dialogue.export import document
from walkrun_bot.dialogue.runner import Runner, Stage
from walkrun_bot.dialogue.turn import Scene

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA: dict[str, Any] = json.loads((DOCS / "export.schema.json").read_text())
NOW = datetime(2026, 6, 1, 17, tzinfo=UTC)

st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
st.register_type_strategy(
    Segment, st.builds(Segment, st.sampled_from(SegmentKind), st.integers(min_value=1))
)
ANYBODY = st.builds(
    Runner, seed=st.just(1), history=st.from_type(History), wishes=st.just(alice().wishes)
)


def closed(schema: Any) -> Any:  # noqa: ANN401
    """Return the schema without room for fields that it does not know."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: closed(each) for name, each in schema.items()}
    return inner | ({"additionalProperties": False} if inner.get("type") == "object" else {})


def faults(text: str) -> list[str]:
    """Return where a document is not as the schema says, which leaves no room for other fields."""
    check = Draft202012Validator(closed(SCHEMA), format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in check.iter_errors(json.loads(text))]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@given(ANYBODY)
def test_whatever_is_known_of_a_runner_is_as_the_schema_says(runner: Runner) -> None:
    assert faults(document(Scene(runner, NOW))) == []


def test_a_runner_with_a_past_is_taken_along_whole() -> None:
    runner = alice(sessions=5)
    taken = json.loads(document(Scene(runner, NOW)))
    assert [len(taken[part]) for part in ("sessions", "reports", "decisions")] == [5, 5, 5]
    assert taken["runner"]["zone"] == "Europe/London"
    assert taken["runner"]["locale"] == "en"
    first = taken["sessions"][0]
    assert (first["date"], first["kind"], first["status"]) == ("2026-05-05", "intervals", "done")
    assert first["rung"] == {"run_s": 60, "walk_s": 90}
    assert {segment["kind"] for segment in first["segments"]} == set(SegmentKind)
    assert sum(segment["seconds"] for segment in first["segments"]) == 25 * 60
    assert taken["decisions"][0]["reason"] == Because.PAIN_NIGGLE


@pytest.mark.parametrize(
    ("spoil", "where"),
    [
        (lambda taken: taken.update(schema=2), "$.schema"),
        (lambda taken: taken.pop("sessions"), "$"),
        (lambda taken: taken["sessions"][0].update(kind="marathon"), "$.sessions[0].kind"),
        (lambda taken: taken["sessions"][0].update(date="yesterday"), "$.sessions[0].date"),
        (lambda taken: taken["runner"].update(shoes="red"), "$.runner"),
    ],
)
def test_the_check_finds_what_is_not_as_it_should_be(spoil: Any, where: str) -> None:  # noqa: ANN401
    taken = json.loads(document(Scene(alice(sessions=1), NOW)))
    spoil(taken)
    assert [fault.partition(": ")[0] for fault in faults(json.dumps(taken))] == [where]


@pytest.mark.parametrize(
    ("part", "field", "known"),
    [
        ("sessions", "kind", SessionKind),
        ("sessions", "status", Status),
        ("reports", "completed", Completed),
        ("reports", "effort", Effort),
        ("decisions", "change", Change),
        ("decisions", "reason", Because),
    ],
)
def test_the_schema_knows_every_value_and_no_other(part: str, field: str, known: Any) -> None:  # noqa: ANN401
    described = SCHEMA["properties"][part]["items"]["properties"][field]["enum"]
    assert {value for value in described if value is not None} == {each.value for each in known}


def test_the_schema_knows_every_stage_hold_place_and_sign_of_pain() -> None:
    runner = SCHEMA["properties"]["runner"]["properties"]
    assert set(runner["stage"]["enum"]) == set(Stage)
    assert set(runner["hold"]["enum"]) == {*Hold, None}
    (pain, _) = SCHEMA["properties"]["reports"]["items"]["properties"]["pain"]["anyOf"]
    assert set(pain["properties"]["place"]["enum"]) == set(Place)
    assert set(pain["properties"]["signs"]["items"]["enum"]) == set(PainSign)


def test_the_page_and_the_schema_name_the_same_fields() -> None:
    page = (DOCS / "export.md").read_text()
    cells = re.findall(r"(?m)^\| (`[^|]+`) \|", page)
    named = {name for cell in cells for name in re.findall(r"`(\w+)`", cell)}
    parts = SCHEMA["properties"]
    described = {name for part in ("sessions", "reports", "decisions")
                 for name in parts[part]["items"]["properties"]}  # fmt: skip
    assert named == described | set(parts) | set(parts["runner"]["properties"])


def test_nothing_that_a_runner_said_is_left_out() -> None:
    """A new field of the runner has to be exported, or to be named here with the others."""
    ours = {"seed", "stage_left", "asking", "asked_on", "asked_before", "draft", "moments_until",
            "last_word", "nudged", "unsure_on", "thread", "told_unasked", "repeated",
            "suspected", "denies", "early_alarms"}  # fmt: skip
    taken = {"name", "locale", "stage", "profile", "wishes", "standing", "paused_until", "signs",
             "looks", "history", "moved", "forget_on"}  # fmt: skip
    assert {field.name for field in fields(Runner)} <= ours | taken


def test_instants_are_told_with_their_zone() -> None:
    taken = json.loads(document(Scene(alice(sessions=1), NOW)))
    at = datetime.fromisoformat(taken["decisions"][0]["at"])
    assert at.utcoffset() == timedelta(0)
    assert date.fromisoformat(taken["sessions"][0]["date"]) == date(2026, 5, 5)
