"""The two roles and the database that every copy of Candour has. Safe to run again."""

import psycopg
from psycopg import sql

DATABASE = "candour"
OWNER = "candour_owner"
APP = "candour_app"

# The owner makes the audiences' roles in a migration, so it needs CREATEROLE and nothing more.
ROLES = {
    OWNER: "LOGIN NOSUPERUSER NOCREATEDB CREATEROLE NOREPLICATION NOBYPASSRLS",
    APP: "LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS",
}


def bootstrap(*, host: str, port: int, user: str, dbname: str) -> None:
    with psycopg.connect(
        host=host, port=port, user=user, dbname=dbname, autocommit=True
    ) as connection:
        # Several processes may attach at once, and CREATE ROLE has no IF NOT EXISTS.
        connection.execute("SELECT pg_advisory_lock(hashtext('candour.bootstrap'))")
        if _done(connection):
            return
        for role, rights in ROLES.items():
            _ensure_role(connection, role, rights)
        _ensure_database(connection)


def _done(connection: psycopg.Connection) -> bool:
    """The grants come last, so a database with grants has everything."""
    query = "SELECT 1 FROM pg_database WHERE datname = %s AND datacl IS NOT NULL"
    return connection.execute(query, (DATABASE,)).fetchone() is not None


def _ensure_role(connection: psycopg.Connection, role: str, rights: str) -> None:
    found = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone()
    statement = sql.SQL("ALTER ROLE {} {}") if found else sql.SQL("CREATE ROLE {} {}")
    connection.execute(statement.format(sql.Identifier(role), sql.SQL(rights)))


def _ensure_database(connection: psycopg.Connection) -> None:
    name, owner, app = sql.Identifier(DATABASE), sql.Identifier(OWNER), sql.Identifier(APP)
    query = "SELECT 1 FROM pg_database WHERE datname = %s"
    if connection.execute(query, (DATABASE,)).fetchone() is None:
        connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(name, owner))
    with connection.transaction():
        connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name))
        connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(name, app))
