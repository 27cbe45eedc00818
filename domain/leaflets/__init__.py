"""Leaflets: what a board tells families, children and professionals, made from its procedure."""
