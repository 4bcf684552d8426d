"""What Sayso says about itself to its operator."""
