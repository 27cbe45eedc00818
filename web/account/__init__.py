"""One's own account."""

from flask import Blueprint

from web.account.own import change_password, show, sign_out_everywhere

account = Blueprint("account", __name__, url_prefix="/account")
account.add_url_rule("/", view_func=show)
account.add_url_rule("/password", view_func=change_password, methods=["GET", "POST"])
account.add_url_rule("/sign-out-everywhere", view_func=sign_out_everywhere, methods=["POST"])
