"""Published tables, as data: what is run and walked in each session, and who says so.

Figures, not words, are taken from the sources. "Seen" is the day on which the stored copy of a
page was read for this table. A warm-up and a cool-down walk of 5 minutes are added to each session
where the source has them or says nothing, so that all plans are compared door to door alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from walkrun_bot.coaching.session import Segment, SegmentKind, Session, SessionKind

EDGE_S = 300
A_WEEK = 3


@dataclass(frozen=True)
class Table:
    """A plan as published: its sessions in order, `A_WEEK` to a week, and the source.

    `whole` is False where only the beginning of the plan could be confirmed.
    """

    name: str
    source: str
    sessions: tuple[Session, ...]
    whole: bool = True

    @property
    def weeks(self) -> int:
        """Weeks of the table, at three sessions a week."""
        return -(-len(self.sessions) // A_WEEK)

    def session(self, week: int, number: int) -> Session:
        """Return session `number` (from 1) of `week` (from 1)."""
        return self.sessions[(week - 1) * A_WEEK + number - 1]


def _session(*minutes: float) -> Session:
    """Return a session from minutes of running and walking by turns, running first."""
    kinds = (SegmentKind.RUN, SegmentKind.WALK)
    main = (Segment(kinds[i % 2], round(m * 60)) for i, m in enumerate(minutes))
    warm_up = Segment(SegmentKind.WARM_UP, EDGE_S)
    cool_down = Segment(SegmentKind.COOL_DOWN, EDGE_S)
    return Session(SessionKind.INTERVALS, (warm_up, *main, cool_down))


def _turns(run: float, walk: float, times: int) -> Session:
    return _session(*(run, walk) * times)


def _weeks(*weeks: Session) -> tuple[Session, ...]:
    return tuple(session for week in weeks for session in (week,) * A_WEEK)


COUCH_TO_5K = Table(
    "NHS Couch to 5K",
    "nhs.uk, Couch to 5K running plan, and its older podcast text; both seen 2026-11-23, and they"
    " agree: nine weeks of three runs, after a brisk walk of 5 minutes",
    (
        *_weeks(_turns(1, 1.5, 8), _turns(1.5, 2, 6), _session(1.5, 1.5, 3, 3, 1.5, 1.5, 3, 3)),
        *_weeks(_session(3, 1.5, 5, 2.5, 3, 1.5, 5)),
        _session(5, 3, 5, 3, 5), _session(8, 5, 8), _session(20),
        _session(5, 3, 8, 3, 5), _session(10, 3, 10), _session(25),
        *_weeks(_session(25), _session(28), _session(30)),
    ),
)  # fmt: skip
RUN_YOUR_BUTT_OFF = Table(
    "Run Your Butt Off",
    "Coates, Butler and others 2011 (Rodale), twelve stages as given by a summary of the book"
    " (sobrief.com) and, without the figures, by runnersworldonline.com.au; seen 2026-11-23; one"
    " stage a week, three sessions of the three to four that the book asks for",
    _weeks(
        Session(SessionKind.EASY_WALK, (Segment(SegmentKind.WALK, 1800),)),
        _turns(1, 4, 5), _turns(2, 4, 5), _turns(3, 3, 5), _turns(5, 2.5, 4), _turns(7, 3, 3),
        _turns(8, 2, 3), _session(9, 2, 9, 2, 8), _turns(9, 1, 3), _turns(13, 2, 2),
        _session(14, 1, 14), _session(30),
    ),
)  # fmt: skip
MILE_MIN = 15.0
"""Minutes for a mile of running and walking by turns (6.4 km/h): judgement, for Saturdays."""


def _galloway(run_s: int, miles: float) -> tuple[Session, ...]:
    """Return a week: twice 30 minutes and a Saturday by distance, a minute to each turn."""
    run = run_s / 60
    half_hour, saturday = (_turns(run, 1 - run, t) for t in (30, round(miles * MILE_MIN)))
    return (half_hour, half_hour, saturday)


MAYO_GALLOWAY = Table(
    "Mayo Clinic / Galloway 5K",
    "mayoclinic.org, 5K run: 7-week training schedule for beginners (by Galloway), figures from a"
    " partner's copy (mymlc.com); seen 2026-11-23. Saturdays are in miles there: minutes at 15 a"
    " mile are ours; the timed mile in two of them, walks on other days are left out; week 7"
    " ends with a race of 5 km",
    (
        *_galloway(15, 3), *_galloway(15, 3.5), *_galloway(20, 2), *_galloway(20, 4),
        *_galloway(25, 2), *_galloway(25, 4.5), *_galloway(30, 3.1),
    ),
)  # fmt: skip
NONE_TO_RUN = Table(
    "None to Run, weeks 1 and 2",
    "week 1 from a runner's diary (ourvanhelsing.com, 2018) and the founder's own words"
    " (fitandwell.com); week 2 fits the steps given in METHOD.md (+100 % and +75 %) and is not"
    " confirmed; weeks 3 to 6 could not be confirmed and are left out; seen 2026-11-23",
    _weeks(_turns(0.5, 2, 8), _turns(1, 2, 7)),
    whole=False,
)
TABLES = (COUCH_TO_5K, NONE_TO_RUN, RUN_YOUR_BUTT_OFF, MAYO_GALLOWAY)
