package com.segmentofone.rule;

import java.util.List;

/** Finds what a name in a rule's text means, and how to name an id. */
public interface Names {

    /**
     * Everything of the kind whose name, or whose path, is the text, ignoring case.
     *
     * @return empty when there is none; several when the name is ambiguous
     */
    List<Named> find(Named.Kind kind, String nameOrPath);

    /** @return null when there is none */
    Named byId(Named.Kind kind, long id);
}
