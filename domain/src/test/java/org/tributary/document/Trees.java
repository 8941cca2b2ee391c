package org.tributary.document;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON as trees, so that tests read as documents; texts of tests have no escapes. */
final class Trees {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\"[^\"]*\"|[\\[\\]{}:,]|[^\\s\\[\\]{}:,]+)");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private Trees(String json) {
        Matcher matcher = TOKEN.matcher(json);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
    }

    /** The tree of a text. */
    static Object of(String json) {
        return new Trees(json).value();
    }

    /** The text of a tree, two blanks to a level; a list of leaves stands on one line. */
    static String print(Object tree) {
        return print(tree, "\n") + "\n";
    }

    private static String print(Object tree, String end) {
        String below = end + "  ";
        return switch (tree) {
            case Map<?, ?> object
            when !object.isEmpty() ->
                object.entrySet().stream()
                        .map(field -> print(field.getKey(), below) + ": " + print(field.getValue(), below))
                        .collect(joining("," + below, "{" + below, end + "}"));
            case Map<?, ?> _ -> "{}";
            case List<?> list
            when list.stream().anyMatch(Map.class::isInstance) ->
                list.stream().map(item -> print(item, below)).collect(joining("," + below, "[" + below, end + "]"));
            case List<?> list -> list.stream().map(item -> print(item, below)).collect(joining(", ", "[", "]"));
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            default -> tree.toString();
        };
    }

    private Object value() {
        String token = tokens.get(next++);
        return switch (token) {
            case "{" -> object();
            case "[" -> list();
            case "true", "false" -> Boolean.valueOf(token);
            case "null" -> Optional.empty();
            default -> token.startsWith("\"") ? token.substring(1, token.length() - 1) : number(token);
        };
    }

    private static Object number(String token) {
        if (token.contains(".")) {
            return new BigDecimal(token);
        }
        long number = Long.parseLong(token);
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        while (!tokens.get(next).equals("}")) {
            String name = (String) value();
            next++;
            object.put(name, value());
            skipComma();
        }
        next++;
        return object;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        while (!tokens.get(next).equals("]")) {
            list.add(value());
            skipComma();
        }
        next++;
        return list;
    }

    private void skipComma() {
        if (tokens.get(next).equals(",")) {
            next++;
        }
    }
}
