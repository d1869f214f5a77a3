package com.segmentofone.demo.store.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.web.util.ProcessorUtils;

/** Broadleaf parses the parameters of a listing without checking them; a mistyped address is mended before it gets there. */
final class ListingAddress {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern RANGE = Pattern.compile("range\\[\\d+(\\.\\d+)?:(\\d+(\\.\\d+)?|null)]");
    private static final Set<String> SORTS = Set.of("price asc", "price desc", "name asc", "name desc");

    private ListingAddress() {}

    /** The address without the parameters that cannot be understood, if there are any. */
    static Optional<String> mended(HttpServletRequest request) {
        Map<String, String[]> kept = new LinkedHashMap<>(request.getParameterMap());
        boolean changed = kept.entrySet().removeIf(entry -> !understood(entry.getKey(), entry.getValue()));
        return changed ? Optional.of(ProcessorUtils.getUrl(request.getRequestURI(), kept)) : Optional.empty();
    }

    private static boolean understood(String name, String[] values) {
        for (String value : values) {
            boolean good =
                    switch (name) {
                        case "page", "pageSize" -> NUMBER.matcher(value).matches();
                        case "sort" -> SORTS.contains(value);
                        default -> !value.contains("range[")
                                || RANGE.matcher(value).matches();
                    };
            if (!good) {
                return false;
            }
        }
        return true;
    }
}
