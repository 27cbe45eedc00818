"""Moving a case from one edition of the procedure to another."""
