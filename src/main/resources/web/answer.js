// Pages: answer.
