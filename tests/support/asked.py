"""Questions either way, put by the verbs that people use."""

from uuid import UUID

from domain.family.asked.verbs import ask_board, ask_relative
from tests.cast import Cast
from tests.support.meetings import as_relative
from tests.support.relatives import Family, relative_of


def ask_them(cast: Cast, family: Family, words: str = "Who helped you most?") -> UUID:
    with cast.session(family.board) as session:
        actor = cast.actor(family.board, "manager")
        row = ask_relative(
            session, actor, relative_of(session, family), words=words, about="School"
        )
        return row.id


def ask_us(cast: Cast, family: Family, words: str = "When will you be done?") -> UUID:
    with as_relative(cast, family) as (session, actor):
        return ask_board(session, actor, family.case, words=words).id
