from django.apps import AppConfig


class TerritoriesConfig(AppConfig):
    name = "mithaq.platform.territories"
    label = "territories"
