"""Statements: proposed by a reading, accepted, corrected or refused by people."""
