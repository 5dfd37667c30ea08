"""What is written down while the bot runs: never a person's words or name, never the token.

Three rules keep that, whatever the level:
- An exception is told by its type and its way through the code. Its message is left out, as that
  of a parser or a database may quote what it choked on.
- Of the records of other libraries, only warnings and worse are kept, and of those only the first
  line of the template, without what would be filled in. (At DEBUG python-telegram-bot writes down
  whole messages, and httpx, at INFO, addresses with the token in them.)
- The token, or whatever looks like one, is taken out of every finished line.
Chat ids are personal data, too: the bot's own records name updates and outgoing messages by their
numbers, and chats not at all.
"""

from __future__ import annotations

import json
import logging
import re
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

OURS = "walkrun_bot"
TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{30,}")
MAX_FRAMES = 12  # the innermost; what lies outside them is the event loop's
MAX_CHAIN = 5  # exceptions behind the exception


class DiscreetFormatter(logging.Formatter):
    """Lines that can be shown to anybody: plain text or one JSON object each."""

    def __init__(self, form: Literal["plain", "json"], secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._form = form
        self._secrets = tuple(filter(None, secrets))

    def format(self, record: logging.LogRecord) -> str:
        """Return `record` as one line without secrets."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        parts = {"time": at, "level": record.levelname, "logger": record.name}
        parts["message"] = _words(record)
        if record.exc_info and record.exc_info[1]:
            parts["exception"] = way(record.exc_info[1])
        return self._redacted(_one_line(parts) if self._form == "plain" else json.dumps(parts))

    def _redacted(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, "<token>")
        return TOKEN.sub("<token>", line)


def write_logs(
    level: str,
    form: Literal["plain", "json"],
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> logging.Handler:
    """Send records of `level` and above to `stream` (standard error); return the handler.

    `secrets` are strings that may never be written. A handler that an earlier call put up is
    replaced.
    """
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one.formatter, DiscreetFormatter)]:
        root.removeHandler(old)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(DiscreetFormatter(form, secrets))
    root.addHandler(handler)
    root.setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))
    logging.getLogger(OURS).setLevel(level)
    return handler


def way(error: BaseException) -> str:
    """Return the type of `error` and where it came from, with what caused it, without words."""
    return " <- ".join(_place(one) for one in _chain(error))


def _chain(error: BaseException) -> Iterator[BaseException]:
    following: BaseException | None = error
    for _ in range(MAX_CHAIN):
        if following is None:
            return
        yield following
        hidden = following.__suppress_context__
        following = following.__cause__ or (None if hidden else following.__context__)


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-MAX_FRAMES:]
    steps = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    inner = getattr(error, "exceptions", ())
    group = f" of {', '.join(_place(one) for one in inner)}" if inner else ""
    return f"{type(error).__name__}{group} ({' > '.join(steps)})"


def _words(record: logging.LogRecord) -> str:
    if record.name != OURS and not record.name.startswith(f"{OURS}."):
        return str(record.msg).partition("\n")[0]
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return str(record.msg)


def _one_line(parts: dict[str, str]) -> str:
    line = f"{parts['time']} {parts['level']:7} {parts['logger']}: {parts['message']}"
    behind = f" | {parts['exception']}" if "exception" in parts else ""
    return (line + behind).replace("\n", " ")
