"""Recording a phrase, and reading recordings from files."""
