"""An append-only record of every decision: who, when, what, before, after."""
