"""A case, from referral on, and the decisions that move it."""
