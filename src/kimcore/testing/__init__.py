"""What tests need that work with records. Nothing else in kimcore imports it; its modules need hypothesis."""
