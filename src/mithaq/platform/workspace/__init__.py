"""The desk of those who sign in: their account, and the accounts of others."""
