"""Photos and documents that relatives add to what they say."""
