"""Asking for a document that is given on request, and answering whoever asks."""

from domain import clock
from tests.support.giving import asked_for, listed
from tests.web.every_form.stage import AGAIN, Shown, Stage, form


@form("asking.ask", after=AGAIN)
def asking(stage: Stage) -> Shown:
    typed = {"name": "Ottoline Brackenridge", "email": "ottoline@reader.example"}
    return Shown(f"/ask/{listed(stage.cast)}", typed, who=None, other=None)


@form("administration.documents.show")
def answering(stage: Stage) -> Shown:
    request = asked_for(stage.cast, listed(stage.cast))
    typed = {"answer": "post", "sent_on": clock.today()}
    return Shown(f"/administration/documents/{request}", typed, other="administrator")
