package com.segmentofone.audience.column;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** The dictionaries of all blocks. */
final class Dictionaries {

    private final Dictionary products;
    private final Dictionary categories;
    private final Map<String, Dictionary> texts = new TreeMap<>();

    Dictionaries() {
        this(new Dictionary(true), new Dictionary(true));
    }

    private Dictionaries(Dictionary products, Dictionary categories) {
        this.products = products;
        this.categories = categories;
    }

    Dictionary products() {
        return products;
    }

    Dictionary categories() {
        return categories;
    }

    /** Of an attribute of events. */
    synchronized Dictionary text(String attribute) {
        return texts.computeIfAbsent("event." + attribute, name -> new Dictionary(false));
    }

    /** Of an attribute of customers. */
    synchronized Dictionary attribute(String attribute) {
        return texts.computeIfAbsent("customer." + attribute, name -> new Dictionary(false));
    }

    synchronized Dictionary currencies() {
        return texts.computeIfAbsent("currency", name -> new Dictionary(false));
    }

    synchronized void write(Image image) {
        products.write(image);
        categories.write(image);
        image.number(texts.size());
        texts.forEach((name, dictionary) -> dictionary.write(image.text(name)));
    }

    static Dictionaries read(ByteBuffer from) {
        Dictionaries read = new Dictionaries(Dictionary.read(from), Dictionary.read(from));
        for (int n = from.getInt(); n > 0; n--) {
            read.texts.put(Column.text(from), Dictionary.read(from));
        }
        return read;
    }
}
