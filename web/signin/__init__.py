"""Signing in, setting a password, and asking for a new one."""

from flask import Blueprint

from web.signin.entering import sign_in
from web.signin.leaving import sign_out
from web.signin.password import set_password
from web.signin.reset import forgotten_password, link_sent

BOTH = ["GET", "POST"]

signin = Blueprint("signin", __name__)
signin.add_url_rule("/sign-in", view_func=sign_in, methods=BOTH)
signin.add_url_rule("/sign-out", view_func=sign_out, methods=["POST"])
signin.add_url_rule("/set-password/<token>", view_func=set_password, methods=BOTH)
signin.add_url_rule("/forgotten-password", view_func=forgotten_password, methods=BOTH)
signin.add_url_rule("/forgotten-password/sent", view_func=link_sent)
