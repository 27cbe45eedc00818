"""Extending a review's time, and telling the family: above cases and family, which it joins."""
