"""Three mornings of eight courts' feeds, written for docketwatch in the shapes of real ones; no code."""
