"""Files from elsewhere become plain values; what comes in is not trusted."""
