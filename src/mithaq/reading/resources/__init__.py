"""The words that the finders know: data files, one origin each, no logic."""
