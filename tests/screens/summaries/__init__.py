"""The board papers, as presenters and as pages."""
