package com.segmentofone.demo.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The homepage's big picture as structured content, so that operators edit it: one that greets everybody, one for
 * each department, and what {@link MadeContent} has.
 */
final class HeroContent {

    static final String TYPE = "Homepage Hero";
    static final String DEFAULT_NAME = "Hero: default";

    private static final long TYPE_ID = 1;
    private static final long TEMPLATE = 1;
    private static final long GROUP = 1;

    private record Field(String name, String label, boolean area, int length) {}

    private static final List<Field> FIELDS = List.of(
            new Field("headline", "Headline", false, 100),
            new Field("text", "Text", true, 250),
            new Field("picture", "Picture URL", false, 250),
            new Field("link", "Link", false, 250),
            new Field("button", "Button text", false, 50),
            new Field("headline_ja", "Headline (Japanese)", false, 100),
            new Field("text_ja", "Text (Japanese)", true, 250),
            new Field("button_ja", "Button text (Japanese)", false, 50));

    private final Connection connection;
    private final LocalDateTime now;
    private long contentId;
    private long values;

    HeroContent(Connection connection, Clock clock) {
        this.connection = connection;
        this.now = LocalDateTime.now(clock);
    }

    void load(List<Catalogue.Place> departments) throws SQLException {
        type();
        fieldDefinitions();
        contents(departments);
    }

    private void type() throws SQLException {
        try (Batch templates = Batch.into(connection, "BLC_SC_FLD_TMPLT", "SC_FLD_TMPLT_ID", "NAME");
                Batch types =
                        Batch.into(connection, "BLC_SC_TYPE", "SC_TYPE_ID", "NAME", "DESCRIPTION", "SC_FLD_TMPLT_ID")) {
            templates.row(TEMPLATE, TYPE);
            templates.flush();
            types.row(TYPE_ID, TYPE, "The big picture at the top of the homepage", TEMPLATE);
        }
    }

    private void fieldDefinitions() throws SQLException {
        try (Batch groups = Batch.into(connection, "BLC_FLD_GROUP", "FLD_GROUP_ID", "NAME", "INIT_COLLAPSED_FLAG");
                Batch links =
                        Batch.into(connection, "BLC_SC_FLDGRP_XREF", "SC_FLD_TMPLT_ID", "FLD_GROUP_ID", "GROUP_ORDER");
                Batch definitions = Batch.into(
                        connection,
                        "BLC_FLD_DEF",
                        "FLD_DEF_ID",
                        "FLD_GROUP_ID",
                        "NAME",
                        "FRIENDLY_NAME",
                        "FLD_TYPE",
                        "FLD_ORDER",
                        "MAX_LENGTH",
                        "TEXT_AREA_FLAG",
                        "HIDDEN_FLAG",
                        "ALLOW_MULTIPLES",
                        "REQUIRED_FLAG")) {
            groups.row(GROUP, "Hero", false);
            groups.flush();
            links.row(TEMPLATE, GROUP, 0);
            long definition = 0;
            for (Field field : FIELDS) {
                definition++;
                definitions.row(
                        definition,
                        GROUP,
                        field.name(),
                        field.label(),
                        "STRING",
                        (int) definition,
                        field.length(),
                        field.area(),
                        false,
                        false,
                        false);
            }
        }
    }

    private void contents(List<Catalogue.Place> departments) throws SQLException {
        try (Batch contents = Batch.into(
                                connection,
                                "BLC_SC",
                                "SC_ID",
                                "CONTENT_NAME",
                                "SC_TYPE_ID",
                                "LOCALE_CODE",
                                "PRIORITY",
                                "OFFLINE_FLAG",
                                "DATE_CREATED",
                                "DATE_UPDATED")
                        .onlyWhenFlushed();
                Batch fields = Batch.into(
                                connection,
                                "BLC_SC_FLD",
                                "SC_FLD_ID",
                                "FLD_KEY",
                                "VALUE",
                                "DATE_CREATED",
                                "DATE_UPDATED")
                        .onlyWhenFlushed();
                Batch links = Batch.into(connection, "BLC_SC_FLD_MAP", "SC_ID", "SC_FLD_ID", "MAP_KEY")
                        .onlyWhenFlushed()) {
            hero(DEFAULT_NAME, 1, welcome(), contents, fields, links);
            for (Catalogue.Place department : departments) {
                hero(name(department), 10, invitation(department), contents, fields, links);
            }
            for (MadeContent made : MadeContent.all()) {
                hero(made.name(), 10, made.fields(), contents, fields, links);
            }
            Batch.flushInOrder(contents, fields, links);
        }
    }

    /** Two families have a department of the same name, so the name holds both: {@code Hero: Food, Dairy}. */
    private static String name(Catalogue.Place department) {
        return "Hero: " + department.family() + ", " + department.name();
    }

    private void hero(String name, int priority, Map<String, String> texts, Batch contents, Batch fields, Batch links)
            throws SQLException {
        long content = ++contentId;
        contents.row(content, name, TYPE_ID, ReferenceData.LOCALE, priority, false, now, now);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            values++;
            fields.row(values, text.getKey(), text.getValue(), now, now);
            links.row(content, values, text.getKey());
        }
    }

    private static Map<String, String> welcome() {
        return texts(
                "Everything for your table, and your desk",
                "Fresh, fair and at your door: groceries, and now clothes, gadgets, journals and books.",
                "/picture/hero/welcome.svg",
                "/all",
                "Look around",
                "食卓に必要なものをすべて",
                "新鮮なものを、適正な価格で、ご自宅まで。",
                "見てまわる");
    }

    private static Map<String, String> invitation(Catalogue.Place department) {
        return texts(
                department.name() + ", picked for you",
                "You know your " + department.name().toLowerCase(java.util.Locale.ROOT)
                        + ". See what is new on these shelves.",
                "/picture/hero" + department.url() + ".svg",
                department.url(),
                "Shop " + department.name(),
                "あなたに選んだ" + department.name(),
                department.name() + "の新着をご覧ください。",
                department.name() + "を見る");
    }

    private static Map<String, String> texts(
            String headline,
            String text,
            String picture,
            String link,
            String button,
            String headlineJa,
            String textJa,
            String buttonJa) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("headline", headline);
        texts.put("text", text);
        texts.put("picture", picture);
        texts.put("link", link);
        texts.put("button", button);
        texts.put("headline_ja", headlineJa);
        texts.put("text_ja", textJa);
        texts.put("button_ja", buttonJa);
        return texts;
    }
}
