package com.segmentofone.storefront.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A published description of a web interface, against which real requests and answers are held. */
final class Description {
    private static final String JSON = "application/json";

    private final Path file;
    private final OpenAPI api;
    private final List<String> faults;

    Description(Path file) {
        this.file = file.toAbsolutePath().normalize();
        SwaggerParseResult parsed = new OpenAPIV3Parser().readLocation(this.file.toString(), null, null);
        this.api = parsed.getOpenAPI();
        this.faults = parsed.getMessages() == null ? List.of() : parsed.getMessages();
    }

    List<String> faults() {
        return faults;
    }

    String example(String path) {
        Object example = post(path).getRequestBody().getContent().get(JSON).getExample();
        try {
            return Json.mapper().writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> faultsOfRequest(String path, String body) {
        return faults(post(path).getRequestBody().getContent(), body);
    }

    List<String> faultsOfAnswer(String path, int status, String type, String body) {
        ApiResponse described = post(path).getResponses().get(Integer.toString(status));
        if (described == null) {
            return List.of("status " + status + " is not described");
        }
        if (described.get$ref() != null) {
            described = api.getComponents().getResponses().get(name(described.get$ref()));
        }
        List<String> found = new ArrayList<>(faults(described.getContent(), body));
        if (!type.startsWith(JSON)) {
            found.add("not " + JSON + ": " + type);
        }
        return found;
    }

    private List<String> faults(Content content, String body) {
        String schema = name(content.get(JSON).getSchema().get$ref());
        JsonSchema rules = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(SchemaLocation.of(file.toUri() + "#/components/schemas/" + schema));
        return rules.validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .collect(Collectors.toList());
    }

    private Operation post(String path) {
        return api.getPaths().get(path).getPost();
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
