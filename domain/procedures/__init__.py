"""A procedure: how one board runs its reviews, as data. An edition is one dated version of it."""
