package com.segmentofone.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Customers as the screens show them to those who may see people. */
final class People {

    private People() {}

    static List<Map<String, Object>> all(List<Directory.Person> people) {
        return people.stream().map(People::one).collect(Collectors.toList());
    }

    static Map<String, Object> one(Directory.Person person) {
        return Json.object("id", person.id, "name", person.name, "email", person.email);
    }
}
