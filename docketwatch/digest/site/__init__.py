"""A small static site of all watched cases: values in, named pages out; touches no file."""
