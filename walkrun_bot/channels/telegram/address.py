"""Where Telegram brings updates to: apart from the webhook itself, which loads a web server."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


class WebhookRefusedError(Exception):
    """Telegram does not want to bring updates there; the text is for the bot's operator."""


@dataclass(frozen=True)
class Address:
    """Where Telegram brings updates to, and the `secret` by which it shows that it is Telegram."""

    url: str
    secret: str

    @property
    def path(self) -> str:
        """The path of the address, which a proxy in front has to leave as it is."""
        return urlsplit(self.url).path or "/"
