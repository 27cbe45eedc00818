"""Sending what waits in the outbox: whether it is still true, to whom, in what words, how often."""
