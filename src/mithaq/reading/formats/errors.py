"""What can be wrong with a stored reading."""

from mithaq.reading.errors import MithaqError


class FormatError(MithaqError):
    """A JSON object that is no reading. The message names the place in it (`commitments[0].quantity`)."""
