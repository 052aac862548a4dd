"""The triggers by which the database refuses to change or delete an entry of the ledger."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE = "ledger_entry"
MESSAGE = "the ledger is append-only"

SQLITE = [
    f"CREATE TRIGGER IF NOT EXISTS ledger_entry_no_{event} BEFORE {event} ON {TABLE} "
    f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    for event in ("update", "delete")
]
SQLITE_DROP = [f"DROP TRIGGER IF EXISTS ledger_entry_no_{event}" for event in ("update", "delete")]

POSTGRESQL = [
    "CREATE OR REPLACE FUNCTION ledger_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{MESSAGE}'; END $$",
    f"CREATE OR REPLACE TRIGGER ledger_entry_no_change BEFORE UPDATE OR DELETE ON {TABLE} "
    "FOR EACH ROW EXECUTE FUNCTION ledger_entry_refuse()",
]
POSTGRESQL_DROP = [
    f"DROP TRIGGER IF EXISTS ledger_entry_no_change ON {TABLE}",
    "DROP FUNCTION IF EXISTS ledger_entry_refuse()",
]


def install(schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Put the triggers in place; does nothing where they are."""
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def remove(schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the triggers away: only to undo the migration, or to empty a test's database."""
    for statement in SQLITE_DROP if schema_editor.connection.vendor == "sqlite" else POSTGRESQL_DROP:
        schema_editor.execute(statement)
