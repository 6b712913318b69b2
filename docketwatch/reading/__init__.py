"""What an entry means, by rules that can be read as lists; every statement with the words it rests on. No IO."""
