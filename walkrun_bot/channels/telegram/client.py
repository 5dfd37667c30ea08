"""The HTTP side of python-telegram-bot: a client that says nothing of what it carries."""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot
from telegram.request import BaseRequest, HTTPXRequest, RequestData

if TYPE_CHECKING:
    from telegram._utils.types import JSONDict, ODVInput

    from walkrun_bot.channels.telegram.patience import Patience

logger = logging.getLogger(__name__)

# Statuses that python-telegram-bot has an exception for. It makes a NetworkError of any other, as
# if a second try could help, when a request that is too large will not be smaller next time.
TOLD_APART = {
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
    HTTPStatus.TOO_MANY_REQUESTS,
}

SPARE_CONNECTIONS = 4  # for the few calls at the start and at the end


class Request(HTTPXRequest):
    """httpx, with refusals told apart from troubles, and silent on answers it cannot read."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Return `payload` as a dictionary; python-telegram-bot's own logs what it cannot read.

        Raises:
            TelegramError: it is no JSON object.
        """
        try:
            answer = json.loads(payload.decode(errors="replace"))
        except ValueError:
            raise TelegramError("Invalid server response") from None
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return answer

    async def do_request(  # noqa: PLR0913, PLR0917 - the signature is python-telegram-bot's
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make the call; return status and body.

        Raises:
            BadRequest: a refusal (4xx) that python-telegram-bot would take for a network trouble.
        """
        status, payload = await super().do_request(
            url, method, request_data, read_timeout, write_timeout, connect_timeout, pool_timeout
        )
        refused = HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
        if refused and status not in TOLD_APART:
            raise BadRequest(f"HTTP status {status}")
        return status, payload


class UpdatesRequest(Request):
    """The client for getUpdates: one update that cannot be parsed does not block the others."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """Return the answer with every unreadable update reduced to its id.

        Raises:
            TelegramError: it is no JSON object.
        """
        answer = Request.parse_json_payload(payload)
        if isinstance(answer.get("result"), list):
            answer["result"] = [readable(update) for update in answer["result"]]
        return answer


def readable(update: dict[str, Any]) -> dict[str, Any]:
    """Return `update`, or no more than its id where the library cannot make anything of it."""
    try:
        Update.de_json(update, None)
    except Exception as error:  # noqa: BLE001 - whatever it is, the next update is fine
        number = update["update_id"]
        logger.error("update %s cannot be parsed (%s): skipped", number, type(error).__name__)  # noqa: TRY400 - a traceback would lead into the library
        return {"update_id": number}
    return update


def bot_for(token: str, api_url: str, patience: Patience) -> ExtBot[None]:
    """Return a bot that speaks to the Bot API server at `api_url`; nothing is sent yet."""
    sending = Request(
        connection_pool_size=patience.sends + patience.taps + SPARE_CONNECTIONS,
        connect_timeout=patience.connect,
        read_timeout=patience.answer,
        write_timeout=patience.answer,
        media_write_timeout=patience.upload,
        pool_timeout=patience.pool,
    )
    polling = UpdatesRequest(
        connection_pool_size=1,
        connect_timeout=patience.connect,
        read_timeout=patience.answer,
        write_timeout=patience.answer,
        pool_timeout=patience.pool,
    )
    return ExtBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=sending,
        get_updates_request=polling,
    )
