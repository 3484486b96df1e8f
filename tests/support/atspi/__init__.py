"""The program as assistive technology finds it: from outside, through the accessibility interface of the system."""
