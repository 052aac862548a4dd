"""What Splink compares and with which values, one file a kind: data, no logic."""
