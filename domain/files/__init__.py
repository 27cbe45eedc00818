"""Files people give us: sealed before they touch a disk."""
