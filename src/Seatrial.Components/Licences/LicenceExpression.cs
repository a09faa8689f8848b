namespace Seatrial.Components.Licences;

/// <summary>
/// A licence expression of SPDX (annex "SPDX license expressions" of 2.3 and 3.0): licences joined by WITH, AND and OR, in this order of
/// binding, with parentheses. Immutable.
/// </summary>
public sealed record LicenceExpression
{
    private const int MaxLength = 2_000;
    private const int MaxDepth = 32;

    private LicenceExpression(LicenceOperator operation, string licence, string? exception, IReadOnlyList<LicenceExpression> operands) =>
        (Operator, Licence, Exception, Operands) = (operation, licence, exception, operands);

    public LicenceOperator Operator { get; }

    /// <summary>Identifier in its present form (<c>GPL-2.0-or-later</c> for <c>GPL-2.0+</c>); empty for what is joined.</summary>
    public string Licence { get; }

    /// <summary>Identifier of the exception behind WITH; null where there is none.</summary>
    public string? Exception { get; }

    /// <summary>What is joined, at least two; empty for a licence.</summary>
    public IReadOnlyList<LicenceExpression> Operands { get; }

    /// <summary>Every licence that it names, each once, in order.</summary>
    public IEnumerable<string> Licences =>
        Operator == LicenceOperator.None ? [Licence] : Operands.SelectMany(o => o.Licences).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where the text is no expression: prose, a file name, nothing.</summary>
    public static LicenceExpression? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
        {
            return null;
        }

        string[] words = text.Replace("(", " ( ", StringComparison.Ordinal)
            .Replace(")", " ) ", StringComparison.Ordinal)
            .Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

        // Older manifests of Rust write a slash for OR.
        words =
            words.Length == 1 && words[0].Contains('/', StringComparison.Ordinal)
                ? words[0].Replace("/", " OR ", StringComparison.Ordinal).Split(' ')
                : words;
        int at = 0;
        var read = Joined(words, ref at, LicenceOperator.Or, 0);
        return read is not null && at == words.Length ? read : null;
    }

    public override string ToString() =>
        Operator switch
        {
            LicenceOperator.None => Exception is null ? Licence : $"{Licence} WITH {Exception}",
            var operation => string.Join(
                operation == LicenceOperator.And ? " AND " : " OR ",
                Operands.Select(o => o.Operator != LicenceOperator.None && o.Operator != operation ? $"({o})" : o.ToString())
            ),
        };

    public bool Equals(LicenceExpression? other) =>
        other is not null && string.Equals(ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.OrdinalIgnoreCase);

    private static LicenceExpression? Joined(string[] words, ref int at, LicenceOperator operation, int depth)
    {
        string word = operation == LicenceOperator.Or ? "OR" : "AND";
        var operands = new List<LicenceExpression>();
        do
        {
            if (
                (operation == LicenceOperator.Or ? Joined(words, ref at, LicenceOperator.And, depth) : Simple(words, ref at, depth))
                is not { } operand
            )
            {
                return null;
            }

            operands.Add(operand);
        } while (Takes(words, ref at, word));
        return operands.Count == 1 ? operands[0] : new LicenceExpression(operation, "", null, operands);
    }

    private static LicenceExpression? Simple(string[] words, ref int at, int depth)
    {
        if (at == words.Length || depth > MaxDepth)
        {
            return null;
        }

        if (words[at] == "(")
        {
            at++;
            var inner = Joined(words, ref at, LicenceOperator.Or, depth + 1);
            return inner is not null && Takes(words, ref at, ")") ? inner : null;
        }

        if (LicenceNames.Current(words[at]) is not { } licence)
        {
            return null;
        }

        at++;
        if (!Takes(words, ref at, "WITH"))
        {
            return new LicenceExpression(LicenceOperator.None, licence, null, []);
        }

        return at < words.Length && LicenceNames.IsIdentifier(words[at])
            ? new LicenceExpression(LicenceOperator.None, licence, words[at++], [])
            : null;
    }

    private static bool Takes(string[] words, ref int at, string word)
    {
        bool isThere = at < words.Length && string.Equals(words[at], word, StringComparison.OrdinalIgnoreCase);
        at += isThere ? 1 : 0;
        return isThere;
    }
}
