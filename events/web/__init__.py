"""The pages that readers see in a browser."""
