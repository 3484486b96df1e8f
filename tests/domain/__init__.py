"""The rules of the domain, each with what a person does and what Careboard then refuses or says."""
