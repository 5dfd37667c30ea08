"""Everything the bot can say, made up from facts of every sort."""

from __future__ import annotations

import pkgutil
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from hypothesis import strategies as st

from walkrun_bot.coaching.coach import Advice, Readiness
from walkrun_bot.coaching.history import Because
from walkrun_bot.coaching.ladder import TOTALS, rung_at
from walkrun_bot.coaching.session import Session, brisk_walk, by_breath, easy_walk, hills, intervals
from walkrun_bot.coaching.session import small as small_session
from walkrun_bot.dialogue import replies
from walkrun_bot.dialogue.replies.reply import Reply
from walkrun_bot.voice.voice import Voice, template_name

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

MESSAGES = Path(__file__).parent.parent.parent / "messages"
LOCALES = tuple(path for path in sorted(MESSAGES.iterdir()) if path.is_dir())
VOICE = Voice(MESSAGES)
NAME = '<script>alert("Bob & co")</script>'


def reply_classes() -> list[type[Reply]]:
    """Every reply there is, by name."""
    for module in pkgutil.iter_modules(replies.__path__, f"{replies.__name__}."):
        import_module(module.name)
    return sorted(Reply.__subclasses__(), key=lambda cls: cls.__name__)


REPLIES = reply_classes()


def template_of(reply: type[Reply], locale: Path) -> str:
    return (locale / template_name(reply)).read_text(encoding="utf-8")


places = st.sampled_from(TOTALS).flatmap(
    lambda total: st.tuples(st.just(total), st.integers(0, 40))
)
sessions: SearchStrategy[Session] = st.one_of(
    places.map(lambda place: intervals(rung_at(*place), place[0])),
    places.map(lambda place: small_session(rung_at(*place), place[0])),
    st.sampled_from(TOTALS).flatmap(
        lambda total: st.sampled_from([easy_walk(total), brisk_walk(total), hills(total),
                                       by_breath(total)])
    ),
)  # fmt: skip
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
advices = st.builds(
    Advice, st.sampled_from(Readiness), sessions, sessions, st.sampled_from(Because),
    st.integers(0, 400), days,
)  # fmt: skip
GIVEN: dict[Any, SearchStrategy[Any]] = {
    str: st.sampled_from(["", NAME]),
    int: st.integers(0, 400),
    bool: st.booleans(),
    date: days,
    datetime: st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    time: st.times(),
    Session: sessions,
    Advice: advices,
    tuple[int, ...]: st.lists(st.integers(1, 7), min_size=1, max_size=7, unique=True).map(
        lambda chosen: tuple(sorted(chosen))
    ),
}  # fmt: skip

NAMED: dict[tuple[str, type], SearchStrategy[Any]] = {
    ("zone", str): st.sampled_from(["Europe/London", "America/Argentina/Buenos_Aires"]),
    ("number", str): st.sampled_from(["", "999", "112 or 999"]),
    ("minutes", int): st.sampled_from(TOTALS),
}


def known(key: tuple[str, Any]) -> SearchStrategy[Any]:
    """Values of a field of that name and type."""
    return NAMED[key] if key in NAMED else facts(key[1])


def facts(hint: Any) -> SearchStrategy[Any]:  # noqa: ANN401 - a type, as an annotation gives it
    """Values of an annotated type."""
    if hint in GIVEN:
        return GIVEN[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        hints = get_type_hints(hint)
        named = ((f.name, hints[f.name]) for f in fields(hint))
        return st.builds(hint, **{key[0]: known(key) for key in named})
    inner = [facts(arg) for arg in get_args(hint) if arg not in {type(None), Ellipsis}]
    if getattr(hint, "__origin__", None) in {tuple, frozenset}:
        return st.lists(inner[0], max_size=3).map(hint.__origin__)
    assert type(None) in get_args(hint), hint
    return st.none() | inner[0]


def saying(reply: type[Reply]) -> SearchStrategy[Reply]:
    """Replies of one class with facts of every sort."""
    made: SearchStrategy[Reply] = facts(reply)
    return made


anything = st.sampled_from(REPLIES).flatmap(saying)
