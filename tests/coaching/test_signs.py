"""P15 and P18: signs that it helps, from the runner's own words and reports; counts never fall."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.coaching.diary import BOB, Diary, on
from walkrun_bot.coaching import signs
from walkrun_bot.coaching.history import Status
from walkrun_bot.coaching.report import Completed, Effort, Report
from walkrun_bot.coaching.session import brisk_walk, easy_walk
from walkrun_bot.coaching.signs import Compared, Counts, Eased, Proof, Sign, SignSeen, SignTold

BETTER, SAME, WORSE = Compared.BETTER, Compared.SAME, Compared.WORSE


def told(*said: tuple[int, Sign, Compared]) -> tuple[signs.SignTold, ...]:
    return tuple(SignTold(sign, how, on(day), day + 1) for day, sign, how in said)


def test_p15_walking_counts_one_to_one_and_a_return_counts() -> None:
    alice = Diary(BOB).told(0).told(2, session=easy_walk(25)).told(12, session=brisk_walk(25))
    counts = signs.counts(alice.history)
    assert (counts.sessions, counts.minutes, counts.returns) == (3, 75, 1)


def test_p4_no_count_falls_whatever_comes_after() -> None:
    alice, before = Diary(BOB), Counts(0, 0, 0, 0, 0)
    for day, effort in ((0, Effort.OK), (9, Effort.TOO_HARD), (11, Effort.HARD), (60, Effort.OK)):
        alice = alice.welcomed(day).told(day, effort, completed=Completed.PART)
        after = signs.counts(alice.history)
        pairs = zip(vars(after).values(), vars(before).values(), strict=True)
        assert all(new >= old for new, old in pairs)
        before = after


def test_p15_a_sign_is_there_by_the_newest_word_alone() -> None:
    said = told((0, Sign.BREATH, BETTER), (3, Sign.LEGS, BETTER), (6, Sign.BREATH, BETTER))
    assert signs.seen(said) == (
        SignSeen(Sign.BREATH, 2, on(0), on(6)),
        SignSeen(Sign.LEGS, 1, on(3), on(3)),
    )
    assert signs.seen((*said, *told((9, Sign.BREATH, WORSE)))) == (
        SignSeen(Sign.LEGS, 1, on(3), on(3)),
    )


@pytest.mark.parametrize("how", [SAME, WORSE])
def test_p15_no_sign_is_claimed_that_nobody_told_of(how: Compared) -> None:
    assert signs.seen(told((0, Sign.CONFIDENCE, how))) == ()
    assert signs.seen(()) == ()


def test_what_is_said_anew_after_the_same_session_replaces_it() -> None:
    once = signs.with_told((), SignTold(Sign.LEGS, WORSE, on(0), 4))
    anew = SignTold(Sign.LEGS, BETTER, on(0), 4)
    assert signs.with_told(once, anew) == (anew,)


def test_p15_most_check_ins_ask_nothing_more() -> None:
    asked = {count: signs.to_ask(count) for count in range(1, 14)}
    assert {count: sign for count, sign in asked.items() if sign} == {
        4: Sign.BREATH, 7: Sign.LEGS, 10: Sign.CONFIDENCE, 13: Sign.BREATH,
    }  # fmt: skip


def test_p15_runs_that_felt_hard_and_feel_comfortable_now_are_a_sign() -> None:
    alice = Diary(BOB).told(0, Effort.HARD).told(2, Effort.OK)
    assert signs.eased(alice.history) == Eased(60, on(0), on(2))
    assert signs.eased(alice.told(4, Effort.HARD).history) is None
    assert signs.eased(Diary(BOB).told(0, Effort.OK).history) is None


def proof(diary: Diary, unsure_on: int | None = None) -> Proof | None:
    entry, report = diary.history.sessions[-1], diary.history.reports[-1]
    return signs.proof(entry, report, None if unsure_on is None else on(unsure_on))


def test_p18_finishing_one_that_somebody_was_unsure_about() -> None:
    alice = Diary(BOB).told(0)
    assert proof(alice, unsure_on=0) is Proof.UNSURE
    assert proof(alice, unsure_on=-3) is None
    assert proof(Diary(BOB).told(0, completed=Completed.PART), unsure_on=0) is None


def test_p18_adjusting_instead_of_quitting() -> None:
    alice = Diary(BOB).told(0, session=easy_walk(25))
    entry = replace(alice.history.sessions[-1], status=Status.SWAPPED)
    report = alice.history.reports[-1]
    assert signs.proof(entry, report, on(0)) is Proof.ADJUSTED
    assert proof(alice) is None
    more = replace(report, report=Report(Completed.ALL, Effort.OK, walked_more=True))
    assert signs.proof(alice.history.sessions[-1], more, None) is Proof.ADJUSTED
    assert signs.adjusted(replace(alice.history, sessions=(entry,))) == 1
