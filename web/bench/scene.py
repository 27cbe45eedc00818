"""One board set up to be measured, and the people who look at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.family.questions import QUESTIONS
from domain.sealing.keyring import Vault
from domain.tenancy import Audience, Place, board_session
from tenants.board import Board
from web.bench import rows
from web.bench.pages import Asked
from web.bench.visitor import Visitor

NAMES = ("case", "register", "question", "library")
FEW, SOME, MANY = 5, 50, 500
ARCHIVE, SHOWN = 0, 2  # which of the first cases is published over and over, and which is looked at


@dataclass
class Scene:
    engine: Engine
    vault: Vault
    board: Board
    member: UUID
    shown: Case
    archive: Case
    family: rows.Family
    publication: UUID

    @contextmanager
    def staff(self) -> Iterator[Session]:
        place = Place(self.board.slug, Audience.STAFF, member=self.member)
        with board_session(self.engine, self.vault, place) as session:
            yield session

    def grow_to_some(self) -> None:
        with self.staff() as session:
            rows.refer_cases(session, rows.manager(self.member), SOME - FEW)
            rows.add_publications(session, self.member, self.archive, SOME - FEW)

    def grow_to_many(self) -> None:
        with self.staff() as session:
            rows.add_cases(session, MANY - SOME)
            rows.add_publications(session, self.member, self.archive, MANY - SOME)

    def pages(self, port: int, host: str) -> list[Asked]:
        """The pages to measure, with everybody let in by the door that is theirs."""
        staff, relative, anyone = (Visitor(port, host) for _ in range(3))
        staff.submit("/sign-in", email=rows.EMAIL, password=rows.PASSWORD)
        relative.submit(self.family.path)
        question = f"/family/questions/{QUESTIONS[0].key}"
        slug, public = self.board.slug, Audience.PUBLIC
        of_staff = (staff, slug, Audience.STAFF, self.member, self.shown.id)
        of_family = (slug, Audience.FAMILY, self.family.invitation, self.family.invitation)
        return [
            Asked("case", f"/cases/{self.shown.reference}", *of_staff),
            Asked("register", "/cases", *of_staff, lists=True),
            Asked("question", question, relative, *of_family),
            Asked(
                "library",
                "/library",
                anyone,
                slug,
                public,
                self.member,
                self.publication,
                lists=True,
            ),
        ]


def make_scene(engine: Engine, vault: Vault, board: Board) -> Scene:
    """The board with a few cases and publications, and one relative who was sent a link."""
    with board_session(engine, vault, Place(board.slug, Audience.SYSTEM)) as session:
        member = rows.open_board(session, board)
    place = Place(board.slug, Audience.STAFF, member=member)
    with board_session(engine, vault, place) as session:
        actor = rows.manager(member)
        cases = rows.refer_cases(session, actor, FEW)
        family = rows.invite_family(session, actor, cases[SHOWN])
        publication = rows.add_publications(session, member, cases[ARCHIVE], FEW)
    return Scene(engine, vault, board, member, cases[SHOWN], cases[ARCHIVE], family, publication)
