"""What several tests share: guards, builders, page objects, checkers."""
