"""Which orders of a case are in force, since when and by which entries; it fetches nothing and knows no clock.

The acts of each entry are read by tables (`acts`), a pure state machine (`board`) makes rows of them, and `sentence`
says the rows in a sentence.
"""

from docketwatch.reading.relief.board import board_of
from docketwatch.reading.relief.sentence import sentence_of

__all__ = ["board_of", "sentence_of"]
