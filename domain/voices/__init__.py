"""What relatives said, carried into reports: only as they allow, and for as long as they do."""
