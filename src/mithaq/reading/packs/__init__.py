"""Readers of the languages other than French: one logic for all of them, one pack of words for each.

In each folder the grammar is shared and asks the words of one language (`words_ar.py`, `words_en.py`). What is found
are the same mentions and facts as in French, on the same desk (`find.scene`).
"""
