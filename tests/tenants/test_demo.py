"""The made-up reviews: read strictly, played through the real actions, once, and sealed."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from config.services import Services
from config.settings import Settings
from domain import clock
from domain.access.identity import Actor, ActorKind, Role
from domain.audit.models import Event
from domain.audit.verifying import verify
from domain.cases.case import Case
from domain.cases.facts import facts_of_cases
from domain.chronologies.kept.models import SameEvent
from domain.documents.anonymity import Level
from domain.errors import Refused
from domain.files.store import FolderStore
from domain.members.joining import make_member
from domain.notices.queries import State, counts
from domain.publication.models import Publication, Withdrawal
from domain.reports.findings import Finding
from domain.requests.lists import requests_of
from domain.tenancy import Audience, Place, board_session
from tenants._demo import on_cases
from tenants._demo.on_cases import AddPerson, Refer
from tenants._demo.post import demo_post
from tenants._demo.reading import read_script
from tenants._demo.replay import Outcome, StepFailed, play
from tenants._demo.script import Script
from tenants._demo.stage import Stage
from tenants._demo.with_family import AddRelative
from tenants.errors import BoardError
from tenants.loader import HERE
from tenants.registry import load_boards
from tests.conftest import empty
from web.cli import demo_data
from web.cli.boards_publish import publish_board

BOARDS = [board.slug for board in load_boards()]
FOLDERS = [*(HERE / slug for slug in BOARDS), *(HERE / "_example").glob("*/")]
GOOD = """
agencies = []
[[members]]
key = "manager"
role = "manager"
name = "A manager"
[[cases]]
key = "a"
about = "A case."
[[cases.steps]]
on = "-30d 10:00"
by = "manager"
do = "refer"
children = [{ name = "A child" }]
event = "-40d"
harm = "died"
outline = "What happened."
[[cases.steps]]
on = "-20d 10:00"
by = "manager"
do = "decide"
decided_by = "The chair"
rationale = "Because."
"""


@pytest.mark.parametrize("slug", BOARDS)
def test_every_boards_script_can_be_read_and_has_cases_at_many_stages(slug):
    script = read_script(HERE / slug)
    assert len(script.cases) >= 4
    last = [case.steps[-1].do for case in script.cases]
    assert "refer" in last
    assert {member.key for member in script.members} >= {
        *("manager", "chair", "reviewer", "panel", "liaison", "administrator")
    }


def test_the_example_board_has_somebody_to_sign_in_as():
    script = read_script(HERE / "_example" / "harbour-vale")
    assert {"manager", "chair", "reviewer", "panel", "liaison"} <= {m.key for m in script.members}


def test_a_board_without_a_script_has_none(tmp_path):
    assert read_script(tmp_path) is None


def test_the_smallest_good_script_is_read(tmp_path):
    (tmp_path / "demo.toml").write_text(GOOD)
    assert [step.do for _, step in read_script(tmp_path).in_order()] == ["refer", "decide"]


@pytest.mark.parametrize(
    ("right", "wrong", "key", "says"),
    [
        ("harm =", "harmed =", "cases.1.steps.1.refer.harmed", "No such key"),
        ('do = "decide"', 'do = "ponder"', "cases.1.steps.2", "No step is called this"),
        ('on = "-20d 10:00"', 'on = "2020-01-01"', "cases.1.steps.2.decide.on", "in the past"),
        ('on = "-20d 10:00"', 'on = "-31d 10:00"', "cases.1.steps.2.on", "earlier than the step"),
        ('event = "-40d"', 'event = "1 May"', "cases.1.steps.1.refer.event", "counted from today"),
        (
            'by = "manager"\ndo = "decide"',
            'by = "nobody"\ndo = "decide"',
            "cases.1.steps.2.by",
            "nobody is not known here yet",
        ),
        ('role = "manager"', 'role = "king"', "members.1.role", "manager"),
    ],
)
def test_a_fault_is_named_with_its_file_and_key(tmp_path, right, wrong, key, says):
    (tmp_path / "demo.toml").write_text(GOOD.replace(right, wrong))
    with pytest.raises(BoardError) as caught:
        read_script(tmp_path)
    assert caught.value.key == key
    assert says in caught.value.message
    assert caught.value.file.endswith("demo.toml")


@pytest.fixture(scope="module")
def loaded(server, admin_engine, vault, tmp_path_factory):
    """All boards, loaded as `candour demo` loads them."""
    empty(admin_engine, vault)
    state = tmp_path_factory.mktemp("demo") / "state"
    settings = replace(
        Settings.from_environment({"CANDOUR_STATE": str(state), "CANDOUR_DEMO": "1"}),
        demo_password="any old password",
    )
    services = Services(server.app_url, "redis://not-used", server.owner_url)
    demo_data.load(settings, services)
    yield settings, services
    empty(admin_engine, vault)


@pytest.fixture
def at(loaded, engine):
    """`at(slug)` is a session of the system at a loaded board."""
    settings, _ = loaded
    vault = demo_data.Vault(demo_data.MasterKey(settings.master_key))
    return lambda slug: board_session(engine, vault, Place(slug, Audience.SYSTEM))


@pytest.mark.slow
@pytest.mark.parametrize("slug", BOARDS)
def test_a_loaded_board_has_an_unbroken_record_and_nothing_left_to_send(at, slug):
    with at(slug) as session:
        verdict = verify(session)
        assert verdict.faults == ()
        assert verdict.tail == 0
        stand = counts(session)
        assert stand[State.WAITING] == stand[State.DEAD] == 0
        assert stand[State.SENT] > 20


@pytest.mark.slow
@pytest.mark.parametrize("slug", BOARDS)
def test_a_loaded_board_has_an_agency_that_is_late_and_a_case_just_referred(at, slug):
    with at(slug) as session:
        cases = session.scalars(select(Case).order_by(Case.reference)).all()
        found = facts_of_cases(session, [case.id for case in cases])
        assert any(facts.outcome is None for facts in found.values())
        late = [it for case in cases for it in requests_of(session, case.id) if it.state == "late"]
        assert late


@pytest.mark.slow
def test_reports_stand_in_the_library_and_one_was_taken_down(at):
    standing = {}
    for slug in BOARDS:
        with at(slug) as session:
            taken = session.scalar(select(func.count()).select_from(Withdrawal))
            standing[slug] = session.scalar(select(func.count()).select_from(Publication)) - taken
            assert taken == (slug == "salford")
    assert min(standing.values()) >= 1


@pytest.mark.slow
@pytest.mark.parametrize("slug", BOARDS)
def test_each_report_is_titled_with_its_own_cases_code_name(at, slug):
    with at(slug) as session:
        found = session.execute(
            select(Publication.title, Case.code_name).join(Case, Case.id == Publication.case_id)
        ).all()
        assert all(title.startswith(f"{code_name}:") for title, code_name in found)


@pytest.mark.slow
@pytest.mark.parametrize("slug", ["leicester", "salford", "worcestershire"])
def test_a_draft_at_work_names_somebody_and_the_check_says_so(at, slug):
    with at(slug) as session:
        certain = Finding.level == Level.CERTAIN.value, Finding.settled_at.is_(None)
        assert session.scalars(select(Finding.id).where(*certain)).all()


@pytest.mark.slow
def test_accounts_of_one_event_are_confirmed_refused_and_left_to_decide(at):
    with at("leicester") as session:
        events = session.scalars(select(SameEvent)).all()
        assert sorted(event.standing for event in events) == [
            "confirmed", "confirmed", "refused", "suggested",
        ]  # fmt: skip
        differing = [event.differs for event in events if event.standing == "confirmed"]
        assert sorted(differing) == [[], ["time"]]


@pytest.mark.slow
def test_one_report_is_half_written_one_is_mended_and_signed_and_one_was_read_out_of_word(
    loaded, admin_engine
):
    half = """select count(*) from section_draft d where not exists
        (select from contribution c where c.request_id = d.request_id)"""
    signed = """select count(*) from sign_off s join contribution c on c.id = s.contribution_id
        where c.version = 2"""
    read = "select count(*) from sent_section where source = 'word'"
    with admin_engine.connect() as admin:
        assert all(admin.scalar(text(found)) for found in (half, signed, read))


@pytest.mark.slow
def test_loading_again_changes_nothing(loaded, admin_engine, capsys):
    before = _sizes(admin_engine)
    demo_data.load(*loaded)
    assert _sizes(admin_engine) == before
    assert capsys.readouterr().out.count(Outcome.KEPT.value) == len(FOLDERS)


@pytest.mark.slow
def test_no_name_lies_in_plain_in_the_tables_or_in_the_files(loaded, admin_engine):
    settings, _ = loaded
    secrets = [secret for folder in FOLDERS for secret in _secrets(folder)]
    assert len(secrets) > 100
    for where, plain in (*_every_value(admin_engine), *_every_file(settings.state)):
        found = [secret for secret in secrets if secret in plain]
        assert not found, f"{found} in {where}"


@pytest.fixture
def stage(runtime, engine, admin_engine):
    """An empty database, and the shortest script's board published in it."""
    empty(admin_engine, runtime.vault)
    board = load_boards().by_slug("redcar-cleveland")
    publish_board(engine, runtime.vault, board)
    state = runtime.settings.state
    yield Stage(
        engine=engine,
        vault=runtime.vault,
        store=FolderStore(state / "files"),
        board=board,
        post=demo_post(board, "http://here", state / "mailbox"),
        today=clock.today(),
        password_hash="not a hash",
    )
    empty(admin_engine, runtime.vault)


