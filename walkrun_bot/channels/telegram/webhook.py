"""Being brought updates: each is answered with 200 only after it is committed.

python-telegram-bot's own webhook answers before anything is handled, and with 400 to what it
cannot parse, which Telegram then repeats for ever. Here 200 means: this is done, or it never can
be. 503 means: bring it again.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from typing import TYPE_CHECKING, Any

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from walkrun_bot.channels.telegram.address import WebhookRefusedError
from walkrun_bot.channels.telegram.client import readable
from walkrun_bot.channels.telegram.failures import failure_of, seconds_of
from walkrun_bot.channels.telegram.lanes import Lanes
from walkrun_bot.channels.telegram.polling import WANTED, TokenRefusedError, lane_of
from walkrun_bot.channels.telegram.reminding import Reminder

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from telegram import Bot, WebhookInfo

    from walkrun_bot.channels.telegram.address import Address
    from walkrun_bot.channels.telegram.patience import Patience

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
JSON_TYPE = "application/json"


class Webhook:
    """Takes in what Telegram posts, has it processed in its chat's lane, and then says so."""

    def __init__(
        self,
        bot: Bot,
        process: Callable[[Update], Awaitable[None]],
        patience: Patience,
        address: Address,
    ) -> None:
        self._bot = bot
        self._process = process
        self._patience = patience
        self._address = address
        self._lanes: Lanes[Update] = Lanes(self._work, patience.handlings)
        self._in_hand: dict[int, asyncio.Future[bool]] = {}
        self._reminder = Reminder(patience.reminder)
        self._failures = 0
        self._open = False

    def route(self) -> Route:
        """Return the route for Telegram."""
        return Route(self._address.path, self._take, methods=["POST"])

    async def run(self) -> None:
        """Set the webhook and see to it that it stays, until cancelled.

        Raises:
            TokenRefusedError: the token is not valid, or not any more.
            WebhookRefusedError: Telegram does not accept the address.
        """
        self._open = True
        await self._insist(self._set)
        logger.info("updates are brought to %s", self._address.url)
        while True:
            await asyncio.sleep(self._patience.webhook_check)
            await self._insist(self._see_to_it)

    async def close(self) -> None:
        """Finish what was begun, within bounds; what comes from now on is to come again."""
        self._open = False
        await self._lanes.close(self._patience.finish_handling)
        for answer in self._in_hand.values():
            if not answer.done():
                answer.set_result(False)

    async def _take(self, request: Request) -> Response:
        """Answer one request; nothing of it is read before it has shown the secret."""
        if not self._knows_the_secret(request):
            return _refused(403)
        if request.headers.get("content-type", "").partition(";")[0].strip() != JSON_TYPE:
            return _refused(415)
        try:
            body = await self._body(request)
        except (TimeoutError, ClientDisconnect):
            return _refused(408)
        if body is None:
            return _refused(413)
        facts = _update_in(body)
        if facts is None:
            return _refused(400)
        done = await self._done(facts)
        return Response() if done else Response(status_code=503, headers={"Retry-After": "1"})

    def _knows_the_secret(self, request: Request) -> bool:
        shown = request.headers.get(SECRET_HEADER, "").encode()
        return hmac.compare_digest(shown, self._address.secret.encode())

    async def _body(self, request: Request) -> bytes | None:
        """Return the body; None where it is larger than any update.

        Raises:
            TimeoutError: it does not come to an end.
            ClientDisconnect: it broke off.
        """
        body = bytearray()
        async with asyncio.timeout(self._patience.answer):
            async for chunk in request.stream():
                body += chunk
                if len(body) > self._patience.update_bytes:
                    return None
        return bytes(body)

    async def _done(self, facts: dict[str, Any]) -> bool:
        """Have an update handled, and return whether it is committed by now."""
        number: int = facts["update_id"]
        answer = self._in_hand.get(number)
        if answer is None:
            update = Update.de_json(readable(facts), self._bot)
            lane = lane_of(update)
            if not self._open or self._lanes.length(lane) >= self._patience.lane:
                return False
            answer = self._in_hand[number] = asyncio.get_running_loop().create_future()
            self._lanes.put(lane, update)
        done, _ = await asyncio.wait({answer}, timeout=self._patience.webhook_answer)
        return bool(done) and answer.result()

    async def _work(self, update: Update) -> None:
        """Process an update; what fails for a fault of ours is done, as no repetition cures it."""
        done = False
        try:
            await self._process(update)
            done = True
        except Exception:
            done = True
            raise
        finally:
            answer = self._in_hand.pop(update.update_id)
            if not answer.done():
                answer.set_result(done)

    async def _insist(self, deed: Callable[[], Awaitable[None]]) -> None:
        """Do it, for as long as it takes Telegram to answer."""
        while True:
            try:
                await deed()
            except InvalidToken:
                raise TokenRefusedError from None
            except BadRequest as refusal:
                why = failure_of(refusal).text
                raise WebhookRefusedError(f"Telegram refuses WEBHOOK_URL: {why}.") from None
            except TelegramError as error:
                self._failures += 1
                self._reminder.tell("the webhook cannot be set for now: " + failure_of(error).text)
                asked = seconds_of(error) if isinstance(error, RetryAfter) else 0.0
                wait = self._patience.backoff(self._failures, seed=self._bot.id)
                await asyncio.sleep(asked or wait)
            else:
                self._failures = 0
                return

    async def _set(self) -> None:
        """Set the webhook anew, as nobody can see which secret an earlier one had."""
        await self._bot.set_webhook(
            self._address.url,
            allowed_updates=WANTED,
            max_connections=self._patience.webhook_connections,
            secret_token=self._address.secret,
            drop_pending_updates=False,
        )
        info = await self._bot.get_webhook_info()
        if not self._as_wanted(info):
            self._reminder.tell("Telegram has the webhook otherwise than it was set just now")

    async def _see_to_it(self) -> None:
        """Set the webhook again where another program has changed it; pass on complaints."""
        info = await self._bot.get_webhook_info()
        if not self._as_wanted(info):
            self._reminder.tell(
                "another program has changed this bot's webhook; it is set again. One token is"
                " for one bot: stop the other program, or give it a bot of its own"
            )
            await self._set()
        elif info.last_error_message and info.pending_update_count:
            self._reminder.tell(f"Telegram cannot bring updates: {info.last_error_message}")

    def _as_wanted(self, info: WebhookInfo) -> bool:
        return info.url == self._address.url and set(info.allowed_updates or ()) == set(WANTED)


def _refused(status: int) -> Response:
    """Return a refusal that ends the connection: what is still to come of it is not read."""
    return Response(status_code=status, headers={"Connection": "close"})


def _update_in(body: bytes) -> dict[str, Any] | None:
    """Return the update in a body; None where there is none."""
    try:
        facts = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(facts, dict) or type(facts.get("update_id")) is not int:
        return None
    return facts
