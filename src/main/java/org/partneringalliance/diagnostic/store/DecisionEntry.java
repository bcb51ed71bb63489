package org.partneringalliance.diagnostic.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a partnership decided about a recommended action.
 *
 * @param status accepted, rejected, started or done
 * @param reason why; may be empty unless it is rejected
 * @param owner who sees to it; may be empty
 * @param due until when
 */
public record DecisionEntry(String action, String status, String reason, String owner, Optional<LocalDate> due) {}
