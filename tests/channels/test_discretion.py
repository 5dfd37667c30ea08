"""At any level, in either format, whatever goes wrong: no words, no names, no ids, no token."""

from __future__ import annotations

import asyncio
import io
import logging
from typing import TYPE_CHECKING, Literal

import pytest

from tests.channels.acting import TOKEN, until
from walkrun_bot.logs import write_logs
from walkrun_bot.message import Choice, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.channels.acting import Stage

ROBIN = 987_654_321_098  # an id long enough not to be found by chance
SECRETS = ("aubergine", "Robin", "Sasha", str(ROBIN), TOKEN, TOKEN.partition(":")[2])


@pytest.fixture(params=["plain", "json"])
def log(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    form: Literal["plain", "json"] = request.param
    root, ours = logging.getLogger(), logging.getLogger("walkrun_bot")
    levels = root.level, ours.level
    stream = io.StringIO()
    handler = write_logs("DEBUG", form, [TOKEN], stream)
    yield stream
    root.removeHandler(handler)
    root.setLevel(levels[0])
    ours.setLevel(levels[1])


async def test_a_whole_conversation_with_every_trouble_leaves_no_trace_of_anybody(
    stage: Stage, log: io.StringIO
) -> None:
    faults = stage.local.faults
    _go_wrong_at_the_start(stage)
    stage.app.says["aubergine ask"] = (Message("aubergine?", ((Choice("Yes", "yes"),),)),)
    stage.app.says["aubergine bad"] = (Message("<aubergine>"), Message("aubergine after"))
    async with stage.listening() as channel, stage.person(ROBIN) as robin:
        await robin.says("aubergine ask")
        await robin.hears()
        await robin.forges_tap(
            (await robin.transcript()).messages[-1].message_id, "break aubergine"
        )
        await robin.hears()
        await robin.says("aubergine bad")
        await robin.hears()
        faults.refuse(429, "Too Many Requests", retry_after=1, chat_id=ROBIN)
        await robin.says("aubergine flood")
        faults.refuse(500, 'Internal Server Error: "aubergine"', chat_id=ROBIN)
        await robin.hears()
        await robin.blocks()
        await until(lambda: len(stage.local.world.updates) == 0)
        await channel.sweep()
    written = log.getvalue()
    assert "update" in written  # that there is a log at all
    assert "OurFaultError" in written
    assert [secret for secret in SECRETS if secret in written] == []


def _go_wrong_at_the_start(stage: Stage) -> None:
    faults = stage.local.faults
    faults.refuse(502, "Bad Gateway", method="getMe")
    faults.refuse(400, 'Bad Request: can\'t parse "aubergine"', method="setMyCommands")
    faults.cut(method="getUpdates", times=2)
    stage.app.passing = [OSError("aubergine")]
    stage.send_raw(message={"message_id": "aubergine", "from": {"first_name": "Robin"}})


async def test_a_refused_token_is_not_repeated(stage: Stage, log: io.StringIO) -> None:
    wrong = "7000000001:another-token-that-nobody-knows-at-all"
    async with stage.channel(token=wrong) as channel:
        try:
            await channel.listen(asyncio.Event())
        except Exception:
            logging.getLogger("walkrun_bot").exception("ended with %s", wrong)
    assert "TokenRefusedError" in log.getvalue()
    assert "another-token" not in log.getvalue()
