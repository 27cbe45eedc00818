"""What must be on a list is on it: jobs, kinds of notice, and whatever a process keeps."""

import ast
import pkgutil
from importlib import import_module
from inspect import isfunction, signature
from pathlib import Path
from types import ModuleType

import pytest

import workers.jobs
from domain.delivery.rules import RULES
from domain.delivery.words import FOLDER
from domain.notices.kinds import NoticeKind
from workers.jobs import JOBS

ROOT = Path(__file__).resolve().parents[2]
WALKS = "workers.jobs.each_board"  # how a sweep goes from board to board: no job of its own

# What a process may keep besides web/cache.py, each for a reason. None is made of a board's rows,
# or else the board is in its key.
KEPT = {
    **dict.fromkeys(
        (
            f"domain/chronologies/reading/{name}"
            for name in (
                "calendar_words.py:day_of_week",
                "calendar_words.py:month_of",
                "grid.py:_shown_day",
                "headings.py:_ranked",
                "headings.py:bare",
                "headings.py:roles_of",
                "marks.py:plain",
                "marks.py:yes_or_no",
                "phrases.py:read_date",
                "times.py:read_time",
            )
        ),
        "functions of text alone, forgotten after each file",
    ),
    "domain/chronologies/reading/remembering.py:_forgetting": "how those are forgotten",
    "domain/chronologies/kept/told.py:_clocks": "times of the day, which say nothing of anybody",
    "domain/chronologies/same_events/words.py:stem": "a function of one word alone",
    "domain/delivery/words.py:_template": "our own texts, the same for every board",
    "domain/documents/folding.py:fold": "a function of one word alone",
    "domain/documents/pandoc.py:_program": "where a program is",
    "domain/members/hashing.py:_nobodys": "the hash of nobody’s password, for whoever has no account",
    "domain/procedures/editions.py:_read": "published editions, with the board in each key",
    "domain/working_days.py:_bank_holidays": "England's bank holidays",
    "tenants/side_by_side.py:national_procedures": "national editions, which come with the release",
    "web/assets.py:_gzipped": "our own files for the browser",
    "web/assets.py:_version": "our own files for the browser",
    "web/cache.py:_kept": "the one cache, whose every key begins with the board",
    "web/components.py:found": "our own templates",
    "web/languages/catalogues.py:catalogue": "our own words in a language",
    "web/languages/catalogues.py:translated": "which languages our own words are in",
    "web/languages/known.py:language_of": "what is known of a language",
}


def job_modules() -> list[ModuleType]:
    names = [found.name for found in pkgutil.iter_modules(workers.jobs.__path__)]
    modules = [import_module(f"workers.jobs.{name}") for name in names]
    return [module for module in modules if module.__name__ != WALKS]


def unclassified_jobs(modules: list[ModuleType]) -> list[str]:
    return [
        f"{module.__name__}.{name}"
        for module in modules
        for name, found in vars(module).items()
        if isfunction(found) and found.__module__ == module.__name__ and name[0] != "_"
        if f"{module.__name__}.{name}" not in JOBS
    ]


def unclassified_kinds(kinds: list[str]) -> list[str]:
    ruled, written = {kind.value for kind in RULES}, {path.stem for path in FOLDER.glob("*.txt")}
    return [kind for kind in kinds if kind not in ruled or kind not in written]


def test_every_job_is_on_the_list_and_nothing_else_is():
    modules = job_modules()
    assert unclassified_jobs(modules) == []
    assert all(isfunction(getattr(import_module(m), f)) for m, f in map(split, JOBS))


def split(job: str) -> tuple[str, str]:
    module, _, name = job.rpartition(".")
    return module, name


@pytest.mark.parametrize(("job", "reach"), JOBS.items())
def test_a_job_carries_a_board_and_the_id_of_a_row_or_nothing(job, reach):
    module, name = split(job)
    taken = list(signature(getattr(import_module(module), name)).parameters)
    assert reach in {"board", "sweep"}
    if reach == "sweep":
        assert taken == []
    else:
        assert len(taken) == 2
        assert taken[0] == "board"
        assert taken[1].endswith("_id")


def test_a_job_that_nobody_classified_is_found():
    planted = ModuleType("workers.jobs.planted")
    exec("def leak(name): ...", planted.__dict__)  # noqa: S102 - a job written in memory
    planted.leak.__module__ = planted.__name__
    assert unclassified_jobs([*job_modules(), planted]) == ["workers.jobs.planted.leak"]


def test_every_kind_of_notice_has_a_rule_and_a_text_and_no_text_is_without_a_kind():
    kinds = [kind.value for kind in NoticeKind]
    assert unclassified_kinds(kinds) == []
    assert {path.stem for path in FOLDER.glob("*.txt")} - set(kinds) == {"no_link"}


def test_a_kind_of_notice_that_nobody_classified_is_found():
    assert unclassified_kinds(["published", "planted"]) == ["planted"]


def kept_by_processes(files: dict[str, str]) -> set[str]:
    """Functions that remember their answers, and containers that a module fills as it runs."""
    found = set()
    for file, text in files.items():
        module = ast.parse(text)
        functions = [name for node in ast.walk(module) for name in remembering(node)]
        containers = [name for node in module.body for name in filled(node)]
        found |= {f"{file}:{name}" for name in (*functions, *containers)}
    return found


def remembering(node: ast.AST) -> list[str]:
    if not isinstance(node, ast.FunctionDef):
        return []
    words = " ".join(ast.unparse(each) for each in node.decorator_list)
    return [node.name] if "cache" in words.replace("cached_property", "") else []


def filled(node: ast.AST) -> list[str]:
    """An empty container at the top of a module is there to be filled."""
    value = getattr(node, "value", None)
    if not isinstance(node, ast.Assign | ast.AnnAssign) or value is None:
        return []
    emptied = {"{}", "[]", "set()", "dict()", "list()", "OrderedDict()"}
    if ast.unparse(value) not in emptied and not ast.unparse(value).startswith("defaultdict("):
        return []
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [ast.unparse(target) for target in targets]


def keys_without_a_board(files: dict[str, str]) -> list[str]:
    """Calls of the one cache whose first word is not a board's slug."""
    return [
        f"{file}:{node.lineno}"
        for file, text in files.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "cached"
        if ast.unparse(node.args[0]) not in {"board.slug", "the_board().slug"}
    ]


def programs() -> dict[str, str]:
    return {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for folder in ("domain", "tenants", "web", "workers")
        for path in sorted((ROOT / folder).rglob("*.py"))
    }


def test_a_process_keeps_only_what_is_listed():
    assert kept_by_processes(programs()) == set(KEPT)


def test_every_key_of_the_cache_begins_with_the_board():
    assert keys_without_a_board(programs()) == []


def test_a_cache_that_nobody_listed_is_found():
    planted = {
        "web/planted.py": "from functools import cache\nseen: dict = {}\n\n@cache\ndef page(): ...\n"
        "\ndef show():\n    return cached('any', 'page', 1, page)\n"
    }
    assert kept_by_processes(planted) == {"web/planted.py:page", "web/planted.py:seen"}
    assert keys_without_a_board(planted) == ["web/planted.py:8"]
