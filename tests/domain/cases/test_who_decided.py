"""Who decided, recommended and approved, and how a review will work, may hold a name."""

from sqlalchemy import text, update

from domain.cases.case import Case
from domain.cases.decision import Decision
from tests.support.relatives import make_case

TYPED = "The chair"


def whole_rows(admin_engine, table):
    with admin_engine.connect() as admin:
        return "\n".join(admin.execute(text(f"select t::text from {table} t")).scalars())


def test_a_name_typed_as_whoever_decided_is_not_kept_in_plain_text(cast, admin_engine):
    make_case(cast)
    assert TYPED not in whole_rows(admin_engine, "decision")
    with cast.session() as session:
        assert session.query(Decision).one().decided_by == TYPED


def test_a_row_from_before_it_was_sealed_is_read_as_it_was(cast, admin_engine):
    make_case(cast)
    with admin_engine.connect() as admin:
        admin.execute(
            update(Decision.__table__).values(decided_by="The chair", decided_by_sealed=None)
        )
    with cast.session() as session:
        assert session.query(Case).count() == 1
        assert session.query(Decision).one().decided_by == "The chair"
