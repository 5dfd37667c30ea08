"""What somebody wants of the coach."""
