package com.segmentofone.admin;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Looks up the store's people and things, as pickers and lists show them. */
public interface Directory {

    /** Registered customers whose name or e-mail begins with, or whose number is, the query. */
    List<Person> people(String query, int most);

    /** In the order asked for; who does not exist is left out. */
    List<Person> people(Collection<Long> ids);

    /** Content items that are not taken offline, whose name contains the query; those of the given types first. */
    List<Thing> contents(String query, Collection<Long> sameTypeAs, int most);

    /** Names of content items by id; what does not exist is left out. */
    Map<Long, String> contentNames(Collection<Long> ids);

    List<Thing> categories(String query, int most);

    /** The stored versions of a segment, newest first. */
    List<Version> versions(long segmentId);

    /** The events of the ids, oldest first. */
    List<Happening> events(Collection<String> ids);

    /** A customer. */
    final class Person {
        final long id;
        final String name;
        final String email;

        public Person(long id, String name, String email) {
            this.id = id;
            this.name = name;
            this.email = email;
        }
    }

    /** Something that can be picked. */
    final class Thing {
        final long id;
        final String label;
        final String detail;

        public Thing(long id, String label, String detail) {
            this.id = id;
            this.label = label;
            this.detail = detail;
        }
    }

    /** What a segment's rule and status were. */
    final class Version {
        final int number;
        final String ruleJson;
        final String status;
        final long changedAt;
        final String changedBy;

        public Version(int number, String ruleJson, String status, long changedAt, String changedBy) {
            this.number = number;
            this.ruleJson = ruleJson;
            this.status = status;
            this.changedAt = changedAt;
            this.changedBy = changedBy;
        }
    }

    /** A stored event, for explanations. */
    final class Happening {
        final String id;
        final String type;
        final long at;
        final Long productId;
        final Long categoryId;
        final int quantity;

        public Happening(String id, String type, long at, Long productId, Long categoryId, int quantity) {
            this.id = id;
            this.type = type;
            this.at = at;
            this.productId = productId;
            this.categoryId = categoryId;
            this.quantity = quantity;
        }
    }
}
