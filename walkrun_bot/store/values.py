"""Values to text and back: everything personal that is stored goes through these two functions.

The form follows from the dataclasses themselves. A field that older text lacks takes its default;
a field, an enum value or a type that the dataclasses do not know is an error, since a guess about
somebody's knee is worse than a stop.
"""

from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from walkrun_bot.coaching.history import Decision, ReportEntry, SessionEntry
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.message import Message
from walkrun_bot.store.errors import UnreadableError

Entry = SessionEntry | ReportEntry | Decision
Storable = TypeVar("Storable", Runner, SessionEntry, ReportEntry, Decision, Message)

FORM = ConfigDict(
    extra="forbid",  # what a newer version wrote is not dropped silently
    strict=True,  # "7" is no 7
    ser_json_bytes="base64",  # a file that goes with a message
    val_json_bytes="base64",
)


def _form(kind: type) -> TypeAdapter[Any]:
    """Return the adapter for `kind`; pydantic takes a config for a union, not for a dataclass."""
    union: Any = kind | None
    return TypeAdapter(union, config=FORM)


_FORMS = {kind: _form(kind) for kind in (Runner, SessionEntry, ReportEntry, Decision, Message)}


def write(value: Runner | Entry | Message) -> str:
    """Return `value` as JSON text.

    Raises:
        pydantic_core.PydanticSerializationError: a field holds what its annotation rules out.
    """
    return _FORMS[type(value)].dump_json(value, warnings="error").decode()


def read(kind: type[Storable], text: str) -> Storable:
    """Return the value of `kind` that `text`, made by `write`, stands for.

    Raises:
        UnreadableError: it is none; says which fields are wrong, not what they hold (health data).
    """
    try:
        value: Storable | None = _FORMS[kind].validate_json(text)
    except ValidationError as error:
        raise UnreadableError(f"A stored {kind.__name__} cannot be read: {_wrong(error)}") from None
    if value is None:
        raise UnreadableError(f"A stored {kind.__name__} cannot be read: it is empty.")
    return value


def _wrong(error: ValidationError) -> str:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in found)
