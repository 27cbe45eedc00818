from sqlalchemy import text

from domain.walls import check_walls


def test_the_database_is_walled_as_the_application_demands(engine, cast):
    with engine.connect() as connection:
        assert check_walls(connection) == []


def test_a_session_sees_its_own_board_only(cast):
    with cast.session("northshire") as session:
        boards = session.scalars(text("select distinct board_id from member")).all()
    assert boards == ["northshire"]
