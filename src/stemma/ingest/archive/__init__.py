"""Files that hold files: read in memory under counters, never unpacked to the disk."""
