"""What is written down, and what is not."""

from __future__ import annotations

import io
import json
import logging
import sys
from typing import TYPE_CHECKING, Literal

from walkrun_bot.logs import DiscreetFormatter, way, write_logs

if TYPE_CHECKING:
    from collections.abc import Callable

Form = Literal["plain", "json"]


def written(
    log: Callable[[logging.Logger], None], name: str = "walkrun_bot.x", form: Form = "plain"
) -> str:
    """Return what one record becomes."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(DiscreetFormatter(form, ["s3cret"]))
    logger = logging.Logger(name)  # noqa: LOG001 - not to be found by anybody else
    logger.addHandler(handler)
    log(logger)
    return stream.getvalue()


def stumble(words: str) -> None:
    raise ValueError(words)


def test_a_record_of_ours_is_filled_in() -> None:
    line = written(lambda log: log.info("update %s is done", 7))
    assert line.endswith("INFO    walkrun_bot.x: update 7 is done\n")


def test_of_other_libraries_only_the_template_is_kept() -> None:
    line = written(lambda log: log.error("bad data: %r\nin %s", "my knee", "x"), "telegram.Bot")
    assert "bad data: %r" in line
    assert "knee" not in line


def test_the_token_is_taken_out_wherever_it_is() -> None:
    looks_like_one = "123456:" + "a" * 35
    line = written(lambda log: log.info("%s and %s", "s3cret", looks_like_one))
    assert "s3cret" not in line
    assert looks_like_one not in line
    assert line.count("<token>") == 2


def test_an_exception_is_told_by_its_type_and_its_way_without_its_words() -> None:
    def log(logger: logging.Logger) -> None:
        try:
            try:
                stumble("my knee")
            except ValueError as error:
                raise RuntimeError("hurts") from error
        except RuntimeError:
            logger.exception("it failed")

    line = written(log)
    assert "RuntimeError" in line
    assert "<- ValueError (" in line
    assert "stumble" in line
    assert "knee" not in line
    assert "hurts" not in line
    assert line.count("\n") == 1


def test_a_group_of_exceptions_is_told_one_by_one() -> None:
    group = ExceptionGroup("knees", [ValueError("left"), KeyError("right")])
    assert way(group) == "ExceptionGroup of ValueError (), KeyError () ()"


def test_a_record_that_does_not_add_up_does_no_harm() -> None:
    words = ["one"]
    assert "two %s %s" in written(lambda log: log.info("two %s %s", *words))


def test_json_is_one_object_a_line() -> None:
    line = written(lambda log: log.warning("two\nlines"), form="json")
    assert json.loads(line) | {"time": ""} == {
        "time": "",
        "level": "WARNING",
        "logger": "walkrun_bot.x",
        "message": "two\nlines",
    }


def test_logs_go_to_standard_error_once_and_other_libraries_are_kept_short() -> None:
    root, ours = logging.getLogger(), logging.getLogger("walkrun_bot")
    levels = root.level, ours.level
    write_logs("INFO", "plain")
    handler = write_logs("DEBUG", "plain")
    try:
        discreet = [one for one in root.handlers if isinstance(one.formatter, DiscreetFormatter)]
        assert discreet == [handler]
        assert isinstance(handler, logging.StreamHandler)
        assert handler.stream is sys.stderr
        assert ours.isEnabledFor(logging.DEBUG)
        assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    finally:
        root.removeHandler(handler)
        root.setLevel(levels[0])
        ours.setLevel(levels[1])
