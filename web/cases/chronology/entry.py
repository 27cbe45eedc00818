"""One entry, and what people put to it: flags, lines, episodes, comments, queries."""

from typing import Any
from uuid import UUID

from flask import g

from domain.access.permissions import Permission
from domain.chronologies.kept.episodes import put_episodes
from domain.chronologies.kept.finding import by_ids
from domain.chronologies.kept.marking import flag_entry, lift_flag, put_lines
from domain.chronologies.kept.models import ChronologyEntry
from domain.chronologies.kept.notes import comment, query
from domain.chronologies.kept.queries import entry_by_id
from domain.chronologies.kept.told import entry_of
from domain.requests.queries import latest_request_to
from web.cases.chronology.asking import Asking, asking_of
from web.cases.chronology.forms import (
    CommentForm,
    EpisodesForm,
    FlagForm,
    LiftForm,
    LinesForm,
    QueryForm,
)
from web.cases.chronology.telling import Told, telling
from web.cases.chronology.words import as_given
from web.cases.register import page_asked
from web.cases.subject import case_from_url, case_page, note_read
from web.forms import Form
from web.guard import needs
from web.hypermedia import attempt, done

READ, WORK = Permission.CHRONOLOGY_READ, Permission.CHRONOLOGY_WORK


def entry_from_url(reference: str, entry_id: UUID) -> ChronologyEntry:
    return entry_by_id(g.session, case_from_url(reference).id, entry_id)


@needs(READ, subject=entry_from_url)
def entry(row: ChronologyEntry) -> Any:
    note_read(g.case, "chronology")
    return _shown(row)


@needs(WORK, subject=entry_from_url)
def flag(row: ChronologyEntry) -> Any:
    form = FlagForm()
    tried = attempt(form, lambda: flag_entry(g.session, g.actor, row, why=form.why.data))
    return _after(row, form, "flag", said="The entry is flagged." if tried.ok else None)


@needs(WORK, subject=entry_from_url)
def unflag(row: ChronologyEntry) -> Any:
    form = LiftForm()
    tried = attempt(form, lambda: lift_flag(g.session, g.actor, row))
    return _after(row, form, "lift", said="The flag is taken off." if tried.ok else None)


@needs(WORK, subject=entry_from_url)
def lines(row: ChronologyEntry) -> Any:
    form, asking = LinesForm(), asking_of(g.case)
    form.lines.choices = _line_choices(asking)
    tried = attempt(form, lambda: _put_lines(row, asking, form.lines.data))
    return _after(row, form, "lines", said="The lines of enquiry are saved." if tried.ok else None)


def _put_lines(row: ChronologyEntry, asking: Asking, chosen: list[str]) -> ChronologyEntry:
    """A tick that stood under an earlier version of the same question goes with it."""
    picked = {line.id for line in asking.whole.lines if str(line.id) in chosen}
    return put_lines(g.session, g.actor, row, lines=picked)


@needs(WORK, subject=entry_from_url)
def into_episodes(row: ChronologyEntry) -> Any:
    form = EpisodesForm()
    form.episodes.choices = _episode_choices(asking_of(g.case))
    tried = attempt(
        form,
        lambda: put_episodes(
            g.session, g.actor, row, episodes=[UUID(each) for each in form.episodes.data]
        ),
    )
    return _after(row, form, "episodes", said="The episodes are saved." if tried.ok else None)


@needs(READ, subject=entry_from_url)
def add_comment(row: ChronologyEntry) -> Any:
    form = CommentForm()
    tried = attempt(form, lambda: comment(g.session, g.actor, row, said=form.comment.data))
    return _after(row, form, "comment", said="Your comment is added." if tried.ok else None)


@needs(WORK, subject=entry_from_url)
def ask(row: ChronologyEntry) -> Any:
    form = QueryForm()
    tried = attempt(form, lambda: _ask(row, form))
    return _after(row, form, "query", said="The agency is asked." if tried.ok else None)


def _ask(row: ChronologyEntry, form: QueryForm) -> Any:
    request = latest_request_to(g.session, row.case_id, row.agency_id)
    return query(
        g.session,
        g.actor,
        row,
        said=form.question.data,
        request_id=request.id if request else None,
        shown=as_given(entry_of(row)),
    )


def _after(row: ChronologyEntry, form: Form, name: str, *, said: str | None) -> Any:
    """Back to the entry; or the entry with what was wrong."""
    if said is None:
        return _shown(row, form, name)
    return done(asking_of(g.case).here(".entry", entry_id=row.id), said=said)


def _shown(row: ChronologyEntry, sent: Form | None = None, name: str = "") -> Any:
    asking = asking_of(g.case)
    account = telling(asking, by_ids(g.session, asking.whole, [row.id]))
    forms = _forms(asking, account.told()[0]) | ({name: sent} if sent else {})
    return case_page(
        "cases/chronology/entry.html",
        case=g.case,
        asking=asking,
        account=account,
        day=account.days[0],
        told=account.told()[0],
        forms=forms,
        form=sent or forms["comment"],
        back=f"{asking.here(page=page_asked())}#e-{row.id}",
    )


def _forms(asking: Asking, told: Told) -> dict[str, Form]:
    """Each as it is before anything is sent."""
    on_lines = [str(line.id) for line in asking.whole.lines if line.number in told.lines]
    lines_form = LinesForm(formdata=None, data={"lines": on_lines})
    lines_form.lines.choices = _line_choices(asking)
    in_episodes = [str(one) for one, _ in told.episodes]
    episodes_form = EpisodesForm(formdata=None, data={"episodes": in_episodes})
    episodes_form.episodes.choices = _episode_choices(asking)
    return {
        "flag": FlagForm(formdata=None),
        "lift": LiftForm(formdata=None),
        "lines": lines_form,
        "episodes": episodes_form,
        "comment": CommentForm(formdata=None),
        "query": QueryForm(formdata=None),
    }


def _line_choices(asking: Asking) -> list[tuple[str, str]]:
    lines_there = asking.whole.lines
    return [(str(one.id), f"{one.number}. {asking.coded(one.question)}") for one in lines_there]


def _episode_choices(asking: Asking) -> list[tuple[str, str]]:
    return [(str(one.id), asking.coded(one.name)) for one in asking.episodes]


AT = "/entries/<uuid:entry_id>"
PAGES = (
    (AT, entry, ("GET",)),
    (f"{AT}/flag", flag, ("POST",)),
    (f"{AT}/unflag", unflag, ("POST",)),
    (f"{AT}/lines", lines, ("POST",)),
    (f"{AT}/episodes", into_episodes, ("POST",)),
    (f"{AT}/comment", add_comment, ("POST",)),
    (f"{AT}/query", ask, ("POST",)),
)
