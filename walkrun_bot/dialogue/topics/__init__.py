"""One file for each thing that can be talked about."""
