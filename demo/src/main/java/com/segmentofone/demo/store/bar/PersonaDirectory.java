package com.segmentofone.demo.store.bar;

import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Whom the demo bar offers to be, and the password they share. */
class PersonaDirectory {

    private final List<Persona> personas;
    private final String password;

    /** @param personas {@code key:user.name} pairs, separated by commas */
    PersonaDirectory(String personas, String password) {
        this.personas = Persona.of(personas);
        this.password = password;
    }

    List<Persona> all() {
        return personas;
    }

    Optional<Persona> named(String key) {
        return personas.stream().filter(persona -> persona.key().equals(key)).findFirst();
    }

    Optional<Persona> of(Customer customer) {
        return personas.stream()
                .filter(persona -> customer != null && persona.userName().equals(customer.getUsername()))
                .findFirst();
    }

    String password() {
        return password;
    }
}
