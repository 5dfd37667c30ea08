"""A database is brought up to date all at once or not at all."""

from __future__ import annotations

import ast
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tests.keys import KEYS
from tests.store.people import ALICE, NOW, alice
from tests.stores import opened
from walkrun_bot.message import Message
from walkrun_bot.store.database import Database
from walkrun_bot.store.draft import draft
from walkrun_bot.store.errors import StoreError
from walkrun_bot.store.migrate import FOLDER, HEAD, bring_up_to_date
from walkrun_bot.store.rows import Row
from walkrun_bot.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    Look = Callable[..., list[tuple[Any, ...]]]
    Rows = Callable[[str], list[dict[str, Any]]]

NEXT = f"""
from alembic import op
import sqlalchemy as sa
revision, down_revision = "9999", "{HEAD}"
def upgrade():
"""
REBUILD = """
    with op.batch_alter_table("runner") as table:
        table.add_column(sa.Column("shoes", sa.String(), nullable=True))
        table.alter_column("stage", type_=sa.String(20))
"""
TABLES = tuple(Row.metadata.tables)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the migrations, to add to."""
    return shutil.copytree(FOLDER, tmp_path / "migrations")


async def filled(url: str) -> None:
    async with opened(url) as store, store.visit(ALICE, 1, NOW) as visit:
        visit.keep(alice(sessions=3), NOW, [Message("Hello")])


async def bring(url: str, folder: Path, body: str) -> None:
    """Apply one more migration that does `body`."""
    (folder / "versions" / "9999_next.py").write_text(NEXT + body)
    database = Database(url)
    try:
        await bring_up_to_date(database, KEYS.keyring, folder, "9999")
    finally:
        await database.close()


def content(rows: Rows) -> list[Any]:
    return [rows(table) for table in ("alembic_version", *TABLES)]


def test_the_newest_revision_is_the_one_the_start_looks_for() -> None:
    assert ScriptDirectory(FOLDER).get_current_head() == HEAD


def test_revisions_are_numbered_in_order() -> None:
    """So that a newer one is known by its number."""
    revisions = [script.revision for script in ScriptDirectory(FOLDER).walk_revisions()]
    assert revisions == [f"{number:04}" for number in range(len(revisions), 0, -1)]


async def test_the_migrations_make_the_tables_that_the_rows_describe(
    url: str, beside: Engine
) -> None:
    await (await Store.open(url, KEYS)).close()
    with beside.connect() as connection:
        assert _differences(connection) == []


def _differences(connection: Connection) -> list[Any]:
    options = {"compare_type": True, "render_as_batch": True}
    context = MigrationContext.configure(connection, opts=options)
    found: list[Any] = compare_metadata(context, Row.metadata)
    return found


async def test_a_database_of_a_newer_version_is_refused_and_left_alone(
    url: str, look: Look, rows: Rows
) -> None:
    await filled(url)
    look("UPDATE alembic_version SET version_num = '0999'")
    before = content(rows)
    with pytest.raises(StoreError) as refusal:
        await Store.open(url, KEYS)
    assert str(refusal.value) == (
        f"The database {Database(url).where} was used by a newer version of this program"
        f" (its tables are at 0999, this version knows them up to {HEAD})."
    )
    assert content(rows) == before


async def test_a_revision_that_was_never_there_is_refused(url: str, look: Look) -> None:
    await filled(url)
    look("UPDATE alembic_version SET version_num = '0000'")
    with pytest.raises(StoreError, match="0000"):
        await Store.open(url, KEYS)


async def test_the_tables_of_the_version_before_are_brought_up_to_date_with_all_that_is_in_them(
    url: str, folder: Path, look: Look
) -> None:
    """It had a table of who was sending; nobody asks that any more."""
    (folder / "versions" / "0006_one_sends.py").unlink()
    database = Database(url)
    before = Store(database, KEYS.keyring)
    try:
        await bring_up_to_date(database, KEYS.keyring, folder, "0005")
        async with before.visit(ALICE, 1, NOW) as visit:
            visit.keep(alice(sessions=3), NOW, [Message("Hello")])
        look("INSERT INTO sending VALUES (?, 'dead', '2026-06-01 09:00:00')", ALICE)
    finally:
        await before.close()
    async with opened(url) as after:
        async with after.visit(ALICE, 2, NOW) as visit:
            assert visit.runner == alice(sessions=3)
        assert [one.message.html for one in await after.outbox.waiting(ALICE)] == ["Hello"]
        assert await after.claim_due(NOW, 10) == (ALICE,)
    assert look("SELECT version_num FROM alembic_version") == [(HEAD,)]


async def test_a_migration_keeps_what_there_is(url: str, folder: Path, rows: Rows) -> None:
    """Rebuilding `runner` would take the history along if foreign keys were on."""
    await filled(url)
    before = [len(rows(table)) for table in TABLES]
    await bring(url, folder, REBUILD)
    assert [len(rows(table)) for table in TABLES] == before
    assert rows("runner")[0]["shoes"] is None
    assert rows("alembic_version") == [{"version_num": "9999"}]


async def test_a_migration_that_fails_half_way_leaves_all_as_it_was(
    url: str, folder: Path, rows: Rows
) -> None:
    await filled(url)
    before = content(rows)
    with pytest.raises(StoreError, match=r"brought up to date, and stays as it was: .*nowhere"):
        await bring(url, folder, REBUILD + '    op.execute("DROP TABLE nowhere")\n')
    assert content(rows) == before
    async with opened(url) as store, store.visit(ALICE, 2, NOW) as visit:
        assert visit.runner == alice(sessions=3)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_migration_that_orphans_rows_is_undone(url: str, folder: Path, rows: Rows) -> None:
    await filled(url)
    before = content(rows)
    with pytest.raises(StoreError, match=r"stays as it was: .* a row of \w+ whose runner is gone"):
        await bring(url, folder, '    op.execute("DELETE FROM runner")\n')
    assert content(rows) == before


async def test_a_drafted_migration_is_a_program_and_carries_the_next_number(folder: Path) -> None:
    await draft("nothing at all", folder)
    (made,) = (folder / "versions").glob(f"{int(HEAD) + 1:04}_*.py")
    assert ast.get_docstring(ast.parse(made.read_text())) == "nothing at all."
