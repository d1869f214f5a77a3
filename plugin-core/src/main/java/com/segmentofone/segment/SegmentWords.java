package com.segmentofone.segment;

import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.RuleWords;
import java.util.Locale;

/** Says whom a segment is of. */
public final class SegmentWords {

    private final RuleWords words;

    public SegmentWords(Catalogue catalogue, Names names) {
        this.words = new RuleWords(catalogue, names);
    }

    /** One plain sentence in the reader's language; empty when the segment's rule is broken. */
    public String sentence(Segment segment, Locale locale) {
        return segment.rule() == null ? "" : words.sentence(segment.rule(), locale);
    }
}
