"""How points are earned: proofs over the factors of a draft. Floor 1."""
