"""One file a form: a composed digest to a string; docket text is never parsed as anything."""
