"""The methods that local Telegram knows, with their fields: written by hand, on purpose short.

Telegram ignores fields that it does not know. Here they are refused, so that a misspelt field,
or one that would do nothing in the demo, is found by a test and not by a runner.
"""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """What a field holds."""

    INTEGER = "Integer"
    TEXT = "String"
    FLAG = "Boolean"
    CHAT = "chat identifier"
    OBJECT = "Object"
    ARRAY = "Array"
    FILE = "InputFile or String"


Fields = dict[str, Kind]

_CHAT: Fields = {"chat_id": Kind.CHAT}
_MESSAGE: Fields = {**_CHAT, "message_id": Kind.INTEGER}
_SEND: Fields = {
    **_CHAT,
    "disable_notification": Kind.FLAG,
    "protect_content": Kind.FLAG,
    "allow_paid_broadcast": Kind.FLAG,
    "reply_parameters": Kind.OBJECT,
    "reply_markup": Kind.OBJECT,
}
_TEXT: Fields = {
    "text": Kind.TEXT,
    "parse_mode": Kind.TEXT,
    "entities": Kind.ARRAY,
    "link_preview_options": Kind.OBJECT,
}
_CAPTION: Fields = {
    "caption": Kind.TEXT,
    "parse_mode": Kind.TEXT,
    "caption_entities": Kind.ARRAY,
}
_LANGUAGE: Fields = {"language_code": Kind.TEXT}
_SCOPE: Fields = {**_LANGUAGE, "scope": Kind.OBJECT}

METHODS: dict[str, Fields] = {
    "getMe": {},
    "logOut": {},
    "close": {},
    "getUpdates": {
        "offset": Kind.INTEGER,
        "limit": Kind.INTEGER,
        "timeout": Kind.INTEGER,
        "allowed_updates": Kind.ARRAY,
    },
    "setWebhook": {
        "url": Kind.TEXT,
        "certificate": Kind.FILE,
        "ip_address": Kind.TEXT,
        "max_connections": Kind.INTEGER,
        "allowed_updates": Kind.ARRAY,
        "drop_pending_updates": Kind.FLAG,
        "secret_token": Kind.TEXT,
    },
    "deleteWebhook": {"drop_pending_updates": Kind.FLAG},
    "getWebhookInfo": {},
    "sendMessage": {**_SEND, **_TEXT},
    "sendPhoto": {
        **_SEND,
        **_CAPTION,
        "photo": Kind.FILE,
        "show_caption_above_media": Kind.FLAG,
        "has_spoiler": Kind.FLAG,
    },
    "sendVoice": {**_SEND, **_CAPTION, "voice": Kind.FILE, "duration": Kind.INTEGER},
    "sendDocument": {
        **_SEND,
        **_CAPTION,
        "document": Kind.FILE,
        "disable_content_type_detection": Kind.FLAG,
    },
    "sendChatAction": {**_CHAT, "action": Kind.TEXT},
    "editMessageText": {**_MESSAGE, **_TEXT, "reply_markup": Kind.OBJECT},
    "editMessageCaption": {**_MESSAGE, **_CAPTION, "reply_markup": Kind.OBJECT},
    "editMessageReplyMarkup": {**_MESSAGE, "reply_markup": Kind.OBJECT},
    "deleteMessage": _MESSAGE,
    "deleteMessages": {**_CHAT, "message_ids": Kind.ARRAY},
    "answerCallbackQuery": {
        "callback_query_id": Kind.TEXT,
        "text": Kind.TEXT,
        "show_alert": Kind.FLAG,
        "url": Kind.TEXT,
        "cache_time": Kind.INTEGER,
    },
    "setMessageReaction": {**_MESSAGE, "reaction": Kind.ARRAY, "is_big": Kind.FLAG},
    "pinChatMessage": {**_MESSAGE, "disable_notification": Kind.FLAG},
    "unpinChatMessage": _MESSAGE,
    "unpinAllChatMessages": _CHAT,
    "getChat": _CHAT,
    "getFile": {"file_id": Kind.TEXT},
    "setMyCommands": {**_SCOPE, "commands": Kind.ARRAY},
    "getMyCommands": _SCOPE,
    "deleteMyCommands": _SCOPE,
    "setMyName": {**_LANGUAGE, "name": Kind.TEXT},
    "getMyName": _LANGUAGE,
    "setMyDescription": {**_LANGUAGE, "description": Kind.TEXT},
    "getMyDescription": _LANGUAGE,
    "setMyShortDescription": {**_LANGUAGE, "short_description": Kind.TEXT},
    "getMyShortDescription": _LANGUAGE,
    "setChatMenuButton": {"chat_id": Kind.INTEGER, "menu_button": Kind.OBJECT},
    "getChatMenuButton": {"chat_id": Kind.INTEGER},
}

# Telegram does not mind how a method's name is written.
NAMES = {name.lower(): name for name in METHODS}
