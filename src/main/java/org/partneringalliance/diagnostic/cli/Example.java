package org.partneringalliance.diagnostic.cli;

/** A small document that shows what the service does; the partnership is invented. */
final class Example {

    /** Has no apostrophe, so that a shell takes it in quotes as it is. */
    static final String DOCUMENT = """
            {"partnership":{"name":"River school meals","facts":{"phase":"P4","type":"T3","secretariatHost":"partner",\
            "headReportsTo":"host","openDisputes":0}},\
            "organisations":[{"id":"o1","name":"Town council","sector":"GOVT","roles":["HOST"]},\
            {"id":"o2","name":"Growers","sector":"COMM","roles":["IMPL"]},\
            {"id":"o3","name":"Food bank","sector":"CSO","roles":["IMPL"]}],\
            "responses":[{"respondent":"r1","organisation":"o1","answers":{"SET-5.2":{"level":3,"evidence":2},\
            "OPS-3.2":{"level":3,"evidence":2},"REL-4.1":{"level":3}}},\
            {"respondent":"r2","organisation":"o2","answers":{"SET-5.2":{"level":1,"evidence":2},\
            "OPS-3.2":{"level":1,"evidence":2},"REL-4.1":{"level":1}}},\
            {"respondent":"r3","organisation":"o3","answers":{"SET-5.2":{"level":1,"evidence":2},\
            "OPS-3.2":{"level":2,"evidence":2},"REL-4.1":{"level":1}}}]}""";

    private Example() {}

    /** A complete line for a shell. */
    static String curl(String address) {
        return "curl -s %s/api/v1/diagnoses -H 'content-type: application/json' -d '%s'".formatted(address, DOCUMENT);
    }
}
