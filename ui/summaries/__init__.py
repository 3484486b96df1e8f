"""Board papers: the next paper, what the board is asked and answers, and the papers that were issued."""
