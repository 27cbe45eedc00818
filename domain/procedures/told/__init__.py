"""Each kind of rule in plain words, field by field, so that no change to a rule goes unsaid."""
