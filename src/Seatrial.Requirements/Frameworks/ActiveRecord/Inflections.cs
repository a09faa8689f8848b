namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>
/// Names as Rails derives them from each other. Source: ActiveSupport::Inflector, its regular rules and the irregular words that models are
/// called by.
/// </summary>
internal static class Inflections
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["people"] = "person",
        ["men"] = "man",
        ["women"] = "woman",
        ["children"] = "child",
        ["mice"] = "mouse",
        ["statuses"] = "status",
        ["aliases"] = "alias",
        ["addresses"] = "address",
        ["buses"] = "bus",
        ["data"] = "datum",
        ["media"] = "medium",
        ["indices"] = "index",
        ["vertices"] = "vertex",
        ["matrices"] = "matrix",
        ["analyses"] = "analysis",
        ["quizzes"] = "quiz",
        ["moves"] = "move",
        ["movies"] = "movie",
        ["series"] = "series",
        ["news"] = "news",
        ["species"] = "species",
        ["equipment"] = "equipment",
        ["information"] = "information",
        ["feedback"] = "feedback",
        ["status"] = "status",
        ["address"] = "address",
    };

    /// <summary><c>categories</c> to <c>category</c>; of a name of several words the last.</summary>
    public static string Singular(string word)
    {
        int at = word.LastIndexOf('_') + 1;
        string last = word[at..];
        if (Irregular.TryGetValue(last, out string? known))
        {
            return word[..at] + known;
        }

        return word[..at]
            + (
                Ends(last, "ies") && last.Length > 4 ? last[..^3] + "y"
                : Ends(last, "sses") || Ends(last, "shes") || Ends(last, "ches") || Ends(last, "xes") || Ends(last, "oes") ? last[..^2]
                : Ends(last, "ves") && last.Length > 5 && !Ends(last, "ives") ? last[..^3] + "f"
                : Ends(last, "s") && !Ends(last, "ss") && !Ends(last, "us") && !Ends(last, "is") && last.Length > 2 ? last[..^1]
                : last
            );
    }

    public static string Plural(string word)
    {
        foreach (var (many, one) in Irregular)
        {
            if (one == word && many != one)
            {
                return many;
            }
        }

        return Irregular.ContainsKey(word) ? word
            : Ends(word, "y") && word.Length > 1 && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "ies"
            : Ends(word, "s") || Ends(word, "x") || Ends(word, "ch") || Ends(word, "sh") ? word + "es"
            : word + "s";
    }

    /// <summary><c>api/v1/order_items</c> to <c>Api::V1::OrderItems</c>.</summary>
    public static string Camel(string path) =>
        string.Join(
            "::",
            path.Trim('/')
                .Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Select(p =>
                    string.Concat(p.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]))
                )
        );

    /// <summary><c>OrderItem</c> to <c>order_item</c>.</summary>
    public static string Underscored(string name)
    {
        var text = new System.Text.StringBuilder(name.Length + 4);
        string last = name[(name.LastIndexOf(':') + 1)..];
        for (int i = 0; i < last.Length; i++)
        {
            if (
                char.IsAsciiLetterUpper(last[i])
                && i > 0
                && (!char.IsAsciiLetterUpper(last[i - 1]) || (i + 1 < last.Length && char.IsAsciiLetterLower(last[i + 1])))
            )
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(last[i]));
        }

        return text.ToString();
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
