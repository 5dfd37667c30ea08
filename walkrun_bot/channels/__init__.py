"""The ways in and out; each channel is a folder of its own."""
