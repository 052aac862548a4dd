"""Users: what they may do, and how their sessions and secrets are kept."""
