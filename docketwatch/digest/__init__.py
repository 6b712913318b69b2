"""From what the store holds to what people read: compose (values) and render (strings); pure, never IO."""
