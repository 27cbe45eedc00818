"""What each word and each key of a procedure means, as it is written beside it in the code."""

import ast
import inspect
from collections.abc import Iterator
from types import ModuleType

from pydantic import BaseModel

Words = dict[str, tuple[str, list[tuple[str, str]]]]


def words_of(module: ModuleType) -> Words:
    """Every closed list of words: what it is about, and each word with its meaning."""
    classes = [node for node in ast.parse(inspect.getsource(module)).body if _is_class(node)]
    return {
        node.name: (_flat(ast.get_docstring(node) or ""), list(_members(node)))
        for node in classes
        if isinstance(node, ast.ClassDef)
    }


def _is_class(node: ast.stmt) -> bool:
    return isinstance(node, ast.ClassDef)


def _members(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Each value with the string below it; an empty one where there is none."""
    for statement, below in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant):
            yield str(statement.value.value), _string(below)


def _string(statement: ast.stmt | None) -> str:
    if not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Constant):
        return ""
    return _flat(str(statement.value.value))


def fields_of(module: ModuleType) -> dict[str, str]:
    """Every key of every rule in a module, as `Rule.key`, with its meaning."""
    models = [
        (name, thing)
        for name, thing in vars(module).items()
        if isinstance(thing, type)
        and issubclass(thing, BaseModel)
        and thing.__module__ == module.__name__
    ]
    return {
        f"{name}.{field}": _flat(model.model_fields[field].description or "")
        for name, model in models
        for field in inspect.get_annotations(model)
        if field in model.model_fields
    }


def _flat(text: str) -> str:
    return " ".join(text.split())
