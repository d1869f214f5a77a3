package com.segmentofone.demo.load;

import com.segmentofone.demo.foodmart.FoodMart;
import com.segmentofone.demo.foodmart.Product;
import com.segmentofone.demo.foodmart.ProductClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The category tree with the products at its leaves. Places without a product are left out. */
final class Catalogue {

    static final long ROOT = 1;
    static final int DEPARTMENT_DEPTH = 2;

    /** A category; {@code depth} is 1 for a family and 4 for a subcategory. */
    record Place(long id, String name, String family, long parent, String url, int depth, int order) {}

    private final Map<List<String>, Place> places = new LinkedHashMap<>();
    private final Map<Long, Place> leaves = new HashMap<>();
    private final List<Product> products;

    private Catalogue(List<Product> products) {
        this.products = products;
    }

    static Catalogue of(FoodMart foodMart) {
        Map<Integer, ProductClass> classes = foodMart.classes();
        Catalogue catalogue = new Catalogue(foodMart.products());
        catalogue.products.stream()
                .map(product -> classes.get(product.classId()).path())
                .distinct()
                .sorted(Comparator.comparing(path -> String.join("/", path)))
                .forEach(catalogue::place);
        catalogue.products.forEach(product -> catalogue.leaves.put(
                product.id(),
                catalogue.places.get(classes.get(product.classId()).path())));
        return catalogue;
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

    Place placeOf(long productId) {
        return leaves.get(productId);
    }
}
