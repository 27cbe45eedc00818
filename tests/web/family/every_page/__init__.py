"""Every page of a family's, in every state, looked at in a browser."""
