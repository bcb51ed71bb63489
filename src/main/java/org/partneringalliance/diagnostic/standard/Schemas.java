package org.partneringalliance.diagnostic.standard;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.utils.JsonNodes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The JSON Schemas of the folder {@code schema}, with references as formats. */
final class Schemas {

    /** The formats that mark a text to be read, for {@link Editor} to look at. */
    static final Set<String> TEXTS = Set.of("prose", "question", "level-question", "open-question");

    private final SchemaRegistry registry;

    private Schemas(Stream<Format> formats) {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .formats(formats.toList())
                .build();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.registry = SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config));
    }

    /**
     * Schemas that forbid what is wrong; every text is right.
     *
     * @param ids what references may name
     */
    static Schemas checking(Ids ids) {
        Stream<Format> references = ids.formats().stream()
                .map(format -> new Reference(format, ids.known(format).orElse(Set.of())));
        Stream<Format> texts = TEXTS.stream().map(text -> new Text(text, true));
        return new Schemas(Stream.concat(references, texts));
    }

    /** Schemas that complain of every text, and so find them all. */
    static Schemas finding() {
        return new Schemas(TEXTS.stream().map(text -> new Text(text, false)));
    }

    /** Everything in a document that its schema forbids. */
    List<Error> errors(Document document) {
        String location = "classpath:schema/" + document.kind().schema() + ".schema.json";
        return schema(location).validate(document.root());
    }

    /** The object of a schema that holds the keyword which complained. */
    JsonNode around(Error error) {
        SchemaLocation keyword = error.getSchemaLocation();
        JsonNode root = schema(keyword.getAbsoluteIri().toString()).getSchemaNode();
        JsonNode around = JsonNodes.get(root, keyword.getFragment().getParent());
        return around == null ? MissingNode.getInstance() : around;
    }

    private Schema schema(String location) {
        return registry.getSchema(SchemaLocation.of(location));
    }

    /** A reference to an entry; anything may be named if nothing is known. */
    private record Reference(String name, Set<String> known) implements Format {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return known.isEmpty() || known.contains(value);
        }
    }

    /** A text to be read. */
    private record Text(String name, boolean right) implements Format {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return right;
        }
    }
}
