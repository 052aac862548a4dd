from django.apps import AppConfig


class CorpusConfig(AppConfig):
    name = "mithaq.platform.corpus"
    label = "corpus"
