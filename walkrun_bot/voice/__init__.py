"""Replies into words. The only place that knows Jinja; decides nothing."""
