"""The place of the meetings: plan and prepare one, run it step by step, and show the room its own screen."""
