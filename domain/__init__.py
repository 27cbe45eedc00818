"""The work of a review, with no knowledge of the web, queues or the environment."""
