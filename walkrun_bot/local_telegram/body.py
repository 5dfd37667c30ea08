"""Reading the body of a request, in memory and no longer than allowed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from walkrun_bot.local_telegram.refusal import Refusal, bad_request

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from starlette.requests import Request

# Telegram's limit for an upload, and some room for the fields around it.
MAX_FILE_BYTES = 50 * 1024 * 1024
MAX_BODY_BYTES = MAX_FILE_BYTES + 1024 * 1024


@dataclass(frozen=True)
class Upload:
    """A file that came with a request."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True)
class Body:
    """The fields of a request as they came (text, or JSON values), and its files."""

    fields: dict[str, Any]
    files: dict[str, Upload]


class _InMemoryParser(MultiPartParser):
    """A parser that never spools to disk: nothing of a conversation is to be left there."""

    spool_max_size = MAX_BODY_BYTES


async def read_body(request: Request) -> Body:
    """Return query string and body together; JSON, urlencoded and multipart are understood.

    Raises:
        Refusal: 400 for a body that cannot be parsed, 413 for one that is too long.
    """
    fields: dict[str, Any] = dict(request.query_params)
    if request.method == "GET":
        return Body(fields, {})
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return await _read_multipart(request, fields)
    content = b"".join([part async for part in _limited(request)])
    if kind == "application/json":
        return Body(fields | _read_json(content), {})
    return Body(fields | dict(parse_qsl(content.decode("utf-8", "replace"), True)), {})  # noqa: FBT003


async def _limited(request: Request) -> AsyncGenerator[bytes]:
    received = 0
    async for part in request.stream():
        received += len(part)
        if received > MAX_BODY_BYTES:
            raise Refusal(413, "Request Entity Too Large")
        yield part


def _read_json(content: bytes) -> dict[str, Any]:
    try:
        value = json.loads(content or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object of the request") from None
    if not isinstance(value, dict):
        raise bad_request("expected a JSON object as the request")
    return value


async def _read_multipart(request: Request, fields: dict[str, Any]) -> Body:
    parser = _InMemoryParser(request.headers, _limited(request), max_part_size=MAX_BODY_BYTES)
    try:
        form = await parser.parse()
    except MultiPartException as failure:
        raise bad_request(f"can't parse multipart form: {failure.message}") from None
    files: dict[str, Upload] = {}
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            mime = value.content_type or "application/octet-stream"
            files[name] = Upload(value.filename or name, mime, await value.read())
            await value.close()
        else:
            fields[name] = value
    return Body(fields, files)
