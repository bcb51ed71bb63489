package org.partneringalliance.diagnostic.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Coverage;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.http.Content;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleCache;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.store.Store;
import org.partneringalliance.diagnostic.web.Site;

/**
 * Finds the folders and puts the parts together; nothing else does. Each part is made when it is first asked for, since
 * compiling rules takes seconds, or begun before. Thread-safe.
 */
final class Wiring {

    private static final String KNOWLEDGE_BASE = "knowledge-base";
    private static final String RULES = "rules";

    /** Beside the program alone, never where it is started: what lies there is run. */
    private static final String COMPILED_RULES = "compiled-rules";

    private final Path knowledgeBase;
    private final Path rulesFolder;
    private final Supplier<Standard> standard;
    private final Supplier<Diagnostician> diagnostician;
    private final Supplier<Content> content;
    private final AtomicReference<Optional<CompletableFuture<Content>>> reading =
            new AtomicReference<>(Optional.empty());

    private Wiring(Path knowledgeBase, Path rulesFolder) {
        this.knowledgeBase = knowledgeBase;
        this.rulesFolder = rulesFolder;
        this.standard = once(() -> Content.standard(knowledgeBase, rulesFolder));
        this.diagnostician = once(this::loadDiagnostician);
        this.content = () -> Content.load(knowledgeBase, rulesFolder, cache());
    }

    private Wiring(Diagnostician made) {
        this.knowledgeBase = Path.of(KNOWLEDGE_BASE);
        this.rulesFolder = Path.of(RULES);
        this.standard = made::standard;
        this.diagnostician = () -> made;
        this.content = () -> new Content(made, RuleFiles.read(rulesFolder), List.of(), new TreeMap<>());
    }

    /** Parts that were made before from the folders here. */
    static Wiring of(Diagnostician made) {
        return new Wiring(made);
    }

    /** The folders asked for, or else those found here or beside the program. */
    static Wiring of(Folders folders) {
        return new Wiring(
                folders.knowledgeBase.orElseGet(() -> found(KNOWLEDGE_BASE)),
                folders.rules.orElseGet(() -> found(RULES)));
    }

    /** The folder of the standard. */
    Path knowledgeBase() {
        return knowledgeBase;
    }

    /** The folder of the rules. */
    Path rulesFolder() {
        return rulesFolder;
    }

    /**
     * The standard, without looking into the rules.
     *
     * @throws ProblemsException with every problem of the knowledge base, and whether there are rules
     */
    Standard standard() {
        return standard.get();
    }

    /**
     * The standard and the compiled rules, ready to work.
     *
     * @throws ProblemsException with every problem of the knowledge base, or else of the rules, or else with every gap between
     *     them
     */
    Diagnostician diagnostician() {
        return diagnostician.get();
    }

    /** Begins to read the folders for a service, which takes over what comes of it, and returns at once. */
    void beginReading() {
        reading.set(Optional.of(CompletableFuture.supplyAsync(content, Wiring::runBeside)));
    }

    /**
     * The web service with pages if there is a store, running; it reads the folders with every check, and again when it is
     * asked to.
     *
     * @param store where the pages keep partnerships; stays open
     * @throws ProblemsException with every problem of the folders and of the cases beside the rules
     */
    Service service(Settings settings, Optional<Store> store) {
        return Service.start(this::read, settings, store.map(Site::new));
    }

    private Content read() {
        return reading.getAndSet(Optional.empty()).map(Wiring::result).orElseGet(content);
    }

    private static void runBeside(Runnable work) {
        Thread thread = new Thread(work, "reading");
        thread.setDaemon(true);
        thread.start();
    }

    private static Content result(CompletableFuture<Content> begun) {
        try {
            return begun.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private Diagnostician loadDiagnostician() {
        RuleBase rules = loadRules(cache());
        Coverage.check(standard(), rules.rules());
        return new Diagnostician(standard(), rules);
    }

    private RuleBase loadRules(RuleCache cache) {
        return RuleBaseLoader.load(rulesFolder, RuleVocabulary.of(standard()), cache);
    }

    /** Compiling all rules takes seconds, so that a command waits for them only once. */
    private static RuleCache cache() {
        RuleCache own = ownCache().map(RuleCache::in).orElseGet(RuleCache::none);
        return besideProgram()
                .map(folder -> own.over(folder.resolve(COMPILED_RULES)))
                .orElse(own);
    }

    private static Optional<Path> ownCache() {
        return CacheFolder.of(System.getenv());
    }

    /** Compiles the rules to a folder, as far as they were not compiled before. */
    RuleBase compileTo(Path folder) {
        RuleCache cache = RuleCache.in(folder);
        return loadRules(ownCache().map(cache::over).orElse(cache));
    }

    /** A folder that is nowhere is looked for here, so that whoever reads it says that it is missing. */
    private static Path found(String name) {
        Path here = Path.of(name);
        return Stream.concat(Stream.of(here), besideProgram().map(folder -> folder.resolve(name)).stream())
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(here);
    }

    /** The folder of the jar; empty if the program runs from loose classes. */
    private static Optional<Path> besideProgram() {
        CodeSource source = Wiring.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path program = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(program) ? Optional.ofNullable(program.getParent()) : Optional.empty();
        } catch (URISyntaxException notAFile) {
            return Optional.empty();
        }
    }

    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private Optional<T> made = Optional.empty();

            @Override
            public synchronized T get() {
                if (made.isEmpty()) {
                    made = Optional.of(make.get());
                }
                return made.get();
            }
        };
    }
}
