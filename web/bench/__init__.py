"""Measures the pages people use most against the least that a page behind these walls can cost."""
