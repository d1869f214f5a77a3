package com.segmentofone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every clause of the specification has a test that cites it, and no test cites what does not stand there. */
class SpecificationArchitectureTest {

    @Test
    void every_clause_is_cited_by_a_test_or_is_a_reviewed_exception() throws IOException {
        List<String> uncited = new ArrayList<>(Specification.clauses());
        uncited.removeAll(Specification.citations().keySet());
        uncited.removeAll(Specification.exceptions().keySet());
        assertEquals(Collections.emptyList(), uncited, "clauses without a test that cites them");
    }

    @Test
    void no_test_cites_a_clause_that_does_not_stand() throws IOException {
        Map<String, List<String>> unknown = new TreeMap<>(Specification.citations());
        unknown.keySet().removeAll(Specification.clauses());
        assertEquals(Collections.emptyMap(), unknown, "citations of clauses that do not stand");
    }

    @Test
    void an_exception_stands_has_a_reason_and_goes_when_it_is_cited() throws IOException {
        Map<String, String> exceptions = Specification.exceptions();
        Set<String> cited = new TreeSet<>(exceptions.keySet());
        cited.retainAll(Specification.citations().keySet());
        assertEquals(Collections.emptySet(), cited, "exceptions that are cited by a test and have to go");
        exceptions.forEach((clause, reason) -> assertTrue(reason.length() > 10, clause + " has no reason"));
        List<String> gone = new ArrayList<>(exceptions.keySet());
        gone.removeAll(Specification.clauses());
        assertEquals(Collections.emptyList(), gone, "exceptions for clauses that do not stand");
    }

    @Test
    void a_citation_names_one_clause_several_or_a_range() {
        assertEquals(Arrays.asList("4.5", "4.7", "4.9"), Specification.numbers("4.5, 4.7 and 4.9"));
        assertEquals(Arrays.asList("4.5", "4.6", "4.7", "7.25"), Specification.numbers("4.5 to 4.7, 7.25"));
    }
}
