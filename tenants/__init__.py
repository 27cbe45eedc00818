"""The boards: a folder of data for each, read once and checked."""
