from django.apps import AppConfig


class ReviewConfig(AppConfig):
    name = "mithaq.platform.review"
    label = "review"
