package com.segmentofone.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StarterDefinitionsTest {

    @Test
    void readsSegmentsAndSlotsByTheirNames() throws IOException {
        StarterDefinitions read = read(
                "{\"segments\": [{\"name\": \"New\", \"rule\": \"never bought\", \"active\": true}],"
                        + " \"slots\": [{\"key\": \"hero\", \"name\": \"Hero\", \"kind\": \"CONTENT\", \"variants\":"
                        + " [{\"key\": \"new\", \"priority\": 1, \"content\": \"Welcome\", \"include\": [\"New\"]}]}]}");
        assertEquals("never bought", read.segments().get(0).rule);
        assertTrue(read.segments().get(0).active);
        assertEquals("New", read.slots().get(0).variants.get(0).include.get(0));
    }

    @Test
    void anEmptyFileHasNothingToAdd() throws IOException {
        assertTrue(read("{}").segments().isEmpty());
        assertTrue(read("{}").slots().isEmpty());
    }

    @Test
    void aMisspeltFieldIsRefusedWithItsPlace() {
        IOException refused = assertThrows(IOException.class, () -> read("{\"segmants\": []}"));
        assertTrue(refused.getMessage().contains("segmants"), refused.getMessage());
        assertTrue(refused.getMessage().contains("line: 1"), refused.getMessage());
    }

    private static StarterDefinitions read(String json) throws IOException {
        return StarterDefinitions.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
