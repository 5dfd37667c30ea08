"""Replies are sent at least once, nudges at most once."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Any

from tests.store.people import ALICE, BOB, NOW, alice
from tests.stores import opened
from walkrun_bot.message import Choice, File, Message
from walkrun_bot.store.outbox import AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.store.outbox import Waiting
    from walkrun_bot.store.store import Store

REPLY = Message("Well done.")
NUDGE = Message("Today: a walk.", nudge=True, silent=True)


async def say(store: Store, chat_id: int, *messages: Message) -> tuple[Waiting, ...]:
    async with store.visit(chat_id, None, NOW) as visit:
        visit.keep(alice(), None, messages)
    return await store.outbox.waiting(chat_id)


async def test_messages_wait_in_the_order_in_which_they_were_said(store: Store) -> None:
    await say(store, ALICE, Message("1"), Message("2"))
    waiting = await say(store, ALICE, Message("3"))
    assert [each.message.html for each in waiting] == ["1", "2", "3"]
    assert all(each.chat_id == ALICE for each in waiting)
    assert all(each.at == NOW and each.at.tzinfo is UTC for each in waiting)


async def test_of_very_many_the_oldest_are_read_at_a_time(store: Store) -> None:
    waiting = await say(store, ALICE, *(Message(str(number)) for number in range(AT_ONCE + 3)))
    assert [each.message.html for each in waiting] == [str(number) for number in range(AT_ONCE)]
    for each in waiting:
        await store.outbox.sent(each.id)
    assert len(await store.outbox.waiting(ALICE)) == 3


async def test_whether_one_still_waits_can_be_asked(store: Store) -> None:
    (reply,) = await say(store, ALICE, REPLY)
    assert await store.outbox.has(reply.id)
    await store.outbox.sent(reply.id)
    assert not await store.outbox.has(reply.id)


async def test_a_message_comes_out_as_it_went_in(store: Store) -> None:
    with_buttons = Message(
        "<b>Æ</b> &amp; 🏃",
        rows=((Choice("Yes", "y"), Choice("No", "n")), (Choice("Later", "l"),)),
        silent=True,
        nudge=True,
        file=File("walk.ogg", bytes(range(256)), "audio/ogg"),
    )
    with_keyboard = Message("Where?", keyboard=(("Today",), ("Plan", "Help")), ask_location="Here")
    waiting = await say(store, ALICE, with_buttons, with_keyboard)
    assert [each.message for each in waiting] == [with_buttons, with_keyboard]


async def test_what_was_sent_is_gone_and_its_words_too(
    store: Store, look: Callable[..., list[tuple[Any, ...]]]
) -> None:
    first, second = await say(store, ALICE, REPLY, NUDGE)
    await store.outbox.sent(first.id)
    assert await store.outbox.waiting(ALICE) == (second,)
    await store.outbox.gave_up(second.id)
    assert await store.outbox.waiting(ALICE) == ()
    assert look("SELECT * FROM outbox") == []


async def test_chats_that_wait_longest_come_first(store: Store) -> None:
    await say(store, BOB, REPLY)
    await say(store, ALICE, REPLY, NUDGE)
    (first,) = await store.outbox.waiting(BOB)
    assert await store.outbox.chats(10) == (BOB, ALICE)
    assert await store.outbox.chats(1) == (BOB,)
    await store.outbox.sent(first.id)
    assert await store.outbox.chats(10) == (ALICE,)


async def test_a_nudge_is_claimed_by_one_alone(store: Store, url: str) -> None:
    (nudge,) = await say(store, ALICE, NUDGE)
    async with opened(url) as other:
        assert await store.outbox.claim(nudge.id)
        assert not await store.outbox.claim(nudge.id)
        assert not await other.outbox.claim(nudge.id)
        assert await other.outbox.waiting(ALICE) == ()
        assert await other.outbox.chats(10) == ()


async def test_a_nudge_that_is_gone_cannot_be_claimed(store: Store) -> None:
    (nudge,) = await say(store, ALICE, NUDGE)
    await store.outbox.sent(nudge.id)
    assert not await store.outbox.claim(nudge.id)


async def test_a_nudge_that_certainly_did_not_arrive_can_be_released(store: Store) -> None:
    (nudge,) = await say(store, ALICE, NUDGE)
    assert not await store.outbox.release(nudge.id)
    assert await store.outbox.claim(nudge.id)
    assert await store.outbox.release(nudge.id)
    assert await store.outbox.waiting(ALICE) == (nudge,)
    assert await store.outbox.claim(nudge.id)


async def test_a_reply_cannot_be_claimed_and_so_not_be_dropped(store: Store) -> None:
    (reply,) = await say(store, ALICE, REPLY)
    assert not await store.outbox.claim(reply.id)
    await store.outbox.drop_claimed()
    assert await store.outbox.waiting(ALICE) == (reply,)


async def test_after_a_crash_replies_are_still_there_and_a_claimed_nudge_is_dropped(
    store: Store, url: str, look: Callable[..., list[tuple[Any, ...]]]
) -> None:
    reply, claimed, unclaimed = await say(store, ALICE, REPLY, NUDGE, NUDGE)
    await store.outbox.claim(claimed.id)
    async with opened(url) as after:
        await after.outbox.drop_claimed()
        assert await after.outbox.waiting(ALICE) == (reply, unclaimed)
        assert look("SELECT count(*) FROM outbox") == [(2,)]


async def test_a_blocked_chat_is_cleared_and_no_other(store: Store) -> None:
    await say(store, ALICE, REPLY, NUDGE)
    await say(store, BOB, REPLY)
    await store.outbox.clear(ALICE)
    assert await store.outbox.chats(10) == (BOB,)


async def test_an_id_is_never_used_again(store: Store) -> None:
    """Whoever is still sending the old message must not remove the new one."""
    (old,) = await say(store, ALICE, REPLY)
    await store.outbox.clear(ALICE)
    (new,) = await say(store, BOB, REPLY)
    assert new.id > old.id
    await store.outbox.sent(old.id)
    assert await store.outbox.waiting(BOB) == (new,)


async def test_words_that_nobody_sent_are_gone_after_30_days_and_not_before(store: Store) -> None:
    (reply,) = await say(store, ALICE, REPLY)
    await store.tidy(NOW + timedelta(days=30))
    assert await store.outbox.waiting(ALICE) == (reply,)
    await store.tidy(NOW + timedelta(days=30, seconds=1))
    assert await store.outbox.waiting(ALICE) == ()
