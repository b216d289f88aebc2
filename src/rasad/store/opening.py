"""Opening a dossier: a file of SQLite or a database of PostgreSQL, brought up to date first."""

from __future__ import annotations

import sqlite3
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from rasad.errors import StoreError
from rasad.store.reasons import reason

NEWEST = "0006"  # the migration that this program's tables are
_TURN = int.from_bytes(b"rasad", "big")  # the lock by which writers of one PostgreSQL database take turns
_PATIENCE = 30  # seconds that one writer waits for another


def opened(dossier: str, *, create: bool = False) -> Engine:
    """Return the database behind ``dossier``: a file's path, or an address such as ``postgresql://…``.

    A dossier of an older version is migrated, a file after a copy of it was made (``FILE.0001.bak``). Raises
    StoreError where there is none and ``create`` is not set, and where it is newer than this program.
    """
    address = dossier if "://" in dossier else f"sqlite:///{Path(dossier)}"
    file = _file(address)
    if file and not create and not file.exists():
        raise StoreError(dossier, "there is no such dossier (rasad add makes one)")
    try:
        engine = create_engine(address)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _prepared)
            event.listen(engine, "begin", _begun)
        elif engine.dialect.name == "postgresql":
            event.listen(engine, "begin", _in_turn)
        _migrate(engine, dossier, file)
    except (ArgumentError, SQLAlchemyError, OSError) as error:
        raise StoreError(dossier, reason(error)) from error
    except ModuleNotFoundError as error:
        raise StoreError(
            dossier, f"{error.name} is not installed (pip install 'rasad[postgresql]')"
        ) from error
    return engine


def _file(address: str) -> Path | None:
    try:
        url = make_url(address)
    except ArgumentError:
        return None
    return Path(url.database) if url.drivername.startswith("sqlite") and url.database else None


def _prepared(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # transactions begin where we say so, below
    for pragma in (
        "journal_mode=WAL",
        "foreign_keys=ON",
        "synchronous=NORMAL",
        f"busy_timeout={_PATIENCE * 1000}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begun(connection: Any) -> None:
    # a writer that begins as a reader could find the file changed by another one
    connection.exec_driver_sql(
        "BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN"
    )


def _in_turn(connection: Any) -> None:
    # which nodes there are decides what is judged: of two writers one waits until the other is done
    if connection.get_execution_options().get("writes"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")


def _migrate(engine: Engine, dossier: str, file: Path | None) -> None:
    now = _version(engine)
    if now == NEWEST:
        return
    if now is None and inspect(engine).get_table_names():
        raise StoreError(dossier, "a database, and no dossier of Rasad")
    if now and now > NEWEST:
        raise StoreError(dossier, f"made by a newer Rasad (version {now} of its tables, {NEWEST} here)")
    if now and file:
        _copy(engine, file.with_name(f"{file.name}.{now}.bak"))
    _upgrade(engine)


def _copy(engine: Engine, to: Path) -> None:
    """Copy a file of SQLite as it stands, with what still lies beside it in its log."""
    with engine.connect() as connection, sqlite3.connect(to) as copy:
        connection.connection.driver_connection.backup(copy)  # type: ignore[union-attr]
    copy.close()


def _version(engine: Engine) -> str | None:
    if not inspect(engine).has_table("alembic_version"):
        return None
    with engine.connect() as connection:
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    writing = engine.execution_options(writes=True)  # of two that open it, one migrates and one waits
    with as_file(files("rasad.store").joinpath("migrations")) as folder, writing.connect() as connection:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
