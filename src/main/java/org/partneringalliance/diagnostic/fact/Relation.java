package org.partneringalliance.diagnostic.fact;

/** A fact of a closed world: it holds or it does not, and is never unknown. */
public sealed interface Relation permits Finding, Step, Avoidance, Target, Subsumption, Subsumed {}
