package com.segmentofone.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Whose word counts when several sources know an attribute: the source named earlier, then the newer value, then the name of the source. */
public final class Precedence {

    private final List<String> sources;
    private final Comparator<Attribute> better;

    /** @param setting names of sources with commas between them, highest first; those not named come after them, as equals */
    public Precedence(String setting) {
        this.sources = new ArrayList<>(Arrays.stream(setting.split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toList()));
        this.better = Comparator.comparingInt(this::rank)
                .thenComparing(Comparator.comparingLong(Attribute::since).reversed())
                .thenComparing(Attribute::source);
    }

    private int rank(Attribute attribute) {
        int place = sources.indexOf(attribute.source());
        return place < 0 ? sources.size() : place;
    }

    /** @return null of none */
    Attribute best(Collection<Attribute> candidates) {
        return candidates.stream().min(better).orElse(null);
    }
}
