"""One call of a method: its fields, checked against the table and turned into values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, assert_never

from walkrun_bot.local_telegram.bot_api.table import METHODS, Kind
from walkrun_bot.local_telegram.refusal import bad_request

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.body import Body, Upload
    from walkrun_bot.local_telegram.world.people import Json

_YES = frozenset({"true", "yes", "1"})
_NO = frozenset({"false", "no", "0", ""})
_NAMES_IN_COMPLAINTS = {"reply_markup": "reply keyboard markup", "reaction": "reaction types"}


@dataclass(frozen=True)
class Call:
    """A method and its values: the accessors give the value, or what stands for none."""

    method: str
    values: dict[str, Any]
    files: dict[str, Upload]

    def text(self, name: str) -> str:
        """Return a String, empty when left out."""
        value: str = self.values.get(name, "")
        return value

    def integer(self, name: str, default: int = 0) -> int:
        """Return an Integer."""
        value: int = self.values.get(name, default)
        return value

    def flag(self, name: str) -> bool:
        """Return a Boolean, False when left out."""
        return bool(self.values.get(name, False))

    def mapping(self, name: str) -> Json | None:
        """Return an Object, or None."""
        return self.values.get(name)

    def array(self, name: str) -> list[Any] | None:
        """Return an Array, or None."""
        return self.values.get(name)

    @property
    def chat_id(self) -> int | None:
        """The chat that the call is about, where it names one by number."""
        value = self.values.get("chat_id")
        return value if isinstance(value, int) else None


def checked_call(method: str, body: Body) -> Call:
    """Return the call of `method` (spelt as in the table) with the fields in `body`.

    Raises:
        Refusal: 400 for a field that is unknown or holds something else than it should.
    """
    fields = METHODS[method]
    given = {name: raw for name, raw in body.fields.items() if raw is not None}
    attached = {str(value)[9:] for value in given.values() if _is_reference(value)}
    for name in (*given, *(file for file in body.files if file not in attached)):
        if name not in fields:
            raise bad_request(f'unknown field "{name}" in {method}')
    values = {name: _value(name, fields[name], raw) for name, raw in given.items()}
    return Call(method, values, body.files)


def _is_reference(value: object) -> bool:
    return isinstance(value, str) and value.startswith("attach://")


def _value(name: str, kind: Kind, raw: Any) -> Any:  # noqa: ANN401 - anything may come in
    match kind:
        case Kind.INTEGER:
            return _integer(name, raw)
        case Kind.FLAG:
            return _flag(name, raw)
        case Kind.CHAT:
            return _chat(raw)
        case Kind.OBJECT | Kind.ARRAY:
            return _structure(name, kind, raw)
        case Kind.TEXT | Kind.FILE:
            return _string(name, raw)
        case _:
            assert_never(kind)


def _string(name: str, raw: object) -> str:
    if isinstance(raw, str):
        return raw
    # Telegram turns a number into text; a list or an object there is a mistake.
    if isinstance(raw, int | float):
        return str(raw)
    raise bad_request(f'field "{name}" must be of type String')


def _integer(name: str, raw: object) -> int:
    try:
        return int(str(raw))
    except ValueError:
        raise bad_request(f'field "{name}" must be a valid Integer') from None


def _flag(name: str, raw: object) -> bool:
    word = str(raw).lower()
    if word not in _YES | _NO:
        raise bad_request(f'field "{name}" must be of type Boolean')
    return word in _YES


def _chat(raw: object) -> int | str:
    text = str(raw).strip()
    if not text:
        raise bad_request("chat_id is empty")
    try:
        return int(text)
    except ValueError:
        raise bad_request("chat not found") from None  # No public @names here.


def _structure(name: str, kind: Kind, raw: object) -> object:
    label = _NAMES_IN_COMPLAINTS.get(name, name.replace("_", " "))
    value = raw
    if isinstance(raw, str):
        try:
            value = json.loads(raw)
        except ValueError:
            raise bad_request(f"can't parse {label} JSON object") from None
    wanted, words = (dict, "object") if kind is Kind.OBJECT else (list, "array")
    if not isinstance(value, wanted):
        what = "reply markup" if name == "reply_markup" else label
        raise bad_request(f"{words} expected as {what}")
    return value
