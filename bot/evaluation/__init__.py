"""How well the embedded engine agrees with what people marked: `sayso eval`."""
