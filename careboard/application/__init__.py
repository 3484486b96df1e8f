"""The steps that people take with Careboard, one module a family of steps; no windows, no database."""
