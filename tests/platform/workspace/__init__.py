"""The workspace: who may open what, accounts and their history."""
