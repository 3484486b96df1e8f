"""The figures of speed, each as a ratio to its floor, measured side by side in one run: `poe bench`."""
