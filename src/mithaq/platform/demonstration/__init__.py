"""The demonstration: short texts written for this project on public facts."""
