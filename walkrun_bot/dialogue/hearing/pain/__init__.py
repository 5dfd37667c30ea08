"""What hurts, where, on which side, and how much."""
