"""The words of printed text: each once, with the roles that it can play, and the scanner that finds them."""
