"""What a running server costs: pages over the wire, memory, a rush of visitors, and its start."""
