package heddle.report.junit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An XML document under way, indented, in the order in which it is read. Any text may be handed in: what XML 1.0 cannot
 * hold becomes the replacement character, and what it reserves is escaped.
 */
final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;
    private boolean inContent;

    /** Begins an element inside the one that is open. */
    XmlText open(String element) {
        endTag("\n");
        text.append("  ".repeat(open.size())).append('<').append(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** Adds an attribute to the element that was just opened. */
    XmlText attribute(String name, String value) {
        if (!inTag) {
            throw new IllegalStateException("no tag is open for the attribute " + name);
        }
        text.append(' ').append(name).append("=\"");
        escape(value);
        text.append('"');
        return this;
    }

    /** Adds text to the element that was just opened. */
    XmlText content(String content) {
        endTag("");
        escape(content);
        inContent = true;
        return this;
    }

    /** Ends the element, which must be the one opened last. */
    XmlText close(String element) {
        if (!element.equals(open.peek())) {
            throw new IllegalStateException("the open element is " + open.peek() + ", not " + element);
        }
        open.pop();
        if (inTag) {
            text.append("/>\n");
        } else {
            text.append(inContent ? "" : "  ".repeat(open.size()))
                    .append("</")
                    .append(element)
                    .append(">\n");
        }
        inTag = false;
        inContent = false;
        return this;
    }

    /** Returns the document. */
    String text() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("the element " + open.peek() + " is still open");
        }
        return text.toString();
    }

    private void endTag(String after) {
        if (inTag) {
            text.append('>').append(after);
        }
        inTag = false;
    }

    private void escape(String value) {
        value.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\n' -> text.append(inTag ? "&#10;" : "\n");
                case '\t' -> text.append(inTag ? "&#9;" : "\t");
                default -> text.appendCodePoint(isXml(codePoint) ? codePoint : 0xFFFD);
            }
        });
    }

    private static boolean isXml(int codePoint) {
        return (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}
