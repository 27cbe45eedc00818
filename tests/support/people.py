"""Arrangements that several tests make."""

from sqlalchemy import Engine, text

from domain.sealing.keyring import keyring_of
from tests.cast import ROLES, Cast
from tests.support.everything import World


def members_of(_board: str) -> list[str]:
    return list(ROLES)


def grant_case(cast: Cast, admin: Engine, world: World, board: str = "northshire") -> str:
    """Make a filled world's case readable: a real key, an appointed reviewer. Returns its reference."""
    edition = (
        "select id from edition where board_id = :b and content <> '{}' order by made_at limit 1"
    )
    with admin.connect() as connection:
        connection.execute(text("delete from case_key where id = :id"), {"id": world["case_key"]})
        connection.execute(
            text(
                f"update \"case\" set reference = '2026-500', edition_id = ({edition}) where id = :id"
            ),
            {"b": board, "id": world["case"]},
        )
        connection.execute(
            text("delete from edition where id = :id and not exists (select from decision)"),
            {"id": world["edition"]},
        )
        connection.execute(
            text("update appointment set member_id = :m where id = :id"),
            {"m": cast.member(board, "reviewer"), "id": world["appointment"]},
        )
    with cast.session(board) as session:
        keyring_of(session).make_case_key(world["case"])
    return "2026-500"
