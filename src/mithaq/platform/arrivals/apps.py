from django.apps import AppConfig


class ArrivalsConfig(AppConfig):
    name = "mithaq.platform.arrivals"
    label = "arrivals"
