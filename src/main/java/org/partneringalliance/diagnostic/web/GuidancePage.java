package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.standard.Guidance;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.Standing;

/** What a new or forming partnership has to discuss and settle in its phase, for its type. */
final class GuidancePage {

    private final Shelf.Kept shelves;

    GuidancePage(Shelf.Kept shelves) {
        this.shelves = shelves;
    }

    void register(Router router) {
        router.page("/guidance", this::show);
    }

    private void show(Context request, Release release) {
        Standard standard = release.standard();
        Choice phase = Choice.of(request, "phase", standard.phases().keySet());
        Choice type = Choice.of(request, "type", standard.types().keySet());
        boolean wrong = phase.wrong() || type.wrong();
        Guidance guidance = Guidance.of(standard, new Standing(phase.chosen(), type.chosen()));
        Frame frame = Frame.of(
                request,
                release,
                Frame.Section.STANDARD,
                "Guidance: " + guidance.phase().name());
        Entry entry = shelves.of(standard)
                .entries()
                .find(StandardKind.PHASES, guidance.phase().id())
                .orElseThrow();
        if (wrong) {
            request.status(HttpStatus.BAD_REQUEST);
        }
        Views.answer(
                request,
                "web/standard/guidance.jte",
                Map.of(
                        "page",
                        new Reading(frame, release, shelves.of(standard), entry),
                        "guidance",
                        guidance,
                        "wrong",
                        wrong));
    }

    /** What was chosen in a form; nothing is chosen where the first field of a list is kept. */
    private record Choice(Optional<String> given, Set<String> allowed) {

        private static Choice of(Context request, String name, Set<String> allowed) {
            return new Choice(Optional.ofNullable(request.queryParam(name)).filter(value -> !value.isEmpty()), allowed);
        }

        private Optional<String> chosen() {
            return given.filter(allowed::contains);
        }

        private boolean wrong() {
            return given.isPresent() && chosen().isEmpty();
        }
    }
}
