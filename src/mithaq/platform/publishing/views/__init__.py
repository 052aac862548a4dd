"""Views translate HTTP; what they show is made by the modules beside them."""
