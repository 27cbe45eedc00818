"""A case whose agencies have sent chronologies."""

import pytest

from domain.agencies.models import Agency
from domain.cases.queries import case_by_reference
from tests.support.cases import referred_case
from tests.support.chronologies import a_chronology


@pytest.fixture
def case(cast):
    return referred_case(cast)


@pytest.fixture
def given(cast, case):
    """Take entries in as an agency's; returns their ids in the order of the account."""

    def give(kind, *entries, **named):
        with cast.session() as session:
            a_chronology(
                session,
                case_by_reference(session, case),
                session.get_one(Agency, ("northshire", cast.agency("northshire", kind))),
                *entries,
                member=cast.member("northshire", "manager"),
                **named,
            )

    return give
