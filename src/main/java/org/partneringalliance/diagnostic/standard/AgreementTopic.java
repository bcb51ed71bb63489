package org.partneringalliance.diagnostic.standard;

import java.util.List;

/**
 * A topic that a partnering agreement should settle (content brief 2.4).
 *
 * @param settle what to write down
 * @param questions to put to the partners on the way
 * @param criteria that speak of the same matter
 */
public record AgreementTopic(String id, String topic, String settle, List<String> questions, List<String> criteria) {

    public AgreementTopic {
        questions = List.copyOf(questions);
        criteria = List.copyOf(criteria);
    }
}
