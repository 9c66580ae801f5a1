"""How plans are drawn: a storey or an office's room, painted once and shown as a picture."""
