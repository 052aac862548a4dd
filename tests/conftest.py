"""Settings of the property tests: the same examples in every run, and no word on how long a busy machine took."""

from hypothesis import settings

settings.register_profile("mithaq", deadline=None, derandomize=True)
settings.load_profile("mithaq")
