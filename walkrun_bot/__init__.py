"""A walk-run coach that talks: see ARCHITECTURE.md for the house."""
