"""The methods by which a bot learns something: updates, files, chats, itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from walkrun_bot.local_telegram.refusal import bad_request

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.bot_api.call import Call
    from walkrun_bot.local_telegram.world.people import Json
    from walkrun_bot.local_telegram.world.world import World

HERE = frozenset({"127.0.0.1", "localhost", "::1"})
MAX_UPDATES = 100
MAX_POLL_S = 50
MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_WEBHOOK_PORTS = (443, 80, 88, 8443)


def get_me(world: World, call: Call) -> Json:  # noqa: ARG001 - it has no fields
    """Return the bot as a User."""
    rights = {"can_join_groups": True, "can_read_all_group_messages": False}
    return world.bot.as_json() | rights | {"supports_inline_queries": False}


def leave(world: World, call: Call) -> bool:  # noqa: ARG001 - there is nothing to leave
    """Log out or close: nothing is held that would have to be let go."""
    return True


async def get_updates(world: World, call: Call) -> list[Json]:
    """Return updates, waiting for one if asked to; what lies before the offset is forgotten."""
    limit, timeout = call.integer("limit", MAX_UPDATES), call.integer("timeout")
    world.updates.allow(call.array("allowed_updates"))
    # Telegram quietly brings both into their bounds.
    return await world.updates.poll(
        call.integer("offset"),
        limit if 1 <= limit <= MAX_UPDATES else MAX_UPDATES,
        min(max(timeout, 0), MAX_POLL_S),
    )


def set_webhook(world: World, call: Call) -> bool:
    """Store a webhook: updates are brought to it if it is on this machine."""
    url, secret = call.text("url"), call.text("secret_token")
    if url:
        _check_address(url)
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    world.updates.allow(call.array("allowed_updates"))
    webhook = {"url": url, "max_connections": call.integer("max_connections", 40)} if url else {}
    drop = call.flag("drop_pending_updates")
    world.updates.set_webhook(webhook, drop_pending=drop, secret=secret)
    return True


def _check_address(url: str) -> None:
    """Refuse what Telegram refuses; on this machine anything goes, as with a server of one's own.

    Raises:
        Refusal: 400.
    """
    parts = urlsplit(url)
    if parts.hostname in HERE:
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or _WEBHOOK_PORTS[0]) not in _WEBHOOK_PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def delete_webhook(world: World, call: Call) -> bool:
    """Remove the webhook."""
    world.updates.set_webhook({}, drop_pending=call.flag("drop_pending_updates"))
    return True


def get_webhook_info(world: World, call: Call) -> Json:  # noqa: ARG001 - it has no fields
    """Return what is known of the webhook."""
    facts = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
    if world.updates.allowed:
        facts["allowed_updates"] = sorted(world.updates.allowed)
    return facts | world.updates.webhook | world.updates.complaint


def get_file(world: World, call: Call) -> Json:
    """Return where a file can be downloaded."""
    if not call.text("file_id"):
        raise bad_request("file_id not specified")
    file = world.files.by_id(call.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    described = file.described()
    basis = {name: described[name] for name in ("file_id", "file_unique_id", "file_size")}
    return basis | {"file_path": file.path}


def get_chat(world: World, call: Call) -> Json:
    """Return a chat that the bot knows."""
    if call.chat_id is None:
        raise bad_request("chat_id is empty")
    room = world.rooms.get(call.chat_id)
    if room is None or not room.started:
        raise bad_request("chat not found")
    facts = {"accent_color_id": 0, "max_reaction_count": 1, "accepted_gift_types": _NO_GIFTS}
    return room.place.as_json() | facts


_NO_GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)
