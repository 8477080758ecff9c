package heddle.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A report, read back by a parser that accepts only well-formed XML. The page is written so that it is that too. */
public record XmlDocument(Document document) {
    /** Parses the text, or throws. */
    public static XmlDocument parse(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return new XmlDocument(builder.parse(new InputSource(new StringReader(text))));
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IOException(broken);
        }
    }

    /** Returns the texts of the nodes on the path. */
    public List<String> texts(String path) {
        NodeList nodes = evaluate(path, NodeList.class);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    /** Returns the value of a numeric expression. */
    public int number(String expression) {
        return evaluate(expression, Double.class).intValue();
    }

    private <T> T evaluate(String path, Class<T> type) {
        try {
            var result = type == NodeList.class ? XPathConstants.NODESET : XPathConstants.NUMBER;
            return type.cast(XPathFactory.newInstance().newXPath().evaluate(path, document, result));
        } catch (XPathExpressionException mistake) {
            throw new IllegalArgumentException(path, mistake);
        }
    }
}
