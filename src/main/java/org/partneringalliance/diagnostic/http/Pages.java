package org.partneringalliance.diagnostic.http;

/** What is shown to people beside the interface for programs. Used from several threads. */
public interface Pages {

    /** Registers the addresses of the pages; that of the first is {@code /}. */
    void register(Router router);

    /** A page in place of a problem document, for whoever asked for a page. */
    String problem(ProblemDocument problem);
}
