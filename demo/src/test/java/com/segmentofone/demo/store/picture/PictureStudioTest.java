package com.segmentofone.demo.store.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PictureStudioTest {

    private static final List<String> MILK = List.of("Milk", "Dairy", "Dairy", "Drink");

    private final PictureStudio studio = new PictureStudio();

    @Test
    void every_shape_that_a_theme_names_has_been_drawn() {
        Shapes shapes = Shapes.load();
        List<String> named = Themes.load().allShapes();
        assertFalse(named.isEmpty());
        assertEquals(List.of(), named.stream().filter(name -> !shapes.has(name)).toList());
    }

    @Test
    void every_picture_is_well_formed() throws Exception {
        for (String shape : Themes.load().allShapes()) {
            parse("<svg xmlns=\"http://www.w3.org/2000/svg\">" + Shapes.load().render(shape, "Brand", "Thing")
                    + "</svg>");
        }
        for (String svg :
                List.of(studio.product("Club", "Club 2% Milk", MILK), studio.category(MILK), studio.hero(MILK))) {
            assertEquals("svg", parse(svg).getDocumentElement().getLocalName());
        }
    }

    @Test
    void a_name_with_markup_is_text_and_nothing_else() throws Exception {
        Document picture = parse(studio.product("<b>&\"'", "<script>alert(1)</script>", MILK));
        assertEquals(0, picture.getElementsByTagName("script").getLength());
        assertEquals(0, picture.getElementsByTagName("b").getLength());
        assertTrue(picture.getDocumentElement().getTextContent().contains("<b>&\"'"));
    }

    @Test
    void the_same_name_gives_the_same_picture() {
        assertEquals(studio.product("Club", "Club Milk", MILK), new PictureStudio().product("Club", "Club Milk", MILK));
        assertEquals(studio.hero(MILK), new PictureStudio().hero(MILK));
    }

    @Test
    void other_names_give_other_pictures() {
        assertNotEquals(
                studio.product("Club", "Club Milk", MILK), studio.product("Blue Label", "Blue Label Milk", MILK));
        assertNotEquals(studio.hero(MILK), studio.hero(List.of("Produce")));
    }

    @Test
    void the_label_shows_the_brand_once_and_then_what_the_thing_is() throws Exception {
        String text = parse(studio.product("Club", "Club Chocolate Milk", MILK))
                .getDocumentElement()
                .getTextContent();
        assertTrue(text.contains("Club"));
        assertTrue(text.contains("Chocolate Milk"));
        assertFalse(text.contains("Club Chocolate"));
    }

    @Test
    void loose_carrots_are_roots_and_canned_ones_stay_in_their_can() {
        assertEquals("roots", Themes.load().shapeOf("Ebony Fresh Carrots", "greens"));
        assertEquals("can", Themes.load().shapeOf("Blue Label Canned Carrots", "can"));
    }

    @Test
    void what_is_called_navy_is_navy_and_a_trail_camera_is_no_other_camera() {
        List<String> coats = List.of("Coats", "Warm Wear", "Clothing", "Fashion");
        assertTrue(studio.product("Plainday", "Plainday Wool Overcoat, Navy", coats)
                .contains("{fill:#2b3a63}"));
        assertEquals("trailcamera", Themes.load().shapeOf("Velanto Trail Camera", "camera"));
        assertEquals("camera", Themes.load().shapeOf("Velanto Action Camera, Black", "camera"));
    }

    @Test
    void a_category_that_no_theme_knows_is_drawn_as_the_shop() throws Exception {
        parse(studio.category(List.of("Gift cards")));
        assertEquals(
                studio.hero(List.of()).length(),
                studio.hero(List.of("Gift cards")).length());
        assertEquals(Themes.load().shapes(List.of()), Themes.load().shapes(List.of("Gift cards")));
    }

    @Test
    void a_product_without_brand_or_category_has_a_picture() throws Exception {
        parse(studio.product("", "", List.of()));
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
