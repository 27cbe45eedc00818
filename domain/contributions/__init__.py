"""What an agency writes in answer: its sections, who signed it off, and its versions."""
