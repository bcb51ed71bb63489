package org.partneringalliance.diagnostic.rule;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.partneringalliance.diagnostic.fact.Vocabulary;

/**
 * Compiles checked rules to an engine base. Everything that can be wrong with a rule file was reported before; whatever
 * the engine still refuses is our own fault and is thrown as such.
 */
final class RuleCompiler {

    private RuleCompiler() {}

    /**
     * One base over all rules, one engine package per rule.
     *
     * @param hash names the version; two builds never share a name
     */
    static synchronized KieBase compile(List<Rule> rules, Vocabulary vocabulary, String hash) {
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId(
                "org.partneringalliance", "rules", hash.replaceAll("[^0-9a-f]", "") + "-" + System.nanoTime());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
        RuleEmitter emitter = new RuleEmitter(vocabulary);
        for (int index = 0; index < rules.size(); index++) {
            String name = "r" + index;
            files.write(
                    "src/main/resources/rules/%s/%s.drl".formatted(name, name),
                    emitter.emit(rules.get(index), "rules." + name));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("The engine refused rules that passed every check: " + errors);
        }
        KieContainer container = services.newKieContainer(release);
        try {
            return container.getKieBase();
        } finally {
            // The base lives on without its module, which would keep the parse trees of every rule.
            services.getRepository().removeKieModule(release);
        }
    }
}
