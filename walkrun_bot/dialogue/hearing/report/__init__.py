"""What is told of a session: how much was done, how hard it was, and how somebody is after it."""
