package com.segmentofone.demo.store.bar;

import java.util.Arrays;
import java.util.List;

/**
 * Somebody to be with one click.
 *
 * @param key names the texts {@code persona.KEY.name} and {@code persona.KEY.about}
 * @param userName of a customer of the store, whose password is the demo's
 */
public record Persona(String key, String userName) {

    /** @param setting {@code key:user.name} pairs, separated by commas */
    static List<Persona> of(String setting) {
        return Arrays.stream(setting.split(","))
                .map(String::trim)
                .filter(pair -> pair.contains(":"))
                .map(pair -> new Persona(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1)))
                .toList();
    }
}
