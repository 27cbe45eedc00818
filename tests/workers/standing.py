"""A context for jobs, standing on the test's own database, boards and folders."""

from contextlib import contextmanager

from config.settings import Settings
from workers import context


def context_of(runtime, **environment):
    settings = runtime.settings
    if environment:
        given = {"CANDOUR_STATE": str(settings.state), "REDIS_URL": str(settings.redis_url)}
        settings = Settings.from_environment(given | environment)
    return context.Context(settings, runtime.registry, runtime.engine, runtime.vault, runtime.files)


@contextmanager
def standing_on(made):
    context.use(made)
    try:
        yield made
    finally:
        context.use(None)
