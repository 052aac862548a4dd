from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "mithaq.platform.reports"
    label = "reports"
