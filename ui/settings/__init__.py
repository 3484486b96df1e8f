"""Settings of the council and of this computer; their forms serve the set-up too."""
