from django.apps import AppConfig


class RegisterConfig(AppConfig):
    name = "mithaq.platform.register"
    label = "register"
