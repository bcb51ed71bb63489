package org.partneringalliance.diagnostic.explanation;

import org.partneringalliance.diagnostic.diagnosis.Diagnosis;

/**
 * What a change would make of a diagnosis.
 *
 * @param difference to the diagnosis without the change
 * @param diagnosis the whole diagnosis with the change, as if the document had said so
 */
public record WhatIf(Difference difference, Diagnosis diagnosis) {}
