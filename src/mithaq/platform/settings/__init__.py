"""Settings: `local` (SQLite), `production` (PostgreSQL) and `test`, each on top of `base`."""
