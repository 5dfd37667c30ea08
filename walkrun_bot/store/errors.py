"""What goes wrong with the store, in words that a person understands."""


class StoreError(Exception):
    """The store cannot do its work; the text is one sentence that says what, and where."""


class StoreAwayError(StoreError):
    """The database itself cannot be used at present; what was asked of it may be asked again."""


class UnreadableError(StoreError):
    """What is stored is there, but this version cannot make sense of it; waiting does not help."""


WORDS = (
    ("unable to open", "it is no file that can be opened; look at its folder and permissions"),
    ("not a database", "this file is something else than a database"),
    ("malformed", "the file is damaged; put a backup in its place"),
    ("readonly", "it must not be written; look at the permissions of the file and its folder"),
    ("disk is full", "the disk is full"),
    ("disk I/O error", "the disk fails, or is full"),
    ("locked", "another program is holding it"),
)
"""What the messages of SQLite contain, and what they mean; PostgreSQL's speak for themselves."""


def words(error: BaseException) -> str:
    """Return what a failure of the database means, or its own words where that is not known.

    Of those the first line: what comes below quotes rows.
    """
    said = (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
    return next((meaning for part, meaning in WORDS if part in said), said)