@pytest.fixture
def script(stage):
    whole = read_script(HERE / stage.board.slug)
    kept = tuple(case for case in whole.cases if case.key in {"c", "d", "e"})
    return Script(agencies=whole.agencies, members=whole.members, cases=kept)


@pytest.mark.slow
def test_a_loading_that_was_cut_short_goes_on_where_it_stopped(stage, script, monkeypatch):
    monkeypatch.setattr(on_cases, "appoint", _refuse)
    with pytest.raises(StepFailed, match="case c, appoint on -33d: Not today"):
        play(stage, script)
    monkeypatch.undo()
    assert play(stage, script) is Outcome.GONE_ON
    assert play(stage, script) is Outcome.KEPT
    with stage.opening() as session:
        assert len(session.scalars(select(Case.id)).all()) == 3
        wanted = select(func.count()).where(Event.action == "decision.made")
        assert session.scalar(wanted) == 2
        assert verify(session).faults == ()


@pytest.mark.slow
def test_a_board_half_loaded_from_another_script_is_said_to_be_so(stage, script, monkeypatch):
    monkeypatch.setattr(on_cases, "appoint", _refuse)
    with pytest.raises(StepFailed):
        play(stage, script)
    monkeypatch.undo()
    changed = Script(agencies=script.agencies, members=script.members, cases=script.cases[:1])
    assert play(stage, changed) is Outcome.HALF


