"""What goes wrong with the store, in words that a person understands."""


class StoreError(Exception):
    """The store cannot do its work; the text is one sentence that says what, and where."""
