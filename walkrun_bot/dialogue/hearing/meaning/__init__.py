"""What is found by meaning rather than by words: questions, low days, small wins."""
