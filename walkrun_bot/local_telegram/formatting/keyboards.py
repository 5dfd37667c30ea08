"""Reply markup: which buttons Telegram takes, and its words for those that it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from walkrun_bot.local_telegram.refusal import bad_request

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.world.people import Json

MAX_CALLBACK_BYTES = 64
MAX_INLINE_PER_ROW = 8
MAX_INLINE = 100
MAX_KEYS_PER_ROW = 12
MAX_KEYS = 300
MAX_PLACEHOLDER = 64

STYLES = ("danger", "success", "primary")
_INLINE_FIELDS = {"text", "callback_data", "url", "copy_text", "style"}
_KEY_FIELDS = {"text", "request_location", "request_contact", "style"}
_KEYBOARD_FIELDS = {
    "keyboard", "resize_keyboard", "one_time_keyboard", "is_persistent",
    "input_field_placeholder", "selective",
}  # fmt: skip
_FIELDS = {
    "inline_keyboard": {"inline_keyboard"},
    "keyboard": _KEYBOARD_FIELDS,
    "remove_keyboard": {"remove_keyboard", "selective"},
    "force_reply": {"force_reply", "input_field_placeholder", "selective"},
}


def checked_markup(markup: object, *, inline_only: bool = False) -> Json | None:
    """Return a reply markup as Telegram keeps it (None for an empty one).

    Raises:
        Refusal: 400, where Telegram would refuse it, or where a field is unknown here.
    """
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    kind = next((kind for kind in _FIELDS if kind in markup), None)
    if inline_only and kind not in {"inline_keyboard", None}:
        raise bad_request("inline keyboard expected")
    if kind is None:
        return None
    _refuse_unknown(markup, _FIELDS[kind], "reply markup")
    if kind == "inline_keyboard":
        return _inline(markup)
    if kind == "keyboard":
        return _keyboard(markup)
    if markup[kind] is not True:
        raise bad_request(f"{kind} must be True")
    _check_placeholder(markup)
    return markup


def _inline(markup: Json) -> Json | None:
    field = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    rows = _rows(markup["inline_keyboard"], field)
    checked = [[_inline_button(button) for button in row] for row in rows if row]
    too_wide = any(len(row) > MAX_INLINE_PER_ROW for row in checked)
    if too_wide or sum(map(len, checked)) > MAX_INLINE:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": checked} if checked else None


def _rows(rows: object, complaint: str) -> list[list[object]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(complaint)
    return rows


def _inline_button(button: object) -> Json:
    where = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{where}InlineKeyboardButton must be an Object")
    _refuse_unknown(button, _INLINE_FIELDS, "inline keyboard button")
    _check_label(button, where)
    actions = [name for name in ("callback_data", "url", "copy_text") if name in button]
    # Telegram takes the first of several actions; we refuse, for somebody meant something else.
    if len(actions) != 1:
        raise bad_request(f"{where}Text buttons are unallowed in the inline keyboard")
    _check_action(button, actions[0])
    return button


def _check_action(button: Json, action: str) -> None:
    if action == "callback_data":
        data = button["callback_data"]
        if not isinstance(data, str) or not 1 <= len(data.encode()) <= MAX_CALLBACK_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    elif action == "url":
        _check_url(button["url"])
    elif not isinstance(button["copy_text"], dict) or not button["copy_text"].get("text"):
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_url(url: object) -> None:
    if isinstance(url, str):
        parts = urlsplit(url)
        if parts.scheme == "tg" or (parts.scheme in {"http", "https"} and "." in parts.netloc):
            return
    raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _keyboard(markup: Json) -> Json:
    rows = _rows(markup["keyboard"], 'field "keyboard" must be an Array of Arrays')
    checked = [[_key(button) for button in row] for row in rows if row]
    too_wide = any(len(row) > MAX_KEYS_PER_ROW for row in checked)
    if not checked or too_wide or sum(map(len, checked)) > MAX_KEYS:
        raise bad_request("reply markup is too long" if checked else "REPLY_MARKUP_INVALID")
    _check_placeholder(markup)
    return {**markup, "keyboard": checked}


def _key(button: object) -> Json:
    where = "can't parse keyboard button: "
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request(f"{where}KeyboardButton must be a String or an Object")
    _refuse_unknown(button, _KEY_FIELDS, "keyboard button")
    _check_label(button, where)
    return button


def _check_label(button: Json, where: str) -> None:
    if "text" not in button:
        raise bad_request(f'{where}Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad_request(f'{where}Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if "style" in button and button["style"] not in STYLES:
        raise bad_request(f"{where}invalid button style specified")


def _check_placeholder(markup: Json) -> None:
    placeholder = markup.get("input_field_placeholder")
    if placeholder is None:
        return
    if not isinstance(placeholder, str) or not 1 <= len(placeholder) <= MAX_PLACEHOLDER:
        raise bad_request("input field placeholder must be 1 to 64 characters long")


def _refuse_unknown(value: Json, known: set[str], what: str) -> None:
    # Telegram ignores what it does not know. We refuse, so that a misspelt field is found.
    unknown = sorted(set(value) - known)
    if unknown:
        raise bad_request(f'unknown field "{unknown[0]}" in {what}')
