"""Settings of the property tests: a test asserts what comes out, never how many milliseconds a busy machine took."""

from hypothesis import settings

settings.register_profile("mithaq", deadline=None)
settings.load_profile("mithaq")
