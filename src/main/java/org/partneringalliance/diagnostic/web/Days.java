package org.partneringalliance.diagnostic.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as visitors type them. */
final class Days {

    /** Says how a day is typed. */
    static final String HOW = "Give the day as year, month and day, for instance 2027-05-04.";

    private static final int LAST_YEAR = 9999;

    private Days() {}

    /** A day such as 2027-05-04; empty if it is none. */
    static Optional<LocalDate> of(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
