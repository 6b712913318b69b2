"""Who filed, on which side, before which judge."""
