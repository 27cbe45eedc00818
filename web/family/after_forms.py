"""Three short questions about how it was."""

from collections.abc import Mapping

from wtforms import HiddenField

from domain.family.after.asked import asked_of
from domain.family.after.models import HowItWas
from domain.wording import say
from web.forms import Form, LongText, Submit

LONGEST = 4000


class HowItWasForm(Form):
    told = LongText(say("Did we tell you?"), mark_optional=False, rows=4, max_length=LONGEST)
    heard = LongText(say("Did we listen?"), mark_optional=False, rows=4, max_length=LONGEST)
    better = LongText(say("What next time?"), mark_optional=False, rows=4, max_length=LONGEST)
    saves = HiddenField(default="0")
    send = Submit(say("Send your answers"))
    later = Submit(say("Save and come back later"), look="secondary")
    take_back = Submit(say("Take back what I sent"), look="secondary")

    def ask(self, reader: str) -> None:
        for key, words in asked_of(reader):
            self[key].label.text = self[key].question = words

    def show(self, row: HowItWas | None) -> None:
        for key, words in (row.written if row else {}).items():
            self[key].data = words

    def see(self, row: HowItWas | None) -> None:
        self.saves.data = str(row.saves if row else 0)

    @property
    def said(self) -> Mapping[str, str]:
        return {key: self[key].data or "" for key, _ in asked_of("")}
