from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    name = "mithaq.platform.workspace"
    label = "workspace"
