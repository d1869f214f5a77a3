package com.segmentofone.decision.crosssell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sentences exist in English and in Japanese, with equal keys and parameters. */
class CrossSellMessagesTest {
    private static final String BUNDLE = "messages.segmentofone-crosssell";
    private final ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    private final ResourceBundle japanese = ResourceBundle.getBundle(BUNDLE, Locale.JAPANESE);

    @Test
    void bothLanguagesHaveEqualKeysAndParameters() {
        assertTrue(english.keySet().size() > 5);
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(japanese.keySet()));
        for (String key : english.keySet()) {
            assertEquals(parameters(english.getString(key)), parameters(japanese.getString(key)), key);
        }
    }

    @Test
    void everyKindOfReasonHasItsSentence() {
        for (ProposalReason.Kind kind : ProposalReason.Kind.values()) {
            if (kind != ProposalReason.Kind.TOGETHER) {
                assertTrue(!ProposalReason.of(kind).text(Locale.ENGLISH).isEmpty());
            }
        }
        assertEquals("Similar, for 1,200 % more", ProposalReason.dearer(1_200).text(Locale.ENGLISH));
        assertEquals("似た商品で、価格は20 %高め", ProposalReason.dearer(20).text(Locale.JAPANESE));
    }

    private static String parameters(String sentence) {
        StringBuilder found = new StringBuilder();
        IntStream.range(0, 4).filter(i -> sentence.contains("{" + i + "}")).forEach(found::append);
        return found.toString();
    }
}
