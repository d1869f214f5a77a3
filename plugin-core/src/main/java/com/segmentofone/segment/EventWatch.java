package com.segmentofone.segment;

import java.util.List;

/** Who has had events lately, whoever wrote them. */
public interface EventWatch {

    /** One entry for each shopper and type of event with a time of receipt after one instant and not after another. */
    List<Seen> received(long afterMillis, long untilMillis);

    /** Events of one type of one shopper. */
    final class Seen {
        private final String identityKey;
        private final String type;
        private final long receivedAt;
        private final long occurredAt;

        /** @param receivedAt and occurredAt of the latest */
        public Seen(String identityKey, String type, long receivedAt, long occurredAt) {
            this.identityKey = identityKey;
            this.type = type;
            this.receivedAt = receivedAt;
            this.occurredAt = occurredAt;
        }

        public String identityKey() {
            return identityKey;
        }

        public String type() {
            return type;
        }

        public long receivedAt() {
            return receivedAt;
        }

        public long occurredAt() {
            return occurredAt;
        }
    }
}
