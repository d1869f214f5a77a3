package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A store small enough to know by heart. Its tree: Food 1 (Dairy 2 (Milk 3, Cheese 4), Produce 20), Drink 10 (Dairy 11, Alcohol 12 (Wine
 * 13)). Its products are 101 to 108.
 */
public final class TinyStore implements Products, Names, AttributeFields {

    private static final long[][] PARENTS = {
        {1, 0}, {2, 1}, {3, 2}, {4, 2}, {20, 1}, {10, 0}, {11, 10}, {12, 10}, {13, 12}
    };
    private static final String[][] NAMES = {
        {"1", "Food"},
        {"2", "Dairy"},
        {"3", "Milk"},
        {"4", "Cheese"},
        {"20", "Produce"},
        {"10", "Drink"},
        {"11", "Dairy"},
        {"12", "Alcohol"},
        {"13", "Wine"}
    };
    /** id, category, price in cents. */
    private static final long[][] PRODUCTS = {
        {101, 3, 199},
        {102, 4, 450},
        {103, 4, 999},
        {104, 20, 50},
        {105, 20, 75},
        {106, 11, 150},
        {107, 13, 1250},
        {108, 13, 8900}
    };

    private static final String[] BRANDS = {
        "Colony", "Colony", "Best Choice", null, "Tell Tale", "Colony", "Pearl", "Pearl"
    };

    public static final Field INCOME = Field.attribute("yearly_income", FieldType.TEXT)
            .dimension(Dimension.DEMOGRAPHIC)
            .build();
    public static final Field BIRTHDATE = Field.attribute("birthdate", FieldType.DATE)
            .dimension(Dimension.DEMOGRAPHIC)
            .build();
    public static final Field GENDER = Field.attribute("gender", FieldType.TEXT)
            .allowedValues(Arrays.asList("F", "M"))
            .build();
    public static final Field CHILDREN =
            Field.attribute("total_children", FieldType.NUMBER).build();
    public static final Field ODDLY_NAMED =
            Field.attribute("bought a \"house\"", FieldType.TEXT).build();

    public Catalogue catalogue() {
        return Catalogue.standard(this);
    }

    @Override
    public Collection<Field> attributes() {
        return Arrays.asList(INCOME, BIRTHDATE, GENDER, CHILDREN, ODDLY_NAMED);
    }

    @Override
    public boolean inCategory(long productId, long categoryId) {
        return categoryWithin(categoryOf(productId), categoryId);
    }

    @Override
    public boolean categoryWithin(long categoryId, long ancestorId) {
        return path(categoryId).contains(ancestorId);
    }

    @Override
    public String brand(long productId) {
        int index = (int) productId - 101;
        return index < 0 || index >= BRANDS.length ? null : BRANDS[index];
    }

    @Override
    public long categoryAtLevel(long productId, int level) {
        return ancestorAtLevel(categoryOf(productId), level);
    }

    @Override
    public long ancestorAtLevel(long categoryId, int level) {
        List<Long> path = path(categoryId);
        return level < path.size() ? path.get(level) : 0;
    }

    @Override
    public long price(long productId) {
        return Arrays.stream(PRODUCTS)
                .filter(p -> p[0] == productId)
                .mapToLong(p -> p[2])
                .findFirst()
                .orElse(-1);
    }

    /** Twice as dear on every third day of the calendar. */
    @Override
    public long price(long productId, long second) {
        boolean dearer = Math.floorMod(Math.floorDiv(second, 86_400L), 3) == 0;
        return dearer && productId != 104 ? 2 * price(productId) : price(productId);
    }

    @Override
    public long stock(long productId) {
        return productId < 101 || productId > 108 ? -1 : new long[] {0, 3, -1, 10, 1, 0, 2, 1}[(int) productId - 101];
    }

    /** 2026-11-21, and years ago. */
    @Override
    public long backSince(long productId) {
        return productId % 2 == 0 ? 1_795_262_400L : 1_400_000_000L;
    }

    private static long categoryOf(long productId) {
        return Arrays.stream(PRODUCTS)
                .filter(p -> p[0] == productId)
                .mapToLong(p -> p[1])
                .findFirst()
                .orElse(0);
    }

    /** From the top down, itself included. */
    private static List<Long> path(long categoryId) {
        List<Long> path = new ArrayList<>();
        for (long at = categoryId; at != 0; at = parent(at)) {
            path.add(0, at);
        }
        return path;
    }

    private static long parent(long categoryId) {
        return Arrays.stream(PARENTS)
                .filter(p -> p[0] == categoryId)
                .mapToLong(p -> p[1])
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<Named> find(Named.Kind kind, String nameOrPath) {
        List<Named> found = new ArrayList<>();
        for (Named named : all(kind)) {
            if (named.name().equalsIgnoreCase(nameOrPath) || named.path().equalsIgnoreCase(nameOrPath)) {
                found.add(named);
            }
        }
        return found;
    }

    @Override
    public Named byId(Named.Kind kind, long id) {
        return all(kind).stream().filter(n -> n.id() == id).findFirst().orElse(null);
    }

    private static List<Named> all(Named.Kind kind) {
        List<Named> all = new ArrayList<>();
        switch (kind) {
            case CATEGORY:
                Arrays.stream(NAMES).forEach(n -> all.add(category(Long.parseLong(n[0]))));
                return all;
            case PRODUCT:
                Arrays.stream(PRODUCTS).forEach(p -> all.add(Named.of(kind, p[0], "Product " + p[0])));
                return all;
            default:
                all.add(Named.of(kind, 7, "VIP"));
                all.add(Named.of(kind, 8, "Twins"));
                all.add(Named.of(kind, 9, "Twins"));
                return all;
        }
    }

    private static Named category(long id) {
        StringBuilder path = new StringBuilder();
        path(id).forEach(p -> path.append(path.length() == 0 ? "" : "/").append(name(p)));
        return Named.of(Named.Kind.CATEGORY, id, name(id), path.toString());
    }

    private static String name(long id) {
        return Arrays.stream(NAMES)
                .filter(n -> n[0].equals(String.valueOf(id)))
                .map(n -> n[1])
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
