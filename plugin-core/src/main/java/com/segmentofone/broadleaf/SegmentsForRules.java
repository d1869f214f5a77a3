package com.segmentofone.broadleaf;

import com.segmentofone.segment.OncePer;
import java.time.Duration;
import java.util.Map;
import org.broadleafcommerce.common.rule.RuleProcessor;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides nothing itself; it gives the rules that are checked after it the segments of their customer. */
final class SegmentsForRules implements RuleProcessor<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentsForRules.class);

    private final CustomerSegments segments;
    private final OncePer trouble = new OncePer(Duration.ofMinutes(1));

    SegmentsForRules(CustomerSegments segments) {
        this.segments = segments;
    }

    @Override
    public boolean checkForMatch(Object item, Map<String, Object> variables) {
        Object customer = variables.get("customer");
        try {
            if (customer instanceof Customer) {
                segments.offerTo((Customer) customer);
            }
        } catch (RuntimeException e) {
            if (trouble.lets(e.getClass().getName())) {
                LOG.error("Rules cannot be told a customer's segments", e);
            }
        }
        return true;
    }
}
