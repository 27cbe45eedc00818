"""Photos and documents that go with what they say: adding them, and taking them out."""

from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.permissions import Permission
from domain.family.attached.adding import Brought, add_attachment
from domain.family.attached.models import Attachment
from domain.family.attached.queries import own_attachment, own_attachments
from domain.family.standing import holds_on_views
from domain.family.taking_back.files import take_back_file
from domain.wording import say
from web.downloads import uploads
from web.family.file_forms import FileForm, TakeOutForm
from web.family.place import the_procedure
from web.family.presenters import carrier
from web.family.uses import fixed_uses
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.runtime import runtime


def attachment_from_url(file: UUID) -> Attachment:
    return own_attachment(g.session, g.invitation.relative_id, file)


@needs(Permission.VIEWS_GIVE)
def files() -> Any:
    form = FileForm()
    if attempt(form, lambda: _add(form)).ok:
        return done(url_for("family.files"), said=say("Your file is added. It is not sent yet."))
    return page(
        "family/files.html",
        form=form,
        files=own_attachments(g.session, g.invitation.relative_id),
        holds=holds_on_views(g.session),
    )


@needs(Permission.VIEWS_GIVE, subject=attachment_from_url)
def file(attachment: Attachment) -> Any:
    form = TakeOutForm()
    tried = attempt(
        form, lambda: take_back_file(g.session, g.actor, attachment, store=runtime().files)
    )
    if tried.ok:
        return done(url_for("family.files"), said=say("The file is taken out and deleted."))
    return page(
        "family/file.html",
        form=form,
        file=attachment,
        carrier=carrier(the_procedure()),
        used=fixed_uses(f"file-{attachment.id}"),
    )


def _add(form: FileForm) -> Attachment:
    found = uploads(form.file.files())[0]
    brought = Brought(found.name, found.content, form.about.data)
    return add_attachment(g.session, g.actor, g.invitation.case_id, brought, store=runtime().files)
