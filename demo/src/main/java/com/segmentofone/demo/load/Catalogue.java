package com.segmentofone.demo.load;

import com.segmentofone.demo.foodmart.FoodMart;
import com.segmentofone.demo.foodmart.Product;
import com.segmentofone.demo.foodmart.ProductClass;
import com.segmentofone.demo.synthetic.Goods;
import com.segmentofone.demo.synthetic.Stock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The category tree with the products at its leaves. Places without a product are left out. */
final class Catalogue {

    static final long ROOT = 1;
    static final int DEPARTMENT_DEPTH = 2;

    /** A category; {@code depth} is 1 for a family and 4 for a subcategory. */
    record Place(long id, String name, String family, long parent, String url, int depth, int order) {}

    private final Map<List<String>, Place> places = new LinkedHashMap<>();
    private final Map<Long, Place> leaves = new HashMap<>();
    private final Map<Long, String> abouts = new HashMap<>();
    private final Map<Long, Integer> stock = new HashMap<>();
    private final List<Product> products;

    private Catalogue(List<Product> products) {
        this.products = products;
    }

    /** FoodMart's goods alone. */
    static Catalogue of(FoodMart foodMart) {
        return of(foodMart, List.of());
    }

    /** FoodMart's goods, and behind them those that we made up, whose families FoodMart does not have. */
    static Catalogue of(FoodMart foodMart, List<Goods> made) {
        Map<Integer, ProductClass> classes = foodMart.classes();
        List<Product> products = new ArrayList<>(foodMart.products());
        Map<Long, List<String>> paths = new HashMap<>();
        products.forEach(product ->
                paths.put(product.id(), classes.get(product.classId()).path()));
        Catalogue catalogue = new Catalogue(products);
        catalogue.placeSorted(paths.values());
        made.forEach(goods -> catalogue.add(goods, paths));
        paths.forEach((product, path) -> catalogue.leaves.put(product, catalogue.places.get(path)));
        return catalogue;
    }

    private void placeSorted(Collection<List<String>> paths) {
        paths.stream()
                .distinct()
                .sorted(Comparator.comparing(path -> String.join("/", path)))
                .forEach(this::place);
    }

    private void add(Goods goods, Map<Long, List<String>> paths) {
        products.add(new Product(goods.id(), 0, goods.brand(), goods.name(), goods.price(), null, false, false));
        abouts.put(goods.id(), goods.about());
        stock.put(goods.id(), Stock.of(goods));
        paths.put(goods.id(), goods.path());
        place(goods.path());
    }

    private Place place(List<String> path) {
        Place known = places.get(path);
        if (known != null) {
            return known;
        }
        int depth = path.size();
        Place parent = depth == 1 ? null : place(path.subList(0, depth - 1));
        String name = path.get(depth - 1);
        String url = (parent == null ? "" : parent.url()) + "/" + slug(name);
        int next = places.size() + 1;
        Place place = new Place(ROOT + next, name, path.get(0), parent == null ? ROOT : parent.id(), url, depth, next);
        places.put(new ArrayList<>(path), place);
        return place;
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    Collection<Place> places() {
        return places.values();
    }

    List<Place> departments() {
        return places.values().stream()
                .filter(place -> place.depth() == DEPARTMENT_DEPTH)
                .toList();
    }

    List<Product> products() {
        return products;
    }

    /** What is said of a product that we made up; FoodMart says nothing of its own. */
    Optional<String> aboutOf(long productId) {
        return Optional.ofNullable(abouts.get(productId));
    }

    /** How many lie in store; FoodMart does not say, so its goods are always to be had. */
    OptionalInt stockOf(long productId) {
        Integer inStore = stock.get(productId);
        return inStore == null ? OptionalInt.empty() : OptionalInt.of(inStore);
    }

    Place placeOf(long productId) {
        return leaves.get(productId);
    }
}
