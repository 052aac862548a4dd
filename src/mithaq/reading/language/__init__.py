"""Which language a text or passage is in."""

from mithaq.reading.language.detect import detect_language, passages

__all__ = ["detect_language", "passages"]
