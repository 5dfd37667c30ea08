"""What is typed in answer to a question that is open."""
