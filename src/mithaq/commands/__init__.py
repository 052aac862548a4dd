"""The sub-commands of `mithaq`, one module each. Whatever is slow to import is imported inside them."""
