"""Tests of the ground: the wheel, the pins, the layers, the start."""
