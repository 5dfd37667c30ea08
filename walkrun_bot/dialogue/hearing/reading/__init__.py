"""Reading: what a message says as a whole, by a small model that was taught with our sentences.

Not here: words that are plain by themselves (the rest of `hearing`), and what to do about it.
"""
