package com.segmentofone.rule;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads stored texts as the types that rules compare, and brings texts into the form in which they are compared. */
final class Coercion {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([ T].*)?");

    private Coercion() {}

    /** @return null when the text is no plain number */
    static BigDecimal number(String text) {
        String trimmed = text.trim();
        return NUMBER.matcher(trimmed).matches() ? new BigDecimal(trimmed) : null;
    }

    /** @return null when the text does not begin with a date yyyy-MM-dd */
    static LocalDate date(String text) {
        String trimmed = text.trim();
        if (!DATE.matcher(trimmed).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(trimmed.substring(0, 10));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Unicode NFKC, without case. */
    static String folded(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
