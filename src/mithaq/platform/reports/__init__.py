"""What readers of the public pages report: errors, and requests for correction or removal."""
