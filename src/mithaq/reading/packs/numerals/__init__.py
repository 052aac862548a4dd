"""Numbers of English and Arabic in digits and in words, as the finders of dates and quantities read them."""
