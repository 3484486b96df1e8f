"""Issues: what was raised, who owes an answer, and the story of each."""
