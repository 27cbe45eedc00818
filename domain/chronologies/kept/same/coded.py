"""All that a page says of an event, with code names for names."""

from dataclasses import replace

from domain.chronologies.kept.code_names import Register
from domain.chronologies.kept.same.queries import Account, Shown, Step
from domain.chronologies.kept.same.said import Said


def coded_account(account: Account, register: Register) -> Account:
    entry = register.coded_entry(account.entry)
    return replace(account, entry=entry, agency=register.coded(account.agency))


def coded(shown: Shown, register: Register) -> Shown:
    return replace(
        shown,
        accounts=[coded_account(account, register) for account in shown.accounts],
        said=_coded_said(shown.said, register),
        because=register.coded(shown.because),
        steps=[_coded_step(step, register) for step in shown.steps],
    )


def _coded_said(said: Said, register: Register) -> Said:
    return Said(
        tuple(map(register.coded, said.why)),
        tuple(map(register.coded, said.but)),
        tuple(
            replace(
                one,
                how=register.coded(one.how),
                words={entry: register.coded(words) for entry, words in one.words.items()},
            )
            for one in said.differs
        ),
    )


def _coded_step(step: Step, register: Register) -> Step:
    return replace(step, words=register.coded(step.words))
