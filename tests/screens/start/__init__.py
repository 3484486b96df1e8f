"""The start and the set-up, as presenters and as pages."""
