"""Words in, understanding out. Pure; no network."""
