"""The settings, as presenters and as pages."""
