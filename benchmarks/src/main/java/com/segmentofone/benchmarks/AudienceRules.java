package com.segmentofone.benchmarks;

import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.StoreSettings;
import com.segmentofone.segment.StandardRuleBook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** The hundred rules of the benchmark, one a line of {@code audience-rules.txt}. */
final class AudienceRules {

    private AudienceRules() {}

    static List<CompiledRule> all() {
        ShopShelves shop = new ShopShelves();
        StandardRuleBook book = new StandardRuleBook(
                Catalogue.standard(shop), shop, shop, StoreSettings.of(ZoneOffset.UTC, Currency.getInstance("USD")));
        return texts().stream().map(text -> book.compile(book.fromText(text))).collect(Collectors.toList());
    }

    static List<String> texts() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AudienceRules.class.getResourceAsStream("audience-rules.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
