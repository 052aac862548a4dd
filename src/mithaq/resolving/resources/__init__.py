"""Word lists of linking: data, no logic. Each file names its origin in its first lines."""
