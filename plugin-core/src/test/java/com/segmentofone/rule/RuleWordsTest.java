package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.segmentofone.rule.text.RuleText;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPEC 3.12: rules in words. */
class RuleWordsTest {

    private final TinyStore store = new TinyStore();
    private final RuleWords words = new RuleWords(store.catalogue(), store);

    private String said(String text, Locale locale) {
        return words.sentence(new RuleText(store.catalogue(), store).parse(text).rule(), locale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bought in last 30 days" + " | Shoppers who bought in the last 30 days." + " | 過去 30 日間に購入したことがある買い物客。",
                "bought >= 2 orders in last 90 days where category is \"Wine\""
                        + " | Shoppers who placed at least 2 orders in the last 90 days (category is Wine)."
                        + " | 過去 90 日間に（カテゴリーが Wine である）注文が2件以上の買い物客。",
                "bought ever and never bought in last 90 days"
                        + " | Shoppers who bought, and who never bought in the last 90 days."
                        + " | 購入したことがある、かつ過去 90 日間に一度も購入したことがない買い物客。",
                "viewed >= 3 distinct products in last 1 month where price > 10 USD and gender is \"F\""
                        + " | Shoppers who viewed at least 3 different products in the last month (price is more than $10.00), and whose gender is F."
                        + " | 過去 1 か月間に（価格が $10.00 を超える）閲覧した商品が3種類以上の、かつgenderが F である買い物客。",
                "favourite category at level 1 of viewed in last 30 days is \"Produce\""
                        + " | Shoppers whose favourite category at level 1 among the products they viewed in the last 30 days is Produce."
                        + " | 過去 30 日間に閲覧した商品のうち一番多いカテゴリー (階層 1) が Produce である買い物客。",
                "total amount of bought >= 100 USD this year"
                        + " | Shoppers who bought this year with a total amount of at least $100.00."
                        + " | 今年購入した際の金額の合計が$100.00以上の買い物客。",
                "days since last bought >= 90"
                        + " | Shoppers who last bought at least 90 days ago."
                        + " | 最後に購入したのが90日以上前の買い物客。",
                "birthdate < 1990-01-31 or total_children is known"
                        + " | Shoppers whose birthdate is before January 31, 1990, or whose total_children is known."
                        + " | birthdateが 1990年1月31日 より前である、またはtotal_childrenが分かっている買い物客。",
                "in segment \"VIP\" and not (viewed is 3 events since 2026-01-01 or gender is unknown)"
                        + " | Shoppers who are in the segment VIP, and for whom this does not hold: who viewed a product exactly 3 times since January 1, 2026, or whose gender is unknown."
                        + " | セグメント「VIP」に入っている、かつ「2026年1月1日 以降に商品を閲覧した回数がちょうど 3回の、またはgenderが分かっていない」に当てはまらない買い物客。",
                "did site event \"workshop attended\" >= 2 events in last 30 days where topic is \"Wine\""
                        + " | Shoppers who had the event \"workshop attended\" at least 2 times in the last 30 days (topic is Wine)."
                        + " | 過去 30 日間に（topicが Wine である）イベント「workshop attended」があった回数が2回以上の買い物客。",
                "never cancelled in last 1 year and returned >= 2 orders ever and used offer is 1 order this month"
                        + " | Shoppers who never cancelled an order in the last year, and who returned something of at least 2 orders, and who used an offer in exactly 1 orders this month."
                        + " | 過去 1 年間に一度も注文をキャンセルしたことがない、かつ返品のあった注文が2件以上の、かつ今月オファーを利用した注文がちょうど 1件の買い物客。",
                "top 10 % by average order value of bought in last 12 months where category is \"Wine\""
                        + " | Shoppers who are among the top 10% of all customers by average order value of what they bought in the last 12 months (category is Wine)."
                        + " | 過去 12 か月間に（カテゴリーが Wine である）購入したものの平均注文額で全顧客の上位10%に入る買い物客。",
                "quintile 1 by orders of bought"
                        + " | Shoppers who are in quintile 1 of all customers by number of orders of what they bought."
                        + " | 購入したものの注文件数で全顧客を五等分した第1群に入る買い物客。",
                "cart items >= 1 and cart untouched >= 1 hour and cart value > 20 USD"
                        + " | Shoppers in whose open cart the number of pieces is at least 1, and whose open cart has been untouched for at least 1 hour, and whose open cart has a value of more than $20.00."
                        + " | 開いているカートの中の点数が1以上の、かつ開いているカートが最後に変更されてからの時間が1 時間以上の、かつ開いているカートの金額が$20.00超の買い物客。",
                "share of amount of bought >= 60 % in last 1 year where category is \"Wine\""
                        + " | Shoppers for whom at least 60% of the amount of what they bought in the last year fall under (category is Wine)."
                        + " | 過去 1 年間に購入したものの金額のうち（カテゴリーが Wine である）ものの割合が60%以上の買い物客。",
                "average order value of bought >= 50 USD"
                        + " | Shoppers who bought with an average order value of at least $50.00."
                        + " | 購入した注文の平均金額が$50.00以上の買い物客。",
                "viewed in last 30 days where category is \"Wine\" then bought within 7 days where price > 10 USD"
                        + " | Shoppers who viewed a product in the last 30 days (category is Wine), and then bought within 7 days (price is more than $10.00)."
                        + " | 過去 30 日間に（カテゴリーが Wine である）商品を閲覧した後、7 日以内に（価格が $10.00 を超える）購入したことがある買い物客。",
                "started checkout then never bought within 1 hour"
                        + " | Shoppers who started a checkout, and then never bought within 1 hour."
                        + " | 購入手続きを始めた後、1 時間以内に購入したことがないままの買い物客。",
                "any of favourites where stock <= 3, price_drop >= 10 % and none of cart"
                        + " | Shoppers who have a favourite (stock is at most 3, price drop in per cent is at least 10), and who have no product in the open cart."
                        + " | （在庫が 3 以下である、値下がり率 (%) が 10 以上である）お気に入り商品がある、かつ開いているカートに商品が一つもない買い物客。",
                "first channel of visited in last 30 days is \"mail\" and 2nd product of bought is \"Product 102\""
                        + " | Shoppers whose first channel when they visited a page in the last 30 days is mail, and whose product number 2 when they bought is Product 102."
                        + " | 過去 30 日間にページを訪問したときの最初のチャネルが mail である、かつ購入したときの 2 番目の商品が Product 102 である買い物客。",
                "favourite hour of bought >= 18 and last category at level 1 of viewed is \"Cheese\" and share of favourite channel of visited > 50 %"
                        + " | Shoppers whose most frequent hour of the day when they bought is at least 18, and whose last category at level 1 when they viewed a product is Cheese, and whose favourite channel makes up more than 50% when they visited a page."
                        + " | 購入したときに一番多い時刻 (時)が 18 以上である、かつ商品を閲覧したときの最後のカテゴリー (階層 1)が Cheese である、かつページを訪問したときに一番多いチャネルの割合が50%超の買い物客。",
                "viewed >= 3 distinct products of one category at level 1 in last 30 days without bought in last 30 days"
                        + " | Shoppers who viewed at least 3 different products in the last 30 days, within one category at level 1, where they never bought in the last 30 days."
                        + " | 同じ一つのカテゴリー (階層 1)について「過去 30 日間に閲覧した商品が3種類以上の」に当てはまる、かつその中で過去 30 日間に一度も購入したことがない買い物客。",
                "bought >= 1.5 orders per month in last 6 months"
                        + " | Shoppers who placed at least 1.5 orders in the last 6 months, on average per month."
                        + " | 1 か月あたりの平均で過去 6 か月間に注文が1.5件以上の買い物客。",
                "logged in >= 2 distinct days in last 2 weeks"
                        + " | Shoppers who logged in on at least 2 different days in the last 2 weeks."
                        + " | 過去 2 週間にログインした日数が2日以上の買い物客。"
            })
    void a_rule_is_one_sentence(String text, String english, String japanese) {
        assertEquals(english, said(text, Locale.ENGLISH));
        assertEquals(japanese, said(text, Locale.JAPANESE));
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Arbitraries.randomValue(r -> new RandomRules(r, LocalDate.of(2026, 11, 22)).rule(3));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void every_rule_can_be_said_in_both_languages(@ForAll("rules") Rule rule) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            assertFalse(words.sentence(rule, locale).isEmpty());
        }
    }
}