def test_a_board_with_people_of_its_own_is_left_alone(stage, script):
    with stage.at(Audience.STAFF) as session:
        make_member(session, role=Role.MANAGER, name="Somebody", email="somebody@real.example")
    assert play(stage, script) is Outcome.LEFT_ALONE
    with stage.opening() as session:
        assert session.scalars(select(Case.id)).all() == []


def _refuse(_session, actor, *_args, **_named):
    assert isinstance(actor, Actor)
    assert actor.kind is ActorKind.MEMBER
    raise Refused("Not today.")


def _sizes(admin):
    with admin.connect() as connection:
        names = connection.execute(
            text("select tablename from pg_tables where schemaname = 'public' order by 1")
        )
        return {
            name: connection.execute(text(f'select count(*) from "{name}"')).scalar_one()
            for name in names.scalars().all()
        }


def _secrets(folder):
    script = read_script(folder)
    named = [member.name for member in script.members]
    for _, step in script.in_order():
        if isinstance(step, Refer):
            named += [child.name for child in step.children]
        if isinstance(step, AddPerson):
            named += [step.name, *step.other_names]
        if isinstance(step, AddRelative):
            named += [step.name, step.email, step.phone, step.address]
    return {secret for secret in named if secret}


def _every_value(admin):
    with admin.connect() as connection:
        for name in _sizes(admin):
            for row in connection.execute(text(f'select * from "{name}"')):
                plain = "\n".join(_plain(value) for value in row)
                yield name, plain


def _every_file(state: Path):
    for path in state.rglob("*"):
        if path.is_file():
            yield path, f"{path.name}\n{_plain(path.read_bytes())}"


def _plain(value):
    return bytes(value).decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
