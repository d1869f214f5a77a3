package com.segmentofone.decision.crosssell;

import com.segmentofone.recommend.Association;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.LongFunction;

/** Why a product is proposed, with the figures. Immutable. */
public final class ProposalReason {

    /** Which kind of reason. */
    public enum Kind {
        /** Customers who bought certain products also bought this one. */
        TOGETHER,
        /** Whoever runs the store relates it to the product. */
        RELATED,
        /** It sells best in the product's category. */
        BEST_SELLER,
        /** It is like the product, and dearer. */
        DEARER
    }

    private static final String BUNDLE = "messages.segmentofone-crosssell";

    private final Kind kind;
    private final int percent;
    private final int customers;
    private final List<Long> antecedents;
    private final boolean segment;

    private ProposalReason(Kind kind, int percent, int customers, List<Long> antecedents, boolean segment) {
        this.kind = kind;
        this.percent = percent;
        this.customers = customers;
        this.antecedents = Collections.unmodifiableList(new ArrayList<>(antecedents));
        this.segment = segment;
    }

    static ProposalReason together(Association association) {
        return new ProposalReason(
                Kind.TOGETHER,
                association.percent(),
                association.buyers(),
                association.antecedents(),
                association.isOfSegment());
    }

    static ProposalReason of(Kind kind) {
        return new ProposalReason(kind, 0, 0, Collections.<Long>emptyList(), false);
    }

    /** @param percent by how much the price is higher */
    static ProposalReason dearer(int percent) {
        return new ProposalReason(Kind.DEARER, percent, 0, Collections.<Long>emptyList(), false);
    }

    public Kind kind() {
        return kind;
    }

    /** Of customers who also bought, or by which it is dearer; 0 when there is no figure. */
    public int percent() {
        return percent;
    }

    /** The n of {@link #percent}: how many customers bought the antecedents; 0 when there is no figure. */
    public int customers() {
        return customers;
    }

    /** Ids of the one or two products that those customers had bought. */
    public List<Long> antecedents() {
        return antecedents;
    }

    /** One sentence without names of products; English where a language lacks it. */
    public String text(Locale locale) {
        return text(locale, id -> null);
    }

    /** @param names of products by id; where it answers null, the sentence says "this" or "these" */
    public String text(Locale locale, LongFunction<String> names) {
        List<Object> values = new ArrayList<>();
        values.add(percent);
        values.add(customers);
        antecedents.stream().map(id -> names.apply(id)).forEach(values::add);
        String key = key(!antecedents.isEmpty() && !values.contains(null));
        return new MessageFormat(bundle(locale).getString(key), locale).format(values.toArray());
    }

    private String key(boolean named) {
        String base = "crosssell.reason." + kind.name().toLowerCase(Locale.ROOT);
        if (kind != Kind.TOGETHER) {
            return base;
        }
        return base
                + (segment ? ".segment" : "")
                + (antecedents.size() == 1 ? ".one" : ".two")
                + (named ? ".named" : "");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                ProposalReason.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
