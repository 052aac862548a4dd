"""Users, their roles, and the organisation a user may speak for."""
