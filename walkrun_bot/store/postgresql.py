"""How PostgreSQL is set up: the only module that is about it rather than about any database."""

from sqlalchemy import URL, NullPool
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

CONNECT_S = 5
"""How long to wait for the server at the start of a connection."""

SETTINGS = {
    "timezone": "UTC",
    # Whoever waits longer than this for a row has run into something that hangs.
    "lock_timeout": "20s",
    # A process that stopped in the middle of a visit gives its runner free again.
    "idle_in_transaction_session_timeout": "60s",
    # A machine that lost its power closes no connection: the server asks after half a minute,
    # and then its locks are free, too.
    "tcp_keepalives_idle": "15",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}
"""What each connection asks the server for. A pooler between (PgBouncer) has to pool sessions."""

READING = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
"""Execution options of a transaction that reads at one moment of the database."""

POOL = 12
"""Connections of one process: eight visits at a time, the outbox, and some to spare."""


def engine(url: URL, *, pooled: bool = True) -> AsyncEngine:
    """Return an engine that finds out for itself when the server was restarted.

    One that is not `pooled` ends each connection when it is closed, and the locks that it holds.
    """
    asked = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
    options = " ".join(filter(None, (str(url.query.get("options", "")), asked)))
    return create_async_engine(
        url.difference_update_query(["options"]),
        **({"pool_size": POOL, "pool_pre_ping": True} if pooled else {"poolclass": NullPool}),
        connect_args={
            "options": options,
            "connect_timeout": CONNECT_S,
            "application_name": "walkrun",
        },
    )
