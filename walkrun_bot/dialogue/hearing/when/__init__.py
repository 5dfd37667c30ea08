"""Times of day, days, and where in the world the clock shows them."""
