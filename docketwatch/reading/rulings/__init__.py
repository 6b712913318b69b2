"""What was asked, and what the court did."""
