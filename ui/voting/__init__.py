"""The scoring view: one young person after another answers in secret, full screen, by touch or by keys."""
