from django.apps import AppConfig


class DemonstrationConfig(AppConfig):
    name = "mithaq.platform.demonstration"
    label = "demonstration"
