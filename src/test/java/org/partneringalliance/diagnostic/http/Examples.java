package org.partneringalliance.diagnostic.http;

/** Documents to submit. */
final class Examples {

    /** The example of the contract. */
    static final String CONTRACT = """
            { "partnership": { "name": "Coastal waste programme",
                "facts": { "phase": "P4", "type": "T3", "ageMonths": 26, "largestFunderShare": 0.62,
                           "secretariatHost": "partner" } },
              "organisations": [ { "id": "o1", "name": "Harbour Trust", "sector": "CSO", "roles": ["IMPL"] } ],
              "responses": [ { "respondent": "r1", "organisation": "o1",
                "answers": { "GOV-1.1": { "level": 3, "evidence": 2, "comment": "terms of reference, 2025" },
                             "GOV-1.2": { "level": "unknown" },
                             "REL-2.4": { "level": "not-applicable", "comment": "no money passes" } } } ] }
            """;

    private Examples() {}

    /** A document with one response of these answers. */
    static String answers(String answers) {
        return responses(
                "{ \"respondent\": \"r1\", \"organisation\": \"o1\", \"answers\": { %s } }".formatted(answers));
    }

    /** A document with these responses. */
    static String responses(String responses) {
        return """
                { "partnership": { "facts": {} },
                  "organisations": [ { "id": "o1", "sector": "CSO" } ],
                  "responses": [ %s ] }
                """.formatted(responses);
    }
}
