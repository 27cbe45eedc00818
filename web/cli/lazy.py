"""Groups that know their commands by name and import one only when it is asked for."""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import click
from flask import Flask
from flask.cli import FlaskGroup, ScriptInfo

from config.embedded.custody import ServiceError
from config.settings import SettingsError
from tenants.errors import BoardError


class LazyGroup(click.Group):
    def __init__(self, commands: Mapping[str, str], **options: Any) -> None:
        super().__init__(**options)
        self._places = dict(commands)

    def list_commands(self, ctx: click.Context) -> list[str]:
        lazy = {name for name, place in self._places.items() if find_spec(place.split(":")[0])}
        return sorted(lazy | set(click.Group.list_commands(self, ctx)))

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        module, _, attribute = self._places.get(name, "").partition(":")
        if not module or not find_spec(module):
            return click.Group.get_command(self, ctx, name)
        found: click.Command = getattr(import_module(module), attribute)
        return found


class CandourGroup(LazyGroup, FlaskGroup):
    """Flask's group, for `with_appcontext`, without its options: settings come from one place."""

    def __init__(self, commands: Mapping[str, str], **options: Any) -> None:
        super().__init__(
            commands,
            add_default_commands=False,
            add_version_option=False,
            create_app=_deployed_app,
            load_dotenv=False,
            set_debug_flag=False,
            context_settings={"auto_envvar_prefix": None},
            **options,
        )
        self.params.clear()

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return click.Group.parse_args(self, ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SettingsError as error:
            raise click.UsageError(str(error)) from error
        except (BoardError, ServiceError, PermissionError) as error:
            raise click.ClickException(str(error)) from error


def _deployed_app(_info: ScriptInfo | None = None) -> Flask:
    app: Flask = import_module("web.wsgi").app
    return app
