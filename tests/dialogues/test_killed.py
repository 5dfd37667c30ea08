"""The bot is killed, really killed, in the middle of conversations: they go on as if nothing was.

A reply may come twice where the kill fell between its sending and its being noted as sent; a
nudge may be lost there, as it is sent at most once. Nothing else may differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.dialogues.killing import KilledAnyTime, KilledBetween, Mortal, mortal_bot
from tests.dialogues.playing import blocks_of, play
from tests.dialogues.story import CHOSEN, FOLDER, HEADING, Story, Time, read
from tests.dialogues.test_told_by_the_core import difference
from tests.dialogues.town import Town, town
from walkrun_bot.local_telegram import Person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

one_loop = pytest.mark.asyncio(loop_scope="module")
KILLED = ("killed_while_tapping", "killed_while_typing", "killed_in_danger")


@pytest_asyncio.fixture(name="town", scope="module", loop_scope="module")
async def _town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    async with town(tmp_path_factory.mktemp("town")) as built:
        yield built


@pytest_asyncio.fixture(name="bot", scope="module", loop_scope="module")
async def _bot(town: Town) -> AsyncIterator[Mortal]:
    async with mortal_bot(town) as bot:
        yield bot


@one_loop
@pytest.mark.parametrize("name", KILLED[1:])
async def test_killed_between_any_two_messages_nobody_notices(
    name: str, town: Town, bot: Mortal
) -> None:
    story = read(FOLDER / f"{name}.txt")
    told = await _played(story, KilledBetween, town, bot)
    if told != story.text:
        pytest.fail(difference(story.text, told), pytrace=False)


@one_loop
@pytest.mark.parametrize("name", KILLED)
async def test_killed_at_any_instant_nothing_is_lost_and_no_nudge_doubled(
    name: str, town: Town, bot: Mortal
) -> None:
    story = read(FOLDER / f"{name}.txt")
    told = await _played(_as_another(story), KilledAnyTime, town, bot)
    problems = list(differences(blocks_of(story.text), blocks_of(told)))
    assert problems == [], difference(story.text, told)


def test_a_doubled_nudge_would_be_found() -> None:
    written = ["== Mon 1 June 2026 18:30", "Coach:\n  Run."]
    assert list(differences(written, [*written, written[1]])) == ["not expected: Coach:\n  Run."]


def test_a_lost_reply_would_be_found() -> None:
    written = ["== Mon 1 June 2026 18:30", "Ann: hi", "Coach:\n  Hello.", "Ann: bye"]
    assert list(differences(written, [*written[:2], written[3]])) == ["lost: Coach:\n  Hello."]


def differences(written: list[str], told: list[str]) -> Iterator[str]:
    """Yield what no kill excuses; passing lines and settled buttons are of the moment."""
    nudges = _nudges(written)
    left = [_plain(block) for block in told if _stays(block)]
    before = ""
    for place, block in enumerate(written):
        if not _stays(block):
            continue
        wanted, nudge = _plain(block), place in nudges
        if left[:1] == [wanted]:
            left.pop(0)
        elif not nudge:
            yield f"lost: {wanted}"
        if not nudge and wanted.startswith("Coach") and left[:1] == [wanted] != [before]:
            left.pop(0)
        before = wanted
    yield from (f"not expected: {block}" for block in left)


def _nudges(written: list[str]) -> set[int]:
    """Return the places of what comes of itself: messages that follow a time, not a deed."""
    found, of_itself = set(), True
    for place, block in enumerate(written):
        if block.startswith("Coach"):
            found |= {place} if of_itself else set()
        else:
            of_itself = block.startswith(HEADING)
    return found


def _stays(block: str) -> bool:
    return not block.startswith((HEADING, "Coach, in passing", "Coach says nothing"))


def _plain(block: str) -> str:
    return block.removesuffix(f" {CHOSEN}")


def _as_another(story: Story) -> Story:
    """Return the story for somebody else of the same kind: wordings go by the number."""
    other = story.number + 2520
    return Story(story.path, story.head, story.name, other, story.zone, story.steps, story.text)


async def _played(story: Story, stage: type[KilledBetween], town: Town, bot: Mortal) -> str:
    first = story.steps[0]
    assert isinstance(first, Time)
    town.move_to(first.instant)
    town.welcome(story)
    async with Person(town.address, story.number) as phone:
        played = stage(story, town, phone, bot)
        told = await play(story, played)
        await phone.blocks()
        await played.settles_down()
    return told
