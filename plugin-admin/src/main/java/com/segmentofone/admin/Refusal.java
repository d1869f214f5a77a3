package com.segmentofone.admin;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is not carried out: status, kind, and what the screen needs to say why. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, Object> body = new LinkedHashMap<>();

    private Refusal(int status, String kind) {
        super(kind, null, false, false);
        this.status = status;
        body.put("kind", kind);
    }

    /** What was sent cannot be accepted. */
    static Refusal invalid() {
        return new Refusal(400, "invalid");
    }

    static Refusal field(String field, String sentence) {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put(field, sentence);
        return invalid().with("errors", errors);
    }

    static Refusal session() {
        return new Refusal(401, "session");
    }

    static Refusal forbidden() {
        return new Refusal(403, "forbidden");
    }

    static Refusal token() {
        return new Refusal(403, "token");
    }

    static Refusal gone() {
        return new Refusal(404, "gone");
    }

    /** The thing is not as the operator saw it, or is used. */
    static Refusal conflict() {
        return new Refusal(409, "conflict");
    }

    /** A newer request of the same operator has taken its place. */
    static Refusal superseded() {
        return new Refusal(409, "superseded");
    }

    static Refusal server() {
        return new Refusal(500, "server");
    }

    Refusal with(String name, Object value) {
        body.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        return body;
    }
}
