"""Cases at the real boards, brought to where the tests begin."""

from datetime import date

from domain.cases.criteria import EITHER
from domain.procedures.editions import procedure_of
from domain.procedures.vocabulary import DocumentKey
from domain.publishing.explaining import explain
from domain.publishing.gate import gate
from domain.publishing.publishing import Look, Words, publish
from domain.reports.approval import approve
from domain.reports.checking import check_draft, findings_in
from domain.reports.clearance import clear_draft
from domain.reports.saving import Written, save_draft
from domain.reports.settling import settle
from tests.domain.cases.acting import decided, referred

TEXT = "# Findings\n\nServices did not talk to each other."
LOOK = Look("The board", "#1d70b8")


def reviewed(cast, board):
    """A case that this board decided to review."""
    with cast.session(board) as session:
        actor = cast.actor(board, "manager")
        case = referred(session, actor)
        criteria = procedure_of(session, case).criteria
        readings = {limb.key: EITHER for limb in criteria if limb.readings}
        decided(session, actor, case, readings=readings)
        return case


def finished(cast, board, case, documents=(DocumentKey.OVERVIEW_REPORT.value,)):
    """Each of the documents written, cleared, approved and published."""
    with cast.session(board) as session:
        actor = cast.actor(board, "manager")
        for document in documents:
            draft = save_draft(session, actor, case, document, content=Written(TEXT), seen=0)
            check_draft(session, actor, case, draft)
            for finding in findings_in(session, draft.id):
                settle(session, actor, finding, settled_as="not_identifying", because="A place.")
            clear_draft(session, actor, case, draft)
            approve(session, actor, draft, approved_by="The Board", approved_on=date(2026, 3, 1))
            _publish(session, actor, case, document, draft)


def _publish(session, actor, case, document, draft):
    for line in gate(session, case, document, draft, welfare=True):
        if not line.passed:
            explain(session, actor, case, draft, condition=line.condition.key, reason="Not needed.")
    words = Words("A report", "What was learned.", "Nobody else is touched by it.")
    publish(session, actor, case, draft, words=words, look=LOOK)
