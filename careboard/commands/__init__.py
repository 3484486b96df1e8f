"""The commands of the command line, one module a family; each imports only what it uses, and late."""
