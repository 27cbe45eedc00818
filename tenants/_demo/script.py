"""The script of a board: its people, its agencies, and what happened in each case, in order."""

import hashlib
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from pydantic import Field

from domain.access.identity import Role
from domain.agencies.kinds import AgencyKind
from tenants._demo import (
    on_answers,
    on_cases,
    on_chronologies,
    on_endings,
    on_publication,
    on_reports,
    on_requests,
    on_telling,
    with_agencies,
    with_chronologies,
    with_contacts,
    with_family,
    with_letters,
    with_meetings,
    with_requests,
    with_views,
    with_wishes,
)
from tenants._demo.steps import Step, Strict

AnyStep = Annotated[
    on_cases.Refer
    | on_cases.Recommend
    | on_cases.NoteDay
    | on_cases.Decide
    | on_cases.Appoint
    | on_cases.SetScope
    | on_cases.NoteProceeding
    | on_cases.EndProceeding
    | on_cases.PlaceHold
    | on_cases.LiftHold
    | on_cases.Extend
    | on_cases.AddPerson
    | on_cases.SayKin
    | with_agencies.Ask
    | with_agencies.WithdrawRequest
    | with_agencies.Contribute
    | on_answers.WriteSections
    | on_answers.SendReport
    | with_requests.OpenRequest
    | with_requests.Acknowledge
    | with_requests.WriteToBoard
    | with_requests.WriteToAgency
    | with_requests.SecureFiles
    | with_requests.AskMoreTime
    | with_requests.GiveMoreTime
    | with_requests.SendBack
    | with_requests.TakeFurther
    | with_chronologies.FreezeChronology
    | with_chronologies.TakeInChronology
    | with_chronologies.LookForEvents
    | with_chronologies.ConfirmEvent
    | with_chronologies.RefuseEvent
    | on_chronologies.SayOfEntry
    | on_chronologies.NameEpisode
    | with_family.AddRelative
    | with_family.LeaveUninvited
    | with_family.Invite
    | with_family.GiveCopy
    | with_family.TellDate
    | with_family.OpenLink
    | with_family.SaveAnswer
    | with_family.SendViews
    | with_family.ReadCopy
    | with_letters.SendLetter
    | with_contacts.NoteContact
    | with_contacts.NoteRegister
    | with_contacts.ExplainDuty
    | with_wishes.SayWish
    | with_wishes.RecordWish
    | with_wishes.KeepApart
    | with_meetings.AskForMeeting
    | with_meetings.OfferTimes
    | with_meetings.ChooseTime
    | with_meetings.WriteDown
    | with_meetings.CheckNote
    | with_meetings.AskRelative
    | with_meetings.AskBoard
    | with_meetings.AnswerRelative
    | with_views.AddPhoto
    | with_views.Allow
    | with_views.NoteView
    | with_views.UseView
    | with_views.ShowFindings
    | with_views.Comment
    | with_views.SayHowItWas
    | on_reports.SaveDraft
    | on_reports.Check
    | on_reports.Settle
    | on_reports.Clear
    | on_reports.Approve
    | on_publication.Explain
    | on_publication.NoteSent
    | on_publication.Publish
    | on_publication.Withdraw
    | on_requests.AskForDocument
    | on_requests.AnswerForDocument
    | on_endings.MakeRecommendation
    | on_endings.Adopt
    | on_endings.Decline
    | on_endings.Progress
    | on_endings.OwnProgress
    | on_endings.TellBoard
    | on_endings.PlanEvent
    | on_endings.HoldEvent
    | on_endings.TellOutcome
    | on_endings.ExplainClosing
    | on_endings.CloseCase
    | on_telling.TellOthers
    | on_telling.AskToSee
    | on_telling.AnswerWhoAsked
    | on_telling.ShareDraft
    | on_telling.Move,
    Field(discriminator="do"),
]


class Agency(Strict):
    key: str
    name: str
    kind: AgencyKind


class Member(Strict):
    """Their address is their key, at a domain that belongs to nobody."""

    key: str = Field(pattern=r"[a-z_]+")
    role: Role
    name: str
    agency: str | None = None

    def email(self, slug: str) -> str:
        return f"{self.key.replace('_', '-')}@{slug}.example"


class CaseScript(Strict):
    key: str
    about: str
    steps: tuple[AnyStep, ...] = Field(min_length=1)


class Script(Strict):
    agencies: tuple[Agency, ...]
    members: tuple[Member, ...]
    cases: tuple[CaseScript, ...]

    def in_order(self) -> Iterator[tuple[CaseScript, Step]]:
        """Every step of every case as the days went by."""
        every = [(case, step) for case in self.cases for step in case.steps]
        return iter(sorted(every, key=lambda pair: pair[1].on))

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(repr(self).encode()).hexdigest()
