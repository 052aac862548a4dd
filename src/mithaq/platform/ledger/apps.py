from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "mithaq.platform.ledger"
    label = "ledger"
