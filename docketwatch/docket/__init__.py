"""The nouns of the field and its rules; pure, never IO."""
