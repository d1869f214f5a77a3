package com.segmentofone.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.text.RuleText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    private final RuleText language = new RuleText(Catalogue.standard(List::of), new NothingNamed());

    static Stream<String> examples() {
        return Stream.concat(Examples.all().values().stream(), Examples.forms().values().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("Every example is a valid rule in a store of which nothing is known")
    void valid(String example) {
        assertEquals(List.of(), language.parse(example).problems());
    }

    private static final class NothingNamed implements Names {
        @Override
        public List<Named> find(Named.Kind kind, String nameOrPath) {
            return List.of();
        }

        @Override
        public Named byId(Named.Kind kind, long id) {
            return null;
        }
    }
}
