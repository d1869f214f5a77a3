package com.segmentofone.oracle;

import com.segmentofone.event.EventLog;
import com.segmentofone.event.IdentityAliases;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.JdbcEventLog;
import com.segmentofone.persistence.JdbcIdentityAliases;
import com.segmentofone.persistence.JdbcProfileStore;
import com.segmentofone.persistence.Meta;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import com.segmentofone.profile.AttributeSource;
import com.segmentofone.profile.ProfileStore;
import com.segmentofone.segment.SegmentDefinitions;
import com.segmentofone.testhost.TestHost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What all nodes have in common: one database, its stores, and a clock. */
final class Shared {

    static final long[] CUSTOMERS = {1, 2, 3, 4, 5};

    final DataSource dataSource;
    final SegmentDefinitions definitions;
    final EventLog log;
    final IdentityAliases aliases;
    final ProfileStore profiles;
    final AttributeSource attributes = new Attributes();
    final Meta notes;
    final HandClock clock = new HandClock(Instant.parse("2026-03-07T12:00:00Z").toEpochMilli());
    /** By which a node is taken for dead. */
    final HandClock lifeSigns = new HandClock(0);

    Shared(TestHost host) {
        dataSource = host.bean("segDataSource", DataSource.class);
        definitions = host.bean("segSegmentDefinitions", SegmentDefinitions.class);
        Jdbc jdbc = new Jdbc(dataSource);
        log = new JdbcEventLog(jdbc);
        aliases = new JdbcIdentityAliases(jdbc);
        profiles = new JdbcProfileStore(jdbc, attributes);
        notes = new Meta(jdbc);
    }

    long second() {
        return Math.floorDiv(clock.millis(), 1_000L);
    }

    /** The texts that are known of a customer. */
    static Map<String, String> textsOf(long customer) {
        Map<String, String> texts = new HashMap<>();
        if (customer != 5) {
            texts.put("birthdate", (1990 + customer) + "-03-1" + customer);
            texts.put("gender", customer % 2 == 0 ? "F" : "M");
            texts.put("yearly_income", customer == 1 ? "$30k" : "VIP");
            texts.put("total_children", String.valueOf(customer));
        }
        return texts;
    }

    private static final class Attributes implements AttributeSource {
        @Override
        public long[] customerIds() {
            return CUSTOMERS.clone();
        }

        @Override
        public Map<Long, Map<String, Attribute>> attributesOf(Collection<Long> customerIds) {
            Map<Long, Map<String, Attribute>> found = new HashMap<>();
            customerIds.forEach(id -> found.put(id, of(id)));
            return found;
        }

        private static Map<String, Attribute> of(long id) {
            Map<String, Attribute> attributes = new HashMap<>();
            textsOf(id)
                    .forEach((name, text) ->
                            attributes.put(name, Attribute.of(text, Attribute.kindOf(List.of(text)), 0, "store")));
            return attributes;
        }

        @Override
        public List<AttributeDescription> known() {
            return new ArrayList<>();
        }
    }
}
