"""Letters on paper, for relatives who are reached in no other way or who ask for one."""
