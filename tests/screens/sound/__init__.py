"""Recording a phrase and reading recordings."""
