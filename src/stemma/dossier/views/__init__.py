"""What each view of the page shows, as plain values; the templates only place them."""
