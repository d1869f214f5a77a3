package com.segmentofone.benchmarks;

import com.segmentofone.rule.AttributeFields;
import com.segmentofone.rule.Field;
import com.segmentofone.rule.FieldType;
import com.segmentofone.rule.Named;
import com.segmentofone.rule.Names;
import com.segmentofone.rule.Products;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A made-up store of 1,500 products: eight departments of six shelves each, and 40 brands. Names of categories are unique. */
final class ShopShelves implements Products, Names, AttributeFields {

    static final int PRODUCTS = 1_500;

    private static final int BRANDS = 40;
    private static final String[] DEPARTMENTS = {"Food", "Drink", "Home", "Garden", "Sport", "Books", "Toys", "Care"};
    private static final String[] SHELVES =
            ("Dairy Bakery Produce Meat Snacks Frozen Wine Beer Juice Water Coffee Tea Kitchen Bedding Lamps Tools Cleaning Paint"
                            + " Plants Seeds Pots Grills Mowers Ponds Running Cycling Swimming Football Tennis Hiking Novels Comics Travel"
                            + " Cooking Science History Puzzles Dolls Games Models Blocks Kites Soap Perfume Shaving Hair Skin Baby")
                    .split(" ");
    private static final int FIRST_SHELF = 101;
    private static final List<String> ALPHABET =
            IntStream.range(0, BRANDS).mapToObj(ShopShelves::brandName).sorted().collect(Collectors.toList());
    private static final int SHELVES_EACH = SHELVES.length / DEPARTMENTS.length;

    /** The lowest category of a product. */
    static int shelf(long product) {
        return FIRST_SHELF + (int) (product % SHELVES.length);
    }

    static int anyShelf(int number) {
        return FIRST_SHELF + number % SHELVES.length;
    }

    static int department(int shelf) {
        return 1 + (shelf - FIRST_SHELF) / SHELVES_EACH;
    }

    /** The place of a product's brand in the alphabet. */
    static int brandPlace(long product) {
        return brandPlace(brandName(product));
    }

    static int brandPlace(String brand) {
        return ALPHABET.indexOf(brand);
    }

    private static String brandName(long product) {
        return "Brand " + product % BRANDS;
    }

    static boolean isDepartment(long category) {
        return category < FIRST_SHELF;
    }

    @Override
    public boolean inCategory(long productId, long categoryId) {
        return productId != 0 && categoryWithin(shelf(productId), categoryId);
    }

    @Override
    public boolean categoryWithin(long categoryId, long ancestorId) {
        return categoryId == ancestorId || !isDepartment(categoryId) && department((int) categoryId) == ancestorId;
    }

    @Override
    public String brand(long productId) {
        return productId == 0 ? null : brandName(productId);
    }

    @Override
    public long categoryAtLevel(long productId, int level) {
        return productId == 0 ? 0 : ancestorAtLevel(shelf(productId), level);
    }

    @Override
    public long ancestorAtLevel(long categoryId, int level) {
        if (categoryId == 0 || level > 1 || level == 1 && isDepartment(categoryId)) {
            return 0;
        }
        return level == 1 || isDepartment(categoryId) ? categoryId : department((int) categoryId);
    }

    @Override
    public long price(long productId) {
        return -1;
    }

    @Override
    public List<Named> find(Named.Kind kind, String nameOrPath) {
        String wanted = nameOrPath.toLowerCase(Locale.ROOT);
        return kind == Named.Kind.CATEGORY
                ? IntStream.concat(
                                IntStream.rangeClosed(1, DEPARTMENTS.length),
                                IntStream.range(FIRST_SHELF, FIRST_SHELF + SHELVES.length))
                        .filter(id -> name(id).toLowerCase(Locale.ROOT).equals(wanted))
                        .mapToObj(id -> Named.of(kind, id, name(id)))
                        .collect(Collectors.toList())
                : List.of();
    }

    @Override
    public Named byId(Named.Kind kind, long id) {
        return kind == Named.Kind.CATEGORY ? Named.of(kind, id, name((int) id)) : null;
    }

    private static String name(int id) {
        return isDepartment(id) ? DEPARTMENTS[id - 1] : SHELVES[id - FIRST_SHELF];
    }

    @Override
    public Collection<Field> attributes() {
        return List.of(
                Field.attribute("gender", FieldType.TEXT).build(),
                Field.attribute("income", FieldType.TEXT).build(),
                Field.attribute("city", FieldType.TEXT).build(),
                Field.attribute("children", FieldType.NUMBER).build(),
                Field.attribute("birthdate", FieldType.DATE).build());
    }
}
