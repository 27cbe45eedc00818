"""What an agency is asked for, and what it gives."""
