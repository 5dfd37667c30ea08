"""Values survive becoming text; text that is not understood is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticSerializationError

from tests.store.people import alice
from walkrun_bot.coaching.history import Decision, History, ReportEntry, SessionEntry
from walkrun_bot.coaching.session import Segment, SegmentKind
from walkrun_bot.dialogue.runner import Runner, Stage
from walkrun_bot.message import Message
from walkrun_bot.store.errors import StoreError
from walkrun_bot.store.values import read, write

st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
st.register_type_strategy(
    Segment, st.builds(Segment, st.sampled_from(SegmentKind), st.integers(min_value=1))
)


def without(text: str, *names: str) -> str:
    fields = json.loads(text)
    for name in names:
        del fields[name]
    return json.dumps(fields)


def altered(text: str, **changes: object) -> str:
    return json.dumps(json.loads(text) | changes)


@given(st.from_type(Runner))
def test_every_runner_comes_back_as_it_was(runner: Runner) -> None:
    assert read(Runner, write(runner)) == runner


@given(st.from_type(SessionEntry))
def test_every_session_comes_back_as_it_was(entry: SessionEntry) -> None:
    assert read(SessionEntry, write(entry)) == entry


@given(st.from_type(ReportEntry))
def test_every_report_comes_back_as_it_was(entry: ReportEntry) -> None:
    assert read(ReportEntry, write(entry)) == entry


@given(st.from_type(Decision))
def test_every_decision_comes_back_as_it_was(entry: Decision) -> None:
    assert read(Decision, write(entry)) == entry


MESSAGES = st.one_of(
    st.builds(Message, keyboard=st.just(()), ask_location=st.just("")),
    st.builds(Message, rows=st.just(())),
)


@given(MESSAGES)
def test_every_message_comes_back_as_it_was(message: Message) -> None:
    assert read(Message, write(message)) == message


def test_text_from_before_a_field_was_there_takes_its_default() -> None:
    old = without(write(Runner(seed=3)), "nudged", "paused_until", "wishes", "history")
    assert read(Runner, old) == Runner(seed=3)


def test_text_from_before_a_field_deeper_down_was_there_takes_its_default() -> None:
    fields = json.loads(write(alice(sessions=1).history.reports[0]))
    del fields["report"]["walked_more"]
    assert not read(ReportEntry, json.dumps(fields)).report.walked_more


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (altered(write(Runner(3)), stage="flying"), r"Runner .* stage: Input should be 'new', "),
        (altered(write(Runner(3)), shoes="red"), "shoes: Unexpected keyword"),
        (altered(write(Runner(3)), seed="3"), "seed: Input should be a valid integer"),
        (without(write(Runner(3)), "seed"), "seed: Field required"),
        (altered(write(Runner(3)), wishes={"at": "noon"}), r"wishes\.at: "),
        ("null", "it is empty"),
        ("gibberish", "Invalid JSON"),
    ],
)
def test_text_that_is_not_understood_is_refused_with_what_is_wrong(text: str, wrong: str) -> None:
    with pytest.raises(StoreError, match=wrong):
        read(Runner, text)


def test_a_refusal_does_not_tell_what_the_runner_said() -> None:
    text = altered(write(Runner(3)), stage="my knee hurts", asking=["my knee hurts"])
    with pytest.raises(StoreError) as refusal:
        read(Runner, text)
    assert "knee" not in str(refusal.value)


def test_a_value_of_the_wrong_type_is_not_written() -> None:
    wrong: Any = "active"
    assert read(Runner, write(replace(Runner(3), stage=Stage.ACTIVE))).stage is Stage.ACTIVE
    with pytest.raises(PydanticSerializationError):
        write(replace(Runner(3), stage=wrong))


def test_a_long_history_keeps_its_order() -> None:
    history = alice(sessions=30).history
    assert read(Runner, write(replace(Runner(3), history=history))).history == history
    assert history != History()
