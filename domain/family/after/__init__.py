"""What it was like for a relative, once it is over: asked of whoever wants to say."""
