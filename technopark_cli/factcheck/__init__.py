"""Articles to claims: their text, the numbers in it, what they are about, and what the base says of them."""
