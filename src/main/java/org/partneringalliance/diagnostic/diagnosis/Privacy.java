package org.partneringalliance.diagnostic.diagnosis;

import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;

/** What may be shown without showing what one person answered. */
final class Privacy {

    private Privacy() {}

    /** True if a rating is one person's answer although others answered elsewhere: its numbers would show that answer. */
    static boolean single(Rating rating, Ratings ratings) {
        boolean alone =
                rating.scores().filter(scores -> scores.respondents() == 1).isPresent();
        return alone && ratings.assessment().responses().size() > 1;
    }
}
