"""What a review recommends, who takes it on, and how it is going."""
