"""What is measured: the application as it is deployed, with the bare view beside it.

Both run in the same processes, on the same connections, so a ratio is of the work alone.
"""

from werkzeug.middleware.dispatcher import DispatcherMiddleware

from web.bench.bare import bare_app
from web.runtime import NAME
from web.wsgi import app

_at = app.extensions[NAME]
app.wsgi_app = DispatcherMiddleware(  # type: ignore[method-assign]
    app.wsgi_app, {"/bare": bare_app(_at.engine, _at.vault)}
)
