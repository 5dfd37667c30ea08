"""`bot.py hear`: a line in, a line of JSON out; and the score against labelled lines."""

from __future__ import annotations

import json

from walkrun_bot.dialogue.hearing.command.cli import listen, score

FIELDS = [
    "text", "intent", "intents", "red_flag", "pain", "completed", "effort", "energy", "mood",
    "barrier", "walked_more",
]  # fmt: skip


def said(*lines: str) -> list[str]:
    out: list[str] = []
    listen(lines, out.append)
    return out


def scores(*lines: str) -> tuple[int, list[str]]:
    out: list[str] = []
    return score(lines, out.append), out


def test_each_line_is_answered_by_one_object_with_every_field() -> None:
    lines = said(
        "did all of it, left shin a bit sore\n", "\n", "\u200f\u05e9\u05dc\u05d5\u05dd\r\n"
    )
    told = [json.loads(line) for line in lines]
    assert [list(one) for one in told] == [FIELDS] * 3
    assert told[0]["pain"] == {"where": "shin", "severity": "niggle"}
    assert told[0]["completed"] == "all"
    assert told[1]["intent"] == "other"
    assert told[2]["text"] == "\u200f\u05e9\u05dc\u05d5\u05dd"


def test_where_nothing_was_said_there_is_null() -> None:
    told = json.loads(said("hello\n")[0])
    assert told["intent"] == "greet"
    assert [told[name] for name in FIELDS[4:]] == [None] * 7
    assert told["red_flag"] is False


def test_danger_stands_first() -> None:
    told = json.loads(said("did it all, but I fainted and my knee hurts\n")[0])
    assert told["intents"][0] == "red_flag"
    assert told["red_flag"] is True


def test_what_is_right_is_counted_label_by_label() -> None:
    label = {
        "intent": "greet", "pain": None, "completed": None, "effort": None, "red_flag": False,
        "energy": None, "mood": None, "barrier": None, "walked_more": None,
    }  # fmt: skip
    wrong = {**label, "intent": "thanks"}
    code, out = scores(
        json.dumps({"text": "hello", "label": label}),
        json.dumps({"text": "hello", "label": wrong, "alt": ["greet"]}),
    )
    assert code == 0
    assert [line.split()[-3] for line in out[:2]] == ["(1", "(2"]


def test_a_file_that_is_none_is_refused_in_words() -> None:
    assert scores("no JSON")[0] == 1
    assert scores('{"text": "hello"}')[0] == 1
