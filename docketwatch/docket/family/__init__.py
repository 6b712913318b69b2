"""Which other dockets a text names as kin of its own docket; never a link from a caption or a bare number."""
