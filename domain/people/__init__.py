"""The register of people in a case: the anonymisation key."""
