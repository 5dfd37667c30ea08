"""Days, time, minutes, place and notes: nonsense is asked again, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from tests.dialogue.silence import nothing_is_due
from tests.dialogue.talk import Talk, begun
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.calendar import note_before
from walkrun_bot.dialogue.events import Located
from walkrun_bot.dialogue.replies import settings as replies
from walkrun_bot.dialogue.runner import Question

NONSENSE = ["blue", "😀", "?!", "the day after never", "as ever", "x" * 4096]


def asked(what: str) -> Talk:
    talk = begun()
    talk.says("settings")
    talk.taps(Do.SET, what)
    return talk


@pytest.mark.parametrize("nonsense", NONSENSE, ids=lambda text: text[:20])
@pytest.mark.parametrize("what", ["days", "time", "minutes", "zone"])
def test_nonsense_is_asked_again_and_nothing_is_lost(what: str, nonsense: str) -> None:
    talk = asked(what)
    before = talk.runner
    talk.says(nonsense)
    assert talk.runner.wishes == before.wishes
    assert talk.runner.history == before.history
    assert talk.runner.asking is Question(what)


@pytest.mark.parametrize(
    ("what", "said", "change"),
    [
        ("days", "mon, wed and fri", {"days": (1, 3, 5)}),
        ("days", "Tuesdays and weekends", {"days": (2, 6, 7)}),
        ("days", "sunday", {"days": (7,)}),
        ("time", "7am", {"at": time(7)}),
        ("time", "half past six in the evening", {"at": time(18, 30)}),
        ("time", "18.45", {"at": time(18, 45)}),
        ("time", "midnight", {"at": time(0)}),
        ("time", "ten past seven", {"at": time(7, 10)}),
        ("time", "twenty to seven", {"at": time(6, 40)}),
        ("minutes", "30", {"minutes": 30}),
        ("minutes", "half an hour", {"minutes": 30}),
        ("minutes", "33 min", {"minutes": 30}),
        ("minutes", "90", {"minutes": 40}),
        ("minutes", "5", {"minutes": 15}),
        ("zone", "Leeds", {"zone": "Europe/London", "zone_known": True}),
        ("zone", "I'm in New York", {"zone": "America/New_York", "zone_known": True}),
        ("zone", "Pacific/Auckland", {"zone": "Pacific/Auckland", "zone_known": True}),
        ("zone", "zürich", {"zone": "Europe/Zurich", "zone_known": True}),
    ],
)
def test_an_answer_in_words(what: str, said: str, change: dict[str, object]) -> None:
    talk = asked(what)
    before = talk.runner.wishes
    talk.says(said)
    assert talk.runner.wishes == replace(before, **change)  # type: ignore[arg-type]
    assert talk.runner.asking is None


@pytest.mark.parametrize(
    ("said", "change"),
    [
        ("change days to mondays and thursdays", {"days": (1, 4)}),
        ("can we move to wed and sun", {"days": (3, 7)}),
        ("change the time to 18:15", {"at": time(18, 15)}),
        ("remind me at 6am", {"at": time(6)}),
        ("I only have 20 minutes", {"minutes": 20}),
        ("30 minutes", {"minutes": 30}),
        ("I moved to Madrid", {"zone": "Europe/Madrid", "zone_known": True}),
        ("no more reminders please", {"nudges": False}),
    ],
)
def test_a_wish_in_one_sentence(said: str, change: dict[str, object]) -> None:
    talk = begun()
    before = talk.runner.wishes
    talk.says(said)
    assert talk.runner.wishes == replace(before, **change)  # type: ignore[arg-type]
    assert talk.runner.asking is None


@pytest.mark.parametrize("said", [
    "can you stop messaging me so early",
    "you woke me up with your note",
    "could the reminder come a bit later",
    "that's too early for a message",
    "please don't text me this late",
])  # fmt: skip
def test_notes_at_the_wrong_time_are_not_turned_off_but_moved(said: str) -> None:
    talk = begun()
    talk.says(said)
    assert talk.replies == [replies.AskTime(writes_at=time(7))]
    talk.says("half past nine")
    assert talk.runner.wishes.at == time(9, 30)
    assert talk.runner.wishes.nudges


@pytest.mark.parametrize(("heads_out", "writes"), [
    (time(0, 10), time(7)), (time(7, 30), time(7)), (time(8), time(7, 30)),
    (time(9, 15), time(8, 45)), (time(18), time(9)),
])  # fmt: skip
def test_the_morning_note_comes_half_an_hour_before_but_in_the_morning(
    heads_out: time, writes: time
) -> None:
    assert note_before(heads_out) == writes


def test_every_choice_on_offer_is_taken_by_a_tap() -> None:
    for what, do in (("days", Do.DAYS), ("time", Do.TIME), ("minutes", Do.MINUTES)):
        offered = [b for b in asked(what).shown if b.do is do]
        assert offered
        for button in offered:
            talk = asked(what)
            talk.forges(button.data)
            assert talk.runner.asking is None
            assert talk.turn.settled == button


def test_the_clock_alone_tells_the_zone() -> None:
    talk = asked("zone")  # it is nine in London
    talk.says("it's 4:10 in the morning here")
    assert talk.runner.wishes.zone == "America/New_York"
    assert isinstance(talk.replies[0], replies.ZoneSet)
    assert f"{talk.replies[0].clock:%H:%M}" == "04:00"


def test_a_shared_location_is_a_zone_and_at_sea_it_is_asked_for() -> None:
    talk = asked("zone")
    talk.event(Located("Asia/Tokyo"))
    assert talk.runner.wishes.zone == "Asia/Tokyo"
    talk.event(Located(None))
    assert talk.kinds == ["LocationUnclear"]
    assert talk.runner.wishes.zone == "Asia/Tokyo"


def test_asking_something_else_leaves_the_setting_as_it_was() -> None:
    talk = asked("time")
    before = talk.runner.wishes
    talk.says("what should I do today?")
    assert talk.kinds != ["AskTime"]
    assert talk.runner.wishes == before


def test_other_minutes_change_the_session_of_today() -> None:
    talk = begun()
    talk.says("15 minutes", "what should I do today?")
    assert talk.runner.history.sessions[-1].session.total_s == 15 * 60


def test_days_too_close_for_two_runs_are_said_to_hold_walks() -> None:
    talk = asked("days")
    talk.says("mon, tue and fri")
    assert talk.replies == [replies.DaysSet((1, 2, 5), walks_between=True)]


def test_notes_off_and_on_again() -> None:
    talk = begun()
    talk.says("settings")
    talk.taps(Do.NUDGES, "off")
    assert nothing_is_due(talk.turn)
    talk.says("settings")
    talk.taps(Do.NUDGES, "on")
    assert talk.turn.due is not None
