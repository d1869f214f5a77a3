package com.segmentofone.demo.synthetic;

import java.util.List;

/**
 * Eight customers to log in as, one for each kind of shopper that the demo tells of. They are FoodMart's people, who bought
 * nothing there; what they did here is made up, so that each shows the traits of the kind and no others.
 */
public final class Personas {

    /** The same for every loaded customer. */
    public static final String PASSWORD = "demo";

    /** Buys clothes, shoes and accessories, and has some among the favourites. */
    public static final Persona FASHION = new Persona("fashion", 3570, "clara.ortiz");

    /** Buys dear gadgets. */
    public static final Persona GADGETS = new Persona("gadgets", 2419, "jay.ralph");

    /** Owns the leather journal, and has bought no refill for it. */
    public static final Persona JOURNAL_OWNER = new Persona("journal-owner", 1200, "linda.mccain");

    /** Bought the trail camera and, in another order, the bird guide, but not the binoculars that most such buyers have. */
    public static final Persona CAMERA_AND_GUIDE = new Persona("camera-and-guide", 2853, "larry.gray");

    /** Buys with offers only, and keeps favourites until there is one. */
    public static final Persona BARGAIN_HUNTER = new Persona("bargain-hunter", 2284, "amanda.mcknight");

    /** Has looked at one kind of product again and again, and bought nothing. */
    public static final Persona COMPARER = new Persona("comparer", 4751, "chad.lusk");

    /** Bought books, and nothing for more than 90 days. */
    public static final Persona LAPSED = new Persona("lapsed", 643, "catherine.abel");

    /** Buys office supplies for a company, many at a time. */
    public static final Persona COMPANY_BUYER = new Persona("company-buyer", 2085, "kenneth.mayfield");

    private Personas() {}

    public static List<Persona> all() {
        return List.of(
                FASHION, GADGETS, JOURNAL_OWNER, CAMERA_AND_GUIDE, BARGAIN_HUNTER, COMPARER, LAPSED, COMPANY_BUYER);
    }

    /**
     * Who a persona is in the store.
     *
     * @param key lower case with hyphens, to name texts and pictures by
     * @param customerId FoodMart's number, which is the store's too
     * @param userName what to log in with
     */
    public record Persona(String key, long customerId, String userName) {

        public String email() {
            return userName + "@example.com";
        }

        /** That of every loaded customer. */
        public String password() {
            return PASSWORD;
        }
    }
}
