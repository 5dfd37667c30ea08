"""How local Telegram says no: a status, Telegram's own words, and perhaps when to come back."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 - it is an answer, not a failure of ours
    """A call that is answered with an error.

    `status` is the HTTP status and `error_code`, `description` the text that Telegram would send,
    `retry_after` whole seconds to wait (only with 429).
    """

    def __init__(self, status: int, description: str, *, retry_after: int | None = None) -> None:
        """Keep the three for whoever turns them into a response."""
        super().__init__(description)
        self.status = status
        self.description = description
        self.retry_after = retry_after

    def as_json(self) -> dict[str, object]:
        """Return the body of the answer, in the Bot API's shape."""
        body: dict[str, object] = {
            "ok": False,
            "error_code": self.status,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(reason: str) -> Refusal:
    """Return the 400 that Telegram gives for `reason`."""
    return Refusal(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """Return the 403 that Telegram gives for `reason`."""
    return Refusal(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> Refusal:
    """Return the 429 that asks for `seconds` of quiet."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
