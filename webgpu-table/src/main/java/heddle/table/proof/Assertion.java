package heddle.table.proof;

/**
 * One claim about a header as one line of C, which a compiler rejects when the claim is wrong.
 *
 * @param row what the table says, in words that name the row
 * @param line the line of C
 */
record Assertion(String row, String line) {
    Assertion {
        if (line.contains("\n")) {
            throw new IllegalArgumentException("more than one line: " + line);
        }
    }

    /** Asserts an integer constant expression. */
    static Assertion that(String expression, String row) {
        return new Assertion(row, "_Static_assert(" + expression + ", \"" + row + "\");");
    }

    /** Asserts that an expression has a type, but for the qualifiers of the expression itself. */
    static Assertion type(String expression, String type, String row) {
        return that("__builtin_types_compatible_p(__typeof__(" + expression + "), " + type + ")", row);
    }

    /**
     * Asserts an expression over static const variables, which the header's flags are and which C does not take for integer
     * constant expressions: a wrong one divides by zero, which no initialiser may.
     */
    static Assertion thatStatic(String expression, String variable, String row) {
        return new Assertion(row, "static const int " + variable + " = 1 / (" + expression + "); /* " + row + " */");
    }
}
