package com.segmentofone.decision;

/** Where a variant's products or categories come from: {@code favourite}, {@code bestsellers} or {@code category:<id>}. */
public final class Source {

    /** Which list. */
    public enum Kind {
        /** The department that the shopper has viewed most. */
        FAVOURITE,
        /** What sells best in the whole store; of categories, the departments that sell best. */
        BESTSELLERS,
        /** What sells best in one category; of categories, its children. */
        CATEGORY
    }

    private static final String CATEGORY = "category:";

    private final Kind kind;
    private final long categoryId;

    private Source(Kind kind, long categoryId) {
        this.kind = kind;
        this.categoryId = categoryId;
    }

    /** @throws IllegalArgumentException saying what is legal */
    public static Source parse(String text) {
        String plain = text == null ? "" : text.trim();
        if (plain.equals("favourite")) {
            return new Source(Kind.FAVOURITE, 0);
        }
        if (plain.isEmpty() || plain.equals("bestsellers")) {
            return new Source(Kind.BESTSELLERS, 0);
        }
        if (plain.matches(CATEGORY + "[0-9]{1,18}")) {
            return new Source(Kind.CATEGORY, Long.parseLong(plain.substring(CATEGORY.length())));
        }
        throw new IllegalArgumentException(
                "\"" + plain + "\" is no source; use favourite, bestsellers or category:<id>");
    }

    public Kind kind() {
        return kind;
    }

    /** Of {@link Kind#CATEGORY} only; otherwise 0. */
    public long categoryId() {
        return categoryId;
    }

    @Override
    public String toString() {
        switch (kind) {
            case FAVOURITE:
                return "favourite";
            case CATEGORY:
                return CATEGORY + categoryId;
            default:
                return "bestsellers";
        }
    }
}
