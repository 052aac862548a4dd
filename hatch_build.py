"""Build step: compiles the translation catalogues, so that an installed Mithaq needs no tool to speak its languages."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface):  # type: ignore[type-arg]
    """Writes every .mo beside its .po; the module is loaded by path, since nothing is installed yet."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (the hook is given it)
        path = Path(self.root) / "src" / "mithaq" / "platform" / "translations.py"
        spec = importlib.util.spec_from_file_location("mithaq_translations", path)
        if spec is None or spec.loader is None:
            raise FileNotFoundError(f"need {path} to compile the translations")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.compile_all()
        build_data["artifacts"].append("src/mithaq/platform/locale/**/*.mo")
