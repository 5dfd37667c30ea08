"""The same conversations with the bot's own process, over HTTP: the words are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.dialogues.playing import play
from tests.dialogues.story import Time, read, stories
from tests.dialogues.test_told_by_the_core import difference
from tests.dialogues.town import Town, bot_process, town
from tests.dialogues.wire import wire_stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

# One bot for all the runners, as in life; each of them with a clock that begins anew.
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(name="town", scope="module", loop_scope="module")
async def _town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    async with town(tmp_path_factory.mktemp("town")) as built, bot_process(built):
        yield built


@pytest.mark.parametrize("path", stories(), ids=lambda path: path.stem)
async def test_the_story_goes_the_same_way_over_http(path: Path, town: Town) -> None:
    story = read(path)
    first = story.steps[0]
    assert isinstance(first, Time)
    town.move_to(first.instant)
    async with wire_stage(story, town) as stage:
        told = await play(story, stage)
    if told != story.text:
        pytest.fail(difference(story.text, told), pytrace=False)
