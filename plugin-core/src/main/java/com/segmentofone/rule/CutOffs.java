package com.segmentofone.rule;

import java.util.Collections;
import java.util.List;

/** The published cut-offs that rules about places among all customers are held against. */
public interface CutOffs {

    CutOffs NONE = condition -> Collections.emptyList();

    /** The versions known, by the instants from which they are in force; empty before the first. */
    List<CutOff> of(RelativeCondition condition);
}
