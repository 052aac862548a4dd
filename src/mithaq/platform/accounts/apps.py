from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "mithaq.platform.accounts"
    label = "accounts"
