"""The stage over HTTP: a person with a phone on one side, the bot's own process on the other."""

from __future__ import annotations

from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from tests.dialogues.playing import Echo, NoSuchButtonError, Spoken
from tests.dialogues.story import CHOSEN, Deed, Kind, Story
from tests.local_telegram.samples import png, voice_note
from walkrun_bot.local_telegram import NotPossibleError, Person, SilenceError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from tests.dialogues.town import Town
    from walkrun_bot.local_telegram.heard import Heard, Transcript


class WireStage:
    """One runner with a phone, in a town."""

    def __init__(self, story: Story, town: Town, phone: Person) -> None:
        self.number = story.number
        self.town = town
        self.phone = phone
        self._heard_up_to = 0
        self._own: list[int] = []

    async def moves_to(self, instant: datetime) -> list[tuple[datetime, Spoken]]:
        """Move the clock on, stopping at everything that falls due on the way."""
        came: list[tuple[datetime, Spoken]] = []
        while (due := self.town.due(self.number)) is not None and due <= instant:
            at = max(due, self.town.clock.now())
            came += [(at, spoken) for spoken in await self.stops_at(at)]
        await self.stops_at(instant)
        return came

    async def stops_at(self, instant: datetime) -> list[Spoken]:
        """Make `instant` the present; return what was said of itself."""
        self.town.move_to(instant)
        await self.settles_down()
        return await self.heard()

    async def does(self, deed: Deed) -> Echo:
        """Do it on the phone; return what was heard once the bot has come to rest."""
        message_id, query = await self.acts(deed)
        await self.settles_down()
        toast = (await self.phone.hears_answer(query)).text if query else ""
        fresh = message_id and not deed.words.startswith(CHOSEN)
        settled = await self._settled(message_id, wanted=deed.settles) if fresh else False
        return Echo(await self.heard(), toast, settled)

    async def settles_down(self) -> None:
        """Wait until everything that could be heard by now has been said."""
        await self.town.comes_to_rest(self.number)

    async def acts(self, deed: Deed) -> tuple[int, str]:
        """Do it; return the message that was tapped and the id of the query, if it was a tap."""
        if deed.kind in {Kind.TAPS, Kind.TAPS_FURTHER_UP}:
            return await self._taps(deed)
        if deed.kind is Kind.FORGES:
            message = (await self.phone.transcript()).of_bot()[-1]
            return 0, await self.phone.forges_tap(message.message_id, deed.words)
        await self._sends(deed)
        return 0, ""

    async def heard(self) -> list[Spoken]:
        """Return what the bot has said since this was last asked."""
        news = (await self.phone.transcript(after=self._heard_up_to)).messages
        self._heard_up_to = max((one.message_id for one in news), default=self._heard_up_to)
        return [_spoken(one) for one in news if one.by_bot]

    async def _taps(self, deed: Deed) -> tuple[int, str]:
        chat = await self.phone.transcript()
        found = [one for one in chat.of_bot() if deed.words in one.labels]
        wanted = 2 if deed.kind is Kind.TAPS_FURTHER_UP else 1
        if len(found) >= wanted:
            tapped = found[-wanted].message_id
            return tapped, await self.phone.taps(deed.words, message_id=tapped)
        try:
            await self.phone.presses(deed.words)
        except NotPossibleError:
            raise NoSuchButtonError(deed.words) from None
        return 0, ""

    async def _sends(self, deed: Deed) -> None:
        match deed.kind:
            case Kind.PHOTO:
                await self.phone.sends_photo(png(), deed.words)
            case Kind.STICKER:
                await self.phone.sends_sticker(deed.words)
            case Kind.VOICE:
                await self.phone.sends_voice(voice_note())
            case Kind.FILE:
                await self.phone.sends_document("diary.txt", b"ran", deed.words)
            case Kind.LOCATION:
                latitude, longitude = map(float, deed.words.split())
                await self.phone.shares_location(latitude, longitude)
            case Kind.EDITS:
                await self.phone.edits(self._own[-1], deed.words)
            case Kind.BLOCKS:
                await self.phone.blocks()
            case Kind.UNBLOCKS:
                await self.phone.unblocks()
            case _:
                self._own += await self.phone.says(deed.words)

    async def _settled(self, message_id: int, *, wanted: bool) -> bool:
        """Whether the message keeps the choice alone; wait for that where it is expected."""

        def kept(chat: Transcript) -> bool:
            labels = next((m.labels for m in chat.messages if m.message_id == message_id), ())
            return len(labels) == 1 and labels[0].startswith(f"{CHOSEN} ")

        if wanted:
            with suppress(SilenceError):
                await self.phone.sees(kept, timeout=2)
        return kept(await self.phone.transcript())


def _spoken(heard: Heard) -> Spoken:
    rows = tuple(tuple(button.label for button in row) for row in heard.buttons)
    below = tuple(label for row in heard.keyboard or () for label in row)
    return Spoken(heard.text, rows, below, heard.silent, heard.file_name or "")


@asynccontextmanager
async def wire_stage(story: Story, town: Town) -> AsyncIterator[WireStage]:
    """Give the story's runner a phone; in the end they leave, so that nobody nudges them."""
    town.welcome(story)
    async with Person(town.address, story.number) as phone:
        stage = WireStage(story, town, phone)
        try:
            yield stage
        finally:
            if not (await phone.transcript()).blocked:
                await phone.blocks()
            await stage.settles_down()
