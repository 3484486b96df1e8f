"""The windows of Careboard: everything that touches Qt."""
