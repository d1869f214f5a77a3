package com.segmentofone.decision;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why a variant was chosen. */
public final class Reason {

    private static final String BUNDLE = "messages.segmentofone-decision";

    private final String code;
    private final List<String> segments;

    private Reason(String code, List<String> segments) {
        this.code = code;
        this.segments = Collections.unmodifiableList(new ArrayList<>(segments));
    }

    /** The shopper is in the segments. */
    static Reason segments(List<String> names) {
        return new Reason("segments", names);
    }

    /** The variant is for everyone, and no more important one is for this shopper. */
    static Reason everyone() {
        return new Reason("everyone", Collections.<String>emptyList());
    }

    /** Nothing was chosen: the page's own content stays. */
    static Reason fallback() {
        return new Reason("fallback", Collections.<String>emptyList());
    }

    /** Key of the sentence, after {@code decision.reason.}: {@code segments}, {@code everyone} or {@code fallback}. */
    public String code() {
        return code;
    }

    /** Names of the segments that decided. */
    public List<String> segments() {
        return segments;
    }

    /** One sentence; English where a language lacks it. */
    public String text(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Reason.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("decision.reason." + code), locale)
                .format(new Object[] {String.join(", ", segments)});
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
