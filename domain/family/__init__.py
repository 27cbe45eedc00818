"""Relatives, the routes to them, their invitations and their views."""
