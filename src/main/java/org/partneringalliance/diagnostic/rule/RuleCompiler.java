package org.partneringalliance.diagnostic.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.NumberFact;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.TextFact;
import org.partneringalliance.diagnostic.fact.Vocabulary;

/**
 * Compiles checked rules to an engine base: each rule in an engine package of its own, named by a hash of all that went
 * into it, so that a rule compiled before is not compiled again. Everything that can be wrong with a rule file was
 * reported before; whatever the engine still refuses is our own fault and is thrown as such.
 */
final class RuleCompiler {

    private static final String PACKAGE = "rules.p";
    private static final int PACKAGE_DIGITS = 24;

    private final RuleCache cache;
    private final RuleEmitter emitter;
    private final UnaryOperator<String> naming;

    RuleCompiler(Vocabulary vocabulary, RuleCache cache) {
        this(vocabulary, cache, UnaryOperator.identity());
    }

    /**
     * @param naming turns a hash into the name of a package; the engine fires rules of equal rank in the order of these
     *     names, so another naming is another order
     */
    RuleCompiler(Vocabulary vocabulary, RuleCache cache, UnaryOperator<String> naming) {
        this.cache = cache;
        this.emitter = new RuleEmitter(vocabulary);
        this.naming = naming;
    }

    /** One immutable base over all rules. */
    KieBase compile(List<Rule> rules) {
        String surroundings = surroundings();
        Map<String, String> drl = new LinkedHashMap<>();
        for (Rule rule : rules) {
            String hash = Hash.of(emitter.emit(rule, "rules"), surroundings);
            String key = naming.apply(hash.substring(0, PACKAGE_DIGITS));
            drl.put(key, emitter.emit(rule, PACKAGE + key));
        }
        Map<String, CompiledRule> compiled = new HashMap<>();
        drl.keySet()
                .forEach(key -> cache.get(key)
                        .filter(rule -> rule.model().startsWith(PACKAGE + key + "."))
                        .ifPresent(rule -> compiled.put(key, rule)));
        Map<String, String> missing = new LinkedHashMap<>(drl);
        missing.keySet().removeAll(compiled.keySet());
        if (!missing.isEmpty()) {
            build(missing).forEach((key, rule) -> {
                cache.put(key, rule);
                compiled.put(key, rule);
            });
        }
        if (!compiled.keySet().containsAll(drl.keySet())) {
            throw new IllegalStateException("The engine left rules out: " + drl.keySet());
        }
        return base(new TreeMap<>(compiled).values());
    }

    private static KieBase base(Collection<CompiledRule> rules) {
        RuleClassLoader loader = new RuleClassLoader(rules);
        List<Model> models = new ArrayList<>();
        for (CompiledRule rule : rules) {
            try {
                models.add((Model)
                        loader.loadClass(rule.model()).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException unusable) {
                throw new IllegalStateException("The compiled rule " + rule.model() + " cannot be used", unusable);
            }
        }
        return KieBaseBuilder.createKieBaseFromModel(models, KieBaseMutabilityOption.DISABLED);
    }

    /** The engine's compiler is not safe for several builds at a time. */
    private static synchronized Map<String, CompiledRule> build(Map<String, String> drl) {
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId("rules", "build", Long.toString(System.nanoTime()));
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
        drl.forEach((key, text) -> files.write("src/main/resources/rules/p%s/rule.drl".formatted(key), text));
        try {
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new IllegalStateException("The engine refused rules that passed every check: " + errors);
            }
            return split((InternalKieModule) builder.getKieModule(), release, drl.keySet());
        } finally {
            // The repository would keep the parse trees of every build.
            services.getRepository().removeKieModule(release);
        }
    }

    private static Map<String, CompiledRule> split(InternalKieModule module, ReleaseId release, Iterable<String> keys) {
        String models =
                new String(module.getBytes(CanonicalKieModule.getModelFileWithGAV(release)), StandardCharsets.UTF_8);
        Map<String, CompiledRule> rules = new HashMap<>();
        for (String key : keys) {
            Map<String, byte[]> classes = new HashMap<>();
            module.getFileNames().stream()
                    .filter(file -> file.startsWith("rules/p" + key + "/") && file.endsWith(".class"))
                    .forEach(file -> classes.put(className(file), module.getBytes(file)));
            String model = models.lines()
                    .filter(name -> name.startsWith(PACKAGE + key + "."))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The engine made no model of rule package " + key));
            rules.put(key, CompiledRule.of(model, classes));
        }
        return rules;
    }

    private static String className(String file) {
        return file.substring(0, file.length() - ".class".length()).replace('/', '.');
    }

    /** What a compiled rule depends on beside its text: the engine, the Java version and the facts it was compiled for. */
    private static String surroundings() {
        Stream<Class<?>> facts = Stream.concat(
                Stream.of(Firings.class, TextFact.class, NumberFact.class, Finding.class),
                Stream.of(Relation.class.getPermittedSubclasses()));
        return String.join(
                " ",
                String.valueOf(KieBase.class.getPackage().getImplementationVersion()),
                Runtime.version().toString(),
                facts.map(RuleCompiler::classHash).distinct().sorted().toList().toString());
    }

    private static String classHash(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = type.getResourceAsStream(file)) {
            return Hash.of(bytes == null ? new byte[0] : bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
