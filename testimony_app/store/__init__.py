"""Tables and queries. Only frozen `*Read` values leave this package."""
