"""Reports, their drafts, the anonymity check and the approval."""
