"""One module and one thin function for each command; ``cli.app`` imports a module only when its command runs."""
