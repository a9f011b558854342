"""An app that keeps sessions."""
