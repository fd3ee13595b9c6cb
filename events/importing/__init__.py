"""From files to the timeline: readers, matching, loading, and the projection of claims and decisions."""
