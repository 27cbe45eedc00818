"""Signing in, setting a password, and asking for a new one."""

from flask import Blueprint

signin = Blueprint("signin", __name__)
PARTS: tuple[Blueprint, ...] = ()
for part in PARTS:
    signin.register_blueprint(part)
