"""What Careboard knows about pledges, votes and loops: plain values and rules, no windows, no database."""
