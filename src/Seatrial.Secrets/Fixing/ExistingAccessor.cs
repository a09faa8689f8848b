namespace Seatrial.Secrets.Fixing;

/// <summary>
/// A call by which the file reads a secret from a store already: <c>get_secret("db-password")</c>,
/// <c>client.GetSecret("x").Value.Value</c>. What is moved is read in the same way, if the call can be made anywhere in the file: it has no
/// receiver, or one that is set at the start of a line. Calls that have to be awaited are left alone.
/// </summary>
internal sealed record ExistingAccessor(string Before, string OldName, string After)
{
    private const int MostCalls = 200;
    private const int LongestName = 120;

    private static readonly string[] Functions =
    [
        "get_secret(",
        "getSecret(",
        "GetSecret(",
        "read_secret(",
        "readSecret(",
        "ReadSecret(",
        "fetch_secret(",
        "fetchSecret(",
        "load_secret(",
        "loadSecret(",
    ];

    /// <summary>How the store's own objects give the text out.</summary>
    private static readonly string[] Endings = [".Value.Value", ".value", ".getValue()", ""];

    /// <summary>Null where the file asks no store.</summary>
    public static ExistingAccessor? Find(string text)
    {
        int calls = 0;
        foreach (string function in Functions)
        {
            for (
                int at = text.IndexOf(function, StringComparison.Ordinal);
                at >= 0 && calls < MostCalls;
                at = text.IndexOf(function, at + function.Length, StringComparison.Ordinal), calls++
            )
            {
                if (Read(text, at, at + function.Length) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    /// <summary>The same call for another secret.</summary>
    public string Call(string variable) => $"{Before}{Name(variable)}{After}";

    /// <summary>The name in the store, written as the other one is: with its folder, with hyphens, or as a constant.</summary>
    public string Name(string variable)
    {
        int slash = OldName.LastIndexOf('/') + 1;
        string last = OldName[slash..];
        bool isConstant = last.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');
        return OldName[..slash]
            + (isConstant ? variable : variable.ToLowerInvariant().Replace('_', last.Contains('_', StringComparison.Ordinal) ? '_' : '-'));
    }

    private static ExistingAccessor? Read(string text, int function, int open)
    {
        if (open >= text.Length || text[open] is not ('"' or '\''))
        {
            return null;
        }

        int close = text.IndexOf(text[open], open + 1, Math.Min(LongestName, text.Length - open - 1));
        if (close < 0 || close + 1 >= text.Length || text[close + 1] != ')')
        {
            return null;
        }

        string name = text[(open + 1)..close];
        int start = function;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.' or '$'))
        {
            start--;
        }

        string receiver = text[start..function].TrimEnd('.');
        bool isSet = receiver.Length == 0 || (!receiver.Contains('.', StringComparison.Ordinal) && IsSetAtStart(text, receiver));
        bool isDefinition =
            text.AsSpan(0, start).TrimEnd() is var before
            && (before.EndsWith("def") || before.EndsWith("function") || before.EndsWith("func") || before.EndsWith("await"));
        string after = Array.Find(Endings, e => string.CompareOrdinal(text, close + 2, e, 0, e.Length) == 0)!;
        return name.Length == 0 || !isSet || isDefinition || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/' or '.')
            ? null
            : new ExistingAccessor(text[start..(open + 1)], name, text[close..(close + 2)] + after);
    }

    /// <summary><c>client = …</c>, <c>const client = …</c> at the first column.</summary>
    private static bool IsSetAtStart(string text, string name) =>
        Array.Exists(
            ["", "const ", "let ", "var "],
            word =>
                text.StartsWith($"{word}{name} = ", StringComparison.Ordinal)
                || text.Contains($"\n{word}{name} = ", StringComparison.Ordinal)
        );
}
