package com.segmentofone.demo.store.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The drawings of {@code pictures/shapes.svg}, with the texts on their labels still open. */
final class Shapes {

    private static final String FILE = "/pictures/shapes.svg";
    private static final double GLYPH_WIDTH = .56;

    private final Map<String, Element> byName;
    private final Transformer writer = fragmentWriter();

    private Shapes(Map<String, Element> byName) {
        this.byName = byName;
    }

    static Shapes load() {
        try (InputStream in = Shapes.class.getResourceAsStream(FILE)) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            Map<String, Element> found = new LinkedHashMap<>();
            NodeList children = document.getDocumentElement().getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                if (children.item(i) instanceof Element shape) {
                    found.put(shape.getAttribute("id"), shape);
                }
            }
            return new Shapes(found);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    /** The drawing as XML, its label filled in; empty texts leave the label blank. One at a time: neither a DOM nor its writer may be shared. */
    synchronized String render(String name, String brand, String variety) {
        Element shape = (Element) byName.get(name).cloneNode(true);
        shape.removeAttribute("id");
        NodeList texts = shape.getElementsByTagName("text");
        for (int i = texts.getLength() - 1; i >= 0; i--) {
            write((Element) texts.item(i), brand, variety);
        }
        return serialize(shape);
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    private static void write(Element text, String brand, String variety) {
        double width = Double.parseDouble(text.getAttribute("data-w"));
        String words = text.getTextContent()
                .replace("{brand}", brand)
                .replace("{line}", shortened(variety))
                .trim();
        if (words.isEmpty()) {
            text.getParentNode().removeChild(text);
            return;
        }
        double most = text.getAttribute("class").startsWith("t") ? 19 : 13;
        double size = Math.min(most, width / (words.length() * GLYPH_WIDTH));
        text.setAttribute("font-size", String.format(Locale.ROOT, "%.1f", size));
        text.removeAttribute("data-w");
        text.setTextContent(words);
    }

    /** The last words of a name say what the thing is; as many of them as a label holds. */
    private static String shortened(String variety) {
        String rest = variety;
        while (rest.length() > 16 && rest.indexOf(' ') > 0) {
            rest = rest.substring(rest.indexOf(' ') + 1);
        }
        return rest;
    }

    private String serialize(Node node) {
        try {
            StringWriter out = new StringWriter();
            writer.transform(new DOMSource(node), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("cannot write a drawing", e);
        }
    }

    private static Transformer fragmentWriter() {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            return transformer;
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException("this Java cannot write XML", e);
        }
    }
}
