"""What every layer may use: errors with exit codes, and the cleaning of hostile text."""
