"""Recording where what a relative told is used in a report, and that it is out again."""
