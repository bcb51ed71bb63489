package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.FactType.Field;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import tools.jackson.databind.JsonNode;

/** Reads what is given in one case: what other rules concluded, and types with what they are about and their fields. */
final class GivenReader {

    private static final String FINDING = "Finding";

    /** What other rules conclude; what the standard relates is known in every case. */
    private static final Set<String> CONCLUDED = Set.of(FINDING, "Subsumed");

    private final CaseContext context;
    private final Map<Key, Value> known = new HashMap<>();
    private final List<Relation> concluded = new ArrayList<>();

    private GivenReader(CaseContext context) {
        this.context = context;
    }

    /**
     * The facts of a case.
     *
     * @param common what the standard relates, which every case knows
     */
    static Facts read(JsonNode given, Facts common, CaseContext context) {
        GivenReader reader = new GivenReader(context);
        if (given.isObject()) {
            given.propertyNames().forEach(type -> reader.type(type, given.path(type)));
        } else {
            context.notOfForm("a case does not say what is given", given.toString(), "given: {Type: {field: value}}");
        }
        return common.knowing(reader.known).with(reader.concluded);
    }

    private void type(String name, JsonNode value) {
        if (!context.allows("this type cannot be given", name, typesToGive())) {
            return;
        }
        FactType type = context.vocabulary().type(name);
        if (type.closed()) {
            concluded(type, value);
        } else if (type.keys().isEmpty()) {
            fields(type, "", value);
        } else if (isObject(name, value)) {
            for (String subject : value.propertyNames()) {
                if (isSubject(type, subject)) {
                    fields(type, subject, value.path(subject));
                }
            }
        }
    }

    private Set<String> typesToGive() {
        Set<String> types = new TreeSet<>(CONCLUDED);
        context.vocabulary().types().values().stream()
                .filter(type -> !type.closed())
                .forEach(type -> types.add(type.name()));
        return types;
    }

    private void concluded(FactType type, JsonNode list) {
        if (!list.isArray()) {
            context.notOfForm(type.name() + " is no list", list.toString(), "[{field: \"word\"}]");
            return;
        }
        for (JsonNode node : list) {
            if (isObject(type.name(), node)) {
                node.propertyNames()
                        .forEach(field -> context.allows(
                                "unknown field of " + type.name(),
                                field,
                                type.fields().keySet()));
                concluded.add(
                        type.name().equals(FINDING)
                                ? new Finding(
                                        word(type, node, "id"), word(type, node, "kind"), word(type, node, "tier"))
                                : new Subsumed(word(type, node, "finding")));
            }
        }
    }

    private String word(FactType type, JsonNode node, String field) {
        String word = node.path(field).stringValue("");
        context.allows(
                word.isEmpty() ? type.name() + " needs its " + field : "unknown " + field + " of " + type.name(),
                word,
                type.field(field).allowed());
        return word;
    }

    /** A subject has one allowed word for each key of its type. */
    private boolean isSubject(FactType type, String subject) {
        String[] words = subject.split(" ", -1);
        if (words.length != type.keys().size()) {
            context.notOfForm(
                    type.name() + " is named by other words",
                    subject,
                    "\"" + String.join(" ", type.keys()) + "\", each as one word");
            return false;
        }
        boolean known = true;
        for (int index = 0; index < words.length; index++) {
            String key = type.keys().get(index);
            known &= context.allows(
                    "unknown " + key + " of " + type.name(),
                    words[index],
                    type.field(key).allowed());
        }
        return known;
    }

    private void fields(FactType type, String subject, JsonNode fields) {
        Set<String> allowed = new TreeSet<>(type.fields().keySet());
        type.keys().forEach(allowed::remove);
        if (!isObject(subject.isEmpty() ? type.name() : subject, fields)) {
            return;
        }
        for (String field : fields.propertyNames()) {
            if (context.allows("unknown field of " + type.name(), field, allowed)) {
                value(field, type.field(field), fields.path(field))
                        .ifPresent(value -> known.put(new Key(type.name(), subject, field), value));
            }
        }
    }

    private Optional<Value> value(String name, Field field, JsonNode node) {
        return switch (field.kind()) {
            case NUMBER -> number(name, field, node);
            case FLAG ->
                expected(node.isBoolean(), name, node, "true or false")
                        ? Optional.of(new Value.Flag(node.booleanValue()))
                        : Optional.empty();
            case TEXT -> isWord(name, field, node) ? Optional.of(new Value.Text(node.stringValue())) : Optional.empty();
            case WORDS -> words(name, field, node);
        };
    }

    private Optional<Value> number(String name, Field field, JsonNode node) {
        boolean usable = expected(node.isNumber(), name, node, "a number")
                && expected(field.range().contains(node.decimalValue()), name, node, "a number " + field.range());
        return usable ? Optional.of(new Value.Exact(Threshold.exact(node.decimalValue()))) : Optional.empty();
    }

    private Optional<Value> words(String name, Field field, JsonNode node) {
        if (!expected(node.isArray(), name, node, "a list of words")) {
            return Optional.empty();
        }
        Set<String> words = new HashSet<>();
        for (JsonNode word : node) {
            if (isWord(name, field, word)) {
                words.add(word.stringValue());
            }
        }
        return Optional.of(new Value.Words(words));
    }

    private boolean isWord(String name, Field field, JsonNode node) {
        return expected(node.isString(), name, node, "a word in double quotes")
                && context.allows("unknown value of " + name, node.stringValue(), field.allowed());
    }

    private boolean expected(boolean fits, String field, JsonNode node, String form) {
        if (!fits) {
            context.notOfForm("not a value of " + field, node.toString(), form);
        }
        return fits;
    }

    private boolean isObject(String name, JsonNode node) {
        boolean fits = node.isObject() && !node.isEmpty();
        if (!fits) {
            context.notOfForm("nothing is stated of " + name, node.toString(), "{name: value}");
        }
        return fits;
    }
}
