"""How many statements one showing of a page makes, asked of the application within this process."""

from flask import Flask
from sqlalchemy import Engine

from web.bench.pages import Asked
from web.bench.statements import statements_on
from web.bench.visitor import NotLetIn


def count(app: Flask, engine: Engine, asked: Asked) -> int:
    """Of the second of two showings, so that what a process keeps for seconds is not counted."""
    _show(app, asked)
    with statements_on(engine) as seen:
        _show(app, asked)
    return len(seen)


def _show(app: Flask, asked: Asked) -> None:
    headers = asked.visitor.headers
    answer = app.test_client(use_cookies=False).get(
        asked.path, base_url=f"http://{headers['Host']}", headers=headers
    )
    if answer.status_code != 200:
        raise NotLetIn(f"{asked.path} answered {answer.status_code}.")
