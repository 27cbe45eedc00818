"""Arrangements that several tests make."""

from sqlalchemy import Engine, text

from domain.sealing.keyring import keyring_of
from domain.sealing.keys import seal
from tests.cast import ROLES, Cast
from tests.support.everything import BOARD_TABLES, World

# What a sealed column holds where it is not plain words.
SHAPES = {"born_on_sealed": "2021-05-04", "surfaces_sealed": "[]"}


def members_of(_board: str) -> list[str]:
    return list(ROLES)


def grant_case(cast: Cast, admin: Engine, world: World, board: str = "northshire") -> str:
    """Make a filled world real: keys that open it, an edition, a reviewer. Returns the reference."""
    edition = "select id from edition where board_id = :b and id <> :own order by made_at limit 1"
    with admin.connect() as connection:
        connection.execute(text("delete from case_key where id = :id"), {"id": world["case_key"]})
        for table in ("case", "decision"):
            reference = "reference = '2026-500', " if table == "case" else ""
            connection.execute(
                text(f'update "{table}" set {reference} edition_id = ({edition}) where id = :id'),
                {"b": board, "own": world["edition"], "id": world[table]},
            )
        connection.execute(
            text(
                f"update edition_move set from_edition_id = ({edition}), to_edition_id = ({edition})"
                " where id = :id"
            ),
            {"b": board, "own": world["edition"], "id": world["edition_move"]},
        )
        connection.execute(text("delete from edition where id = :id"), {"id": world["edition"]})
        connection.execute(
            text("update appointment set member_id = :m where id = :id"),
            {"m": cast.member(board, "reviewer"), "id": world["appointment"]},
        )
    with cast.session(board) as session:
        keyring = keyring_of(session)
        keyring.make_case_key(world["case"])
        session.flush()
        keys = {True: keyring.case_key(world["case"]), False: keyring.board_key()}
    _seal_words(admin, world, board, keys)
    return "2026-500"


def _seal_words(admin: Engine, world: World, board: str, keys: dict[bool, bytes]) -> None:
    with admin.connect() as connection:
        for name, table in BOARD_TABLES.items():
            of_case = "case_id" in table.c and name != "case"
            for column in table.c:
                if not column.name.endswith("_sealed") or name not in world:
                    continue
                place = f"{board}/{world['case'] if of_case else '-'}/{name}/{column.name}/{world[name]}"
                words = SHAPES.get(column.name, f"the {column.name.removesuffix('_sealed')}")
                connection.execute(
                    text(f'update "{name}" set {column.name} = :sealed where id = :id'),
                    {"sealed": seal(keys[of_case], words.encode(), place), "id": world[name]},
                )
