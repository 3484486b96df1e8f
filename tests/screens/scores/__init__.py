"""The scores, as presenters and as pages."""
