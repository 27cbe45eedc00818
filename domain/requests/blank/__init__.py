"""An empty chronology to fill in, for Word and for Excel: agencies without a form of their own."""
