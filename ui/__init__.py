"""The window. It reaches the core through services, case, domain, jobs, messages, settings and errors only."""
