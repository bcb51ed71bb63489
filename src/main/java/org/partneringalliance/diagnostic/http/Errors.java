package org.partneringalliance.diagnostic.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.partneringalliance.diagnostic.assessment.MalformedDocumentException;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong into a {@link ProblemDocument}. Only failures of the service itself are logged. */
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private Errors() {}

    /**
     * @param pages in which people are told of problems
     */
    static void handle(JavalinConfig config, Optional<Pages> pages) {
        config.appData(Answers.PAGES, pages);
        handleExceptions(config.routes);
        config.router.javaLangErrorHandler(Errors::fatal);
        config.jetty.modifyServer(server -> server.insertHandler(new Identification()));
        config.jetty.modifyServer(server -> server.setErrorHandler(new ServerErrors(pages)));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ServerErrors(pages)));
    }

    private static void handleExceptions(RoutesConfig routes) {
        routes.exception(RefusedException.class, Errors::refused);
        routes.exception(
                MalformedDocumentException.class,
                (malformed, request) -> Answers.problem(request, ProblemDocument.ofMalformed(malformed)));
        routes.exception(
                ProblemsException.class,
                (wrong, request) -> Answers.problem(request, ProblemDocument.ofDocument(wrong.problems())));
        routes.exception(NotFoundResponse.class, (missing, request) -> notFound(request));
        routes.exception(MethodNotAllowedResponse.class, Errors::methodNotAllowed);
        routes.exception(
                HttpResponseException.class,
                (other, request) -> Answers.problem(request, ProblemDocument.ofStatus(other.getStatus())));
        routes.exception(
                Exception.class,
                (failure, request) -> Answers.problem(
                        request, failed(failure, Passage.of(request).id())));
    }

    private static void refused(RefusedException refused, Context request) {
        if (refused.retrySeconds() > 0) {
            request.header(Header.RETRY_AFTER, String.valueOf(refused.retrySeconds()));
        }
        Answers.problem(request, refused.problem());
    }

    private static void notFound(Context request) {
        Answers.problem(
                request,
                ProblemDocument.of(ProblemKind.NOT_FOUND, "The page /api of this service lists its addresses"));
    }

    private static void methodNotAllowed(MethodNotAllowedResponse refused, Context request) {
        String allowed = String.join(", ", refused.getDetails().values());
        request.header(Header.ALLOW, allowed);
        Answers.problem(
                request, ProblemDocument.of(ProblemKind.METHOD_NOT_ALLOWED, "Methods allowed here: " + allowed));
    }

    private static void fatal(HttpServletResponse response, Error error) {
        ProblemDocument problem = failed(error, String.valueOf(response.getHeader(Passage.HEADER)));
        try {
            response.setStatus(problem.status());
            response.setContentType(ProblemDocument.CONTENT_TYPE);
            response.getOutputStream().write(problem.json());
        } catch (IOException | IllegalStateException gone) {
            LOG.warn("The failure could not be answered: {}", gone.toString());
        }
    }

    /** The answer names the entry in the log and nothing of what happened. */
    private static ProblemDocument failed(Throwable failure, String id) {
        LOG.error("Request failed, id {}", id, failure);
        return ProblemDocument.ofFailure("The log of the service has the reason under the id " + id)
                .answering(id);
    }
}
