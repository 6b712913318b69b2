"""The calendar of one docket, from the readings of its entries."""
