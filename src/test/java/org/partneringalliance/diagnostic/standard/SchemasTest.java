package org.partneringalliance.diagnostic.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The schemas say nothing that nobody checks. */
class SchemasTest {

    private static final Path FOLDER = Path.of("src/main/resources/schema");

    @ParameterizedTest
    @EnumSource
    void everyFormatOfASchemaIsAReferenceThatIsChecked(FileKind kind) {
        assertThat(formats(kind.schema())).isSubsetOf(checked());
    }

    @ParameterizedTest
    @ValueSource(strings = "common")
    void everyFormatOfTheCommonSchemaIsAReferenceThatIsChecked(String schema) {
        assertThat(formats(schema)).isNotEmpty().isSubsetOf(checked());
    }

    private static List<String> formats(String schema) {
        return new JsonMapper()
                .readTree(FOLDER.resolve(schema + ".schema.json"))
                .findValuesAsString("format");
    }

    private static List<String> checked() {
        return Stream.concat(Ids.of(new Library(List.of(), List.of())).formats().stream(), Schemas.TEXTS.stream())
                .toList();
    }
}
