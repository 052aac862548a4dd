"""Reading many documents: in this process, or in a pool of processes."""
