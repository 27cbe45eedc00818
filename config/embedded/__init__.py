"""The real PostgreSQL and Redis that Candour starts for itself where it is given none."""
