"""What a council shows beside its papers: the year in one page, the chain for inspection, one story."""
