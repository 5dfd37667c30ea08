"""What all replies have in common: being a reply."""

from __future__ import annotations


class Reply:
    """Something to say: frozen facts, whose words are in the template of the same name."""
