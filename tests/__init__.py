"""The tests of Careboard."""
