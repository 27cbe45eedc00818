"""What a relative said by phone, at a meeting or in a letter, written down for them to check."""
