package org.tributary.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.money.Money;

/** The published schemas are those of the code. */
class JsonSchemaTest {

    sealed interface Toll permits Flat, Free {}

    record Flat(Money amount, @Otherwise("amount") Money floor, int lanes) implements Toll {}

    record Free(boolean always) implements Toll {}

    record Road(Name name, Toll toll, @Otherwise Set<Name> exits, Optional<Long> length, Pair<Name> ends) {}

    record Name(String value) {}

    record Pair<T>(T first, T second) {}

    @ParameterizedTest
    @CsvSource({
        "org.tributary.terms.PartnershipAgreement, agreement.schema.json",
        "org.tributary.terms.Revision, revision.schema.json"
    })
    void thePublishedSchemaIsTheOneOfTheTypes(Class<?> root, String file) throws IOException {
        Path published = Path.of("..", "docs", "schema", file);
        String schema = Trees.print(JsonSchema.of(root));
        if ("write".equals(System.getProperty("schema"))) {
            Files.createDirectories(published.resolveSibling(""));
            Files.writeString(published, schema);
        }

        assertThat(Files.readString(published))
                .as(
                        "docs/schema/%s; to write it anew: ./mvnw -pl domain test -Dtest=JsonSchemaTest -Dschema=write",
                        file)
                .isEqualTo(schema);
    }

    @Test
    void saysOfEachTypeWhatTheReaderAccepts() {
        assertThat(JsonSchema.of(Road.class))
                .isEqualTo(Trees.of("""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "Road",
                  "$ref": "#/$defs/JsonSchemaTest.Road",
                  "$defs": {
                    "Currency": {"title": "Currency", "type": "string", "pattern": "^([A-Z]{3})$"},
                    "JsonSchemaTest.Flat": {
                      "title": "Flat",
                      "type": "object",
                      "properties": {
                        "kind": {"const": "FLAT"},
                        "amount": {"$ref": "#/$defs/Money"},
                        "floor": {"$ref": "#/$defs/Money"},
                        "lanes": {"type": "integer", "format": "int32"}
                      },
                      "required": ["kind", "amount", "lanes"],
                      "additionalProperties": false
                    },
                    "JsonSchemaTest.Free": {
                      "title": "Free",
                      "type": "object",
                      "properties": {"kind": {"const": "FREE"}, "always": {"type": "boolean"}},
                      "required": ["kind", "always"],
                      "additionalProperties": false
                    },
                    "JsonSchemaTest.Name": {"title": "Name", "type": "string", "minLength": 1, "maxLength": 2000},
                    "JsonSchemaTest.Road": {
                      "title": "Road",
                      "type": "object",
                      "properties": {
                        "name": {"$ref": "#/$defs/JsonSchemaTest.Name"},
                        "toll": {"$ref": "#/$defs/JsonSchemaTest.Toll"},
                        "exits": {
                          "type": "array",
                          "items": {"$ref": "#/$defs/JsonSchemaTest.Name"},
                          "uniqueItems": true,
                          "default": []
                        },
                        "length": {"type": "integer", "format": "int64"},
                        "ends": {
                          "type": "object",
                          "properties": {
                            "first": {"$ref": "#/$defs/JsonSchemaTest.Name"},
                            "second": {"$ref": "#/$defs/JsonSchemaTest.Name"}
                          },
                          "required": ["first", "second"],
                          "additionalProperties": false
                        }
                      },
                      "required": ["name", "toll", "ends"],
                      "additionalProperties": false
                    },
                    "JsonSchemaTest.Toll": {
                      "title": "Toll",
                      "oneOf": [{"$ref": "#/$defs/JsonSchemaTest.Flat"}, {"$ref": "#/$defs/JsonSchemaTest.Free"}]
                    },
                    "Money": {
                      "title": "Money",
                      "type": "object",
                      "properties": {
                        "amount": {"type": "string", "pattern": "AMOUNT"},
                        "currency": {"$ref": "#/$defs/Currency"}
                      },
                      "required": ["amount", "currency"],
                      "additionalProperties": false
                    }
                  }
                }
                """.replace("AMOUNT", "^(-?\\d{1,15}(\\.\\d{1,4})?)$")));
    }

    @Test
    void aKindByItselfIsWrittenWithItsKind() {
        Map<String, Object> schema = JsonSchema.of(Free.class);

        assertThat(schema).containsEntry("$ref", "#/$defs/JsonSchemaTest.Free");
        assertThat(Trees.print(schema)).contains("\"kind\": {").doesNotContain("oneOf");
    }
}
