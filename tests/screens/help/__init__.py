"""The help, as presenters and as pages."""
