"""Loopback courts with a bundled recording: for the demonstration, and for tests that need a real server."""
