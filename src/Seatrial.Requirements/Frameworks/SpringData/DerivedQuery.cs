namespace Seatrial.Requirements.Frameworks.SpringData;

/// <summary>What a derived query's name says: <c>findByIdAndOwnerId</c> reads by id and ownerId.</summary>
/// <param name="Fields">Properties in the order of arguments, with the number of arguments that each takes; optional where one of several
/// suffices.</param>
internal sealed record DerivedQuery(string Subject, IReadOnlyList<(string Field, int Arguments, bool IsOptional)> Fields)
{
    private static readonly string[] Subjects = ["find", "read", "get", "query", "search", "stream", "exists", "count", "delete", "remove"];

    /// <summary>Endings of a property that say how it is compared, and how many arguments that takes.</summary>
    private static readonly (string Ending, int Arguments, bool IsEqual)[] Endings =
    [
        ("IsNotNull", 0, false),
        ("NotNull", 0, false),
        ("IsNull", 0, false),
        ("Null", 0, false),
        ("IsTrue", 0, false),
        ("True", 0, false),
        ("IsFalse", 0, false),
        ("False", 0, false),
        ("Between", 2, false),
        ("NotIn", 1, false),
        ("In", 1, true),
        ("GreaterThanEqual", 1, false),
        ("GreaterThan", 1, false),
        ("LessThanEqual", 1, false),
        ("LessThan", 1, false),
        ("Before", 1, false),
        ("After", 1, false),
        ("NotLike", 1, false),
        ("Like", 1, false),
        ("NotContaining", 1, false),
        ("Containing", 1, false),
        ("Contains", 1, false),
        ("StartingWith", 1, false),
        ("EndingWith", 1, false),
        ("IsNot", 1, false),
        ("Not", 1, false),
        ("Equals", 1, true),
        ("Is", 1, true),
    ];

    public static DerivedQuery? Parse(string name)
    {
        string? subject = Array.Find(Subjects, s => name.StartsWith(s, StringComparison.Ordinal));
        int by = name.IndexOf("By", StringComparison.Ordinal);
        if (subject is null || by < 0)
        {
            return null;
        }

        string criteria = name[(by + 2)..];
        int order = criteria.IndexOf("OrderBy", StringComparison.Ordinal);
        criteria = (order < 0 ? criteria : criteria[..order])
            .Replace("AllIgnoreCase", "", StringComparison.Ordinal)
            .Replace("IgnoreCase", "", StringComparison.Ordinal);
        var fields = new List<(string, int, bool)>();
        string[] alternatives = Split(criteria, "Or");
        foreach (string alternative in alternatives)
        {
            foreach (string part in Split(alternative, "And"))
            {
                if (part.Length > 0)
                {
                    fields.Add(Field(part, alternatives.Length > 1));
                }
            }
        }

        return new DerivedQuery(subject, fields);
    }

    private static (string Field, int Arguments, bool IsOptional) Field(string part, bool isOptional)
    {
        foreach (var (ending, arguments, isEqual) in Endings)
        {
            if (part.Length > ending.Length && part.EndsWith(ending, StringComparison.Ordinal))
            {
                return (isEqual ? Lower(part[..^ending.Length]) : "", arguments, isOptional);
            }
        }

        return (Lower(part), 1, isOptional);
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..].Replace("_", ".", StringComparison.Ordinal);

    /// <summary>At the word where it stands between two words: <c>OrderAndId</c> at <c>And</c>, <c>Android</c> not.</summary>
    private static string[] Split(string text, string word)
    {
        var parts = new List<string>();
        int start = 0;
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at > start && at + word.Length < text.Length && char.IsAsciiLetterUpper(text[at + word.Length]))
            {
                parts.Add(text[start..at]);
                start = at + word.Length;
            }
        }

        parts.Add(text[start..]);
        return [.. parts];
    }
}
