"""Made-up case histories, told by several agencies, with the truth of which entries are one event."""
