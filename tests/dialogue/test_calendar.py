"""When which moment comes: the same local time all year, few, never late, never at night."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.dialogue.silence import nothing_is_due
from tests.dialogue.talk import JOGGER, Talk, begun
from walkrun_bot.coaching.history import Hold, Standing
from walkrun_bot.coaching.ladder import WALKING
from walkrun_bot.dialogue.calendar import Kind, instant, moments, next_moment, session_days
from walkrun_bot.dialogue.conversation import step
from walkrun_bot.dialogue.events import MomentCame
from walkrun_bot.dialogue.runner import Runner, Stage, Wishes

ZONES = (
    "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles",
    "America/Sao_Paulo", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland",
    "America/Santiago", "Asia/Beirut",
)  # fmt: skip
# Monday to Sunday over both changes of the clocks in both halves of the world.
CHANGES = tuple(
    date(2026, month, day)
    for month, day in ((3, 2), (3, 23), (3, 30), (4, 6), (8, 31), (9, 28), (10, 19), (10, 26))
)
TIMES = tuple(time(hour, minute) for hour in range(24) for minute in (0, 30))


def runner(zone: str = "Europe/London", at: time = time(7, 30),
           days: tuple[int, ...] = (2, 4, 6), now: datetime = datetime(2026, 3, 2, 9, tzinfo=UTC),
           stage: Stage = Stage.ACTIVE) -> Runner:  # fmt: skip
    wishes = Wishes(days=days, at=at, zone=zone, zone_known=True)
    return Runner(seed=7, name="Alice", stage=stage, wishes=wishes, standing=Standing(WALKING, 25),
                  moments_until=now, last_word=now)  # fmt: skip


def spoken(talk: Talk) -> list[tuple[datetime, str]]:
    """What came of itself: local time and reply."""
    zone = ZoneInfo(talk.runner.wishes.zone)
    return [(at.astimezone(zone), type(say.reply).__name__) for at, say in talk.heard if say.nudge]


@pytest.mark.parametrize("zone", ZONES)
def test_moments_keep_their_local_time_when_the_clocks_change(zone: str) -> None:
    seen: dict[Kind, set[str]] = {}
    for monday in CHANGES:
        now = instant(monday, time(9), zone)
        for moment in moments(runner(zone, now=now), now):
            local = moment.at.astimezone(ZoneInfo(zone))
            seen.setdefault(moment.kind, set()).add(f"{local:%H:%M}")
    assert seen == {
        Kind.EVENING: {"18:30"}, Kind.MORNING: {"07:00"}, Kind.AFTER: {"09:30"},
        Kind.HAND: {"10:00"}, Kind.LOOK_BACK: {"17:00"},
    }  # fmt: skip


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_of_local_times_is_in_order_and_without_doubles(zone: str) -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(366)]
    for at in (time(0, 30), time(2, 30), time(3), time(18, 30)):
        instants = [instant(day, at, zone) for day in days]
        assert all(a < b for a, b in pairwise(instants))


@pytest.mark.parametrize("at", TIMES, ids=str)
@pytest.mark.parametrize("zone", ["Europe/London", "America/Santiago"])
def test_nothing_comes_in_quiet_hours_whenever_the_session_is(at: time, zone: str) -> None:
    for monday in CHANGES:
        now = instant(monday, time(9), zone)
        for moment in moments(runner(zone, at, (1, 2, 3, 4, 5, 6, 7), now), now):
            local = moment.at.astimezone(ZoneInfo(zone)).time()
            assert time(7) <= local < time(21), moment


@pytest.mark.parametrize("at", TIMES, ids=str)
def test_the_morning_note_comes_before_heading_out_and_the_question_after(at: time) -> None:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    for moment in moments(runner(at=at), now):
        heading_out = instant(moment.day, at, "Europe/London")
        if moment.kind is Kind.MORNING:
            assert moment.at <= heading_out
        if moment.kind is Kind.AFTER:
            assert moment.at > heading_out


@pytest.mark.parametrize("at", TIMES, ids=str)
def test_no_two_moments_fall_together(at: time) -> None:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    instants = Counter(moment.at for moment in moments(runner(at=at), now)
                       if moment.kind is not Kind.HAND)  # fmt: skip
    assert set(instants.values()) <= {1}


def test_the_evening_before_comes_silently_and_then_the_morning_and_the_question() -> None:
    alice = begun()
    alice.waits(days=2)
    assert [f"{at:%a %H:%M} {name}" for at, name in spoken(alice)] == [
        "Mon 18:30 EveningBefore", "Tue 07:00 MorningOf", "Tue 09:30 QuestionAfter",
    ]  # fmt: skip
    assert [say.silent for _, say in alice.heard if say.nudge] == [True, False, False]


@pytest.mark.parametrize(
    "at", [time(3), time(6, 30), time(12), time(17, 30), time(20), time(23, 30)]
)
@pytest.mark.parametrize("days", [(1, 2, 3, 4, 5, 6, 7), (2, 4, 6), (1,)], ids=str)
def test_at_most_two_a_day_and_none_twice(at: time, days: tuple[int, ...]) -> None:
    alice = begun()
    alice.runner = replace(alice.runner, wishes=replace(alice.runner.wishes, at=at, days=days))
    for _ in range(20):
        alice.says("hello")
        alice.waits(days=1)
    said = [(local.date(), name) for local, name in spoken(alice) if name != "WelcomeBack"]
    assert max(Counter(day for day, _ in said).values()) <= 2
    assert max(Counter(said).values()) == 1


@pytest.mark.parametrize(("late", "speaks"), [(0, True), (110, True), (130, False), (600, False)])
def test_a_morning_note_that_is_late_by_more_than_its_use_is_dropped(
    late: int, speaks: bool
) -> None:
    now = datetime(2026, 3, 3, 7, tzinfo=UTC) + timedelta(minutes=late)
    before = runner(at=time(10), now=datetime(2026, 3, 2, 19, tzinfo=UTC))
    before = replace(before, moments_until=datetime(2026, 3, 3, 6, tzinfo=UTC))
    came = next_moment(before, now)
    assert came is not None
    now = came.at + timedelta(minutes=late)
    turn = step(before, MomentCame(), now)
    names = [type(say.reply).__name__ for say in turn.says]
    assert ("MorningOf" in names) == speaks
    assert turn.due is not None
    assert turn.due > now


def test_a_moment_that_comes_twice_speaks_once() -> None:
    alice = begun()
    assert alice.turn.due is not None
    alice.now = alice.turn.due
    first = alice.event(MomentCame())
    second = alice.event(MomentCame())
    assert (len(first.says), second.says) == (1, ())
    assert second.runner == first.runner


def test_a_machine_that_slept_for_a_month_does_not_make_up_for_it() -> None:
    alice = begun()
    alice.now += timedelta(days=31)
    assert len(alice.event(MomentCame()).says) <= 1


def test_after_two_sessions_unheard_of_a_hand_then_two_more_then_silence() -> None:
    alice = begun()
    alice.waits(days=120)
    hands = [at.date() for at, name in spoken(alice) if name == "HandHeldOut"]
    assert [(day - hands[0]).days for day in hands] == [0, 7, 21]
    assert [at for at, _ in spoken(alice) if at.date() > hands[0]][-1].date() == hands[-1]
    assert nothing_is_due(alice.turn)
    asked = [at.date() for at, name in spoken(alice) if name != "HandHeldOut"]
    assert len({day for day in asked if day.isoweekday() in {2, 4, 6}}) <= 2
    assert max(asked) <= hands[0]


@pytest.mark.parametrize("days", [(1,), (3, 7), (1, 2, 3, 4, 5, 6, 7)], ids=str)
def test_the_hand_is_held_out_three_times_whatever_the_days(days: tuple[int, ...]) -> None:
    alice = begun()
    alice.says("hello")
    alice.runner = replace(alice.runner, wishes=replace(alice.runner.wishes, days=days))
    alice.turn = step(alice.runner, MomentCame(), alice.now)
    alice.waits(days=150)
    hands = [say.reply for _, say in alice.heard if type(say.reply).__name__ == "HandHeldOut"]
    assert len(hands) == 3
    assert nothing_is_due(alice.turn)


def test_one_word_ends_the_silence() -> None:
    alice = begun()
    alice.waits(days=120)
    alice.says("hello")
    assert alice.turn.due is not None


@pytest.mark.parametrize("stage", [Stage.PAUSED, Stage.STOPPED, Stage.LEFT, Stage.NEW,
                                   Stage.ONBOARDING])  # fmt: skip
def test_nobody_else_is_written_to(stage: Stage) -> None:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert list(moments(runner(stage=stage), now)) == []


def test_notes_turned_off_are_off() -> None:
    alice = begun()
    alice.says("no more reminders")
    alice.waits(days=60)
    assert spoken(alice) == []


@pytest.mark.parametrize("hold", [Hold.RED_FLAG, Hold.ILLNESS])
def test_while_nothing_is_prescribed_no_session_is_announced(hold: Hold) -> None:
    alice = begun()
    alice.says("I fainted on my run" if hold is Hold.RED_FLAG else "I have a fever")
    alice.waits(days=40)
    assert {name for _, name in spoken(alice)} <= {"HandHeldOut", "CareHand"}


def test_told_of_already_is_not_asked_about() -> None:
    alice = begun()
    alice.waits(hours=23)
    alice.says("done, fine, nothing hurt")
    alice.waits(hours=8)
    assert "QuestionAfter" not in [name for _, name in spoken(alice)]


def test_a_question_is_asked_again_after_the_next_session() -> None:
    alice = begun(*JOGGER)
    alice.waits(days=2)
    alice.says("what should I do today?")
    alice.waits(days=2)
    asked = [at.date() for at, name in spoken(alice) if name == "QuestionAfter"]
    assert len(asked) == 2


def test_a_grave_question_is_not_talked_over() -> None:
    alice = begun()
    alice.says("my chest feels odd")
    assert alice.kinds == ["AskDanger"]
    alice.waits(days=1)
    assert spoken(alice) == []


def test_the_days_of_a_week_are_the_chosen_ones() -> None:
    days = session_days(runner(days=(1, 7)), date(2026, 3, 2), 14)
    assert [day.day for day in days] == [2, 8, 9, 15]
