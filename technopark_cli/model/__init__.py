"""What a fact is: pure, frozen values without input or output."""
