"""The uncertain date as a value, and Dutch words resolved to such a value; pure Python, knows no politics."""
