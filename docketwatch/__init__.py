"""docketwatch: a docket monitor for litigators; this package's version, and nothing else."""

__version__ = "0.1.0"
