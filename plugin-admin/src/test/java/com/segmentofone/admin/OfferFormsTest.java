package com.segmentofone.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.segmentofone.decision.offer.OfferAudience;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentService;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** The field's value comes from a browser: nothing in it is believed. */
class OfferFormsTest {

    private final Host host = mock(Host.class);
    private final SegmentService segments = mock(SegmentService.class);
    private final OfferForms forms = new OfferForms(host, texts(), segments);

    OfferFormsTest() {
        when(host.locale()).thenReturn(Locale.ENGLISH);
        when(segments.all())
                .thenReturn(Collections.singletonList(
                        SegmentDefinition.builder("<b>Wine</b> lovers").id(12L).build()));
    }

    private static Texts texts() {
        StaticMessageSource source = new StaticMessageSource();
        source.setUseCodeAsDefaultMessage(true);
        return new Texts(source);
    }

    @Test
    void whatIsWrittenIsRead() {
        OfferAudience audience = new OfferAudience(
                7,
                Collections.singleton(12L),
                Collections.<Long>emptySet(),
                Collections.singletonMap("ja", "ワイン\"好き\""));
        assertEquals(audience, forms.read(7, forms.valueOf(audience)));
    }

    @Test
    void segmentsThatAreNotThereAndOtherNonsenseAreRefused() {
        for (String bad : Arrays.asList(
                "",
                "null",
                "[]",
                "12",
                "{",
                "{\"include\":[13]}",
                "{\"exclude\":[\"x\"]}",
                "{\"why\":{\"<b>\":\"x\"}}")) {
            assertThrows(IllegalArgumentException.class, () -> forms.read(7, bad), bad);
        }
    }

    @Test
    void tooManyWordsAreShortened() {
        String words = String.join("", Collections.nCopies(300, "x"));
        assertEquals(
                200,
                forms.read(7, "{\"why\":{\"en\":\"" + words + "\"}}")
                        .why(Locale.ENGLISH)
                        .length());
    }

    @Test
    void whoMayOnlyViewCannotChangeAndWhoMayNotViewDoesNotSee() {
        assertFalse(forms.isShown());
        when(host.operator()).thenReturn(new Operator("ann", Collections.singleton(Permission.VIEW)));
        assertTrue(forms.isShown());
        assertFalse(forms.isEditable());
        assertTrue(forms.settings(Collections.singleton("de"), false).contains("\"editable\":false"));
        when(host.operator()).thenReturn(new Operator("bob", Arrays.asList(Permission.VIEW, Permission.EDIT)));
        assertTrue(forms.isEditable());
        assertTrue(forms.settings(Collections.singleton("de"), false).contains("German"));
        assertTrue(forms.settings(Collections.singleton("de"), true).contains("\"editable\":false"));
    }
}
