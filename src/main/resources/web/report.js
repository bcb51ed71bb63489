// Pages: report.
