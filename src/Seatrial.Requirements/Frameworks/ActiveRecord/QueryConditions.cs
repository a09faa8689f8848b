using System.Text.RegularExpressions;
using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>What a query is limited to: by a hash, a list, or a text of SQL.</summary>
internal static partial class QueryConditions
{
    /// <summary>Adds what a hash, a list or a text of SQL asks for.</summary>
    public static void Add(CallSite site, Relation query)
    {
        bool isOptional = site.Evaluator.Branches > query.Branches;
        foreach (var argument in site.Arguments)
        {
            if (argument.Name is { } name && name != "&")
            {
                AddField(site, query, name, argument.Value, isOptional);
            }
        }

        for (int i = 0; i < site.Count; i++)
        {
            var value = site[i];
            if (value.Object is { Tag: null } hash && hash.Members.Count > 0 && !hash.Members.Keys.All(k => k.All(char.IsAsciiDigit)))
            {
                foreach (var (field, cell) in hash.Members)
                {
                    AddField(site, query, field, cell.Value ?? Value.Unknown, isOptional);
                }
            }
            else if (i == 0 && value.Text is { } text)
            {
                AddText(site, query, text, [.. Enumerable.Range(1, Math.Max(0, site.Count - 1)).Select(p => site[p])], value, isOptional);
                return;
            }
            else if (i == 0 && value.Has(Origins.Argument))
            {
                query.Load.AddFilter("", value, isOptional: true);
            }
        }
    }

    private static void AddField(CallSite site, Relation query, string field, Value value, bool isOptional)
    {
        if (value.Object is { Tag: null } nested && nested.Members.Count > 0 && nested.Members.Keys.All(k => !k.All(char.IsAsciiDigit)))
        {
            foreach (var (inner, cell) in nested.Members)
            {
                AddField(site, query, $"{field}.{inner}", cell.Value ?? Value.Unknown, isOptional);
            }

            return;
        }

        var plain = value.Object is { Tag: null } list && list.Members.Count > 0 ? Evaluator.ElementOf(value) : value;
        query.Load.AddFilter(field, plain with { Object = null }, isOptional || plain.MayBeAbsent);
    }

    /// <summary><c>"user_id = ? AND state = :s"</c>.</summary>
    private static void AddText(CallSite site, Relation query, string text, Value[] values, Value whole, bool isOptional)
    {
        int position = 0;
        bool hasAlternative = text.Contains(" or ", StringComparison.OrdinalIgnoreCase);
        foreach (Match match in Comparison().Matches(text))
        {
            string column = match.Groups[1].Value;
            string sign = match.Groups[2].Value;
            var value =
                sign == "?"
                    ? position < values.Length
                        ? values[position++]
                        : Value.Unknown
                    : sign[0] == ':'
                        ? site.Named(sign[1..]) ?? Value.Unknown
                        : Value.Derived([whole]);
            query.Load.AddFilter(
                column[(column.LastIndexOf('.') + 1)..],
                value.Object is { Tag: null } ? Evaluator.ElementOf(value) : value with { Object = null },
                isOptional || hasAlternative || value.MayBeAbsent
            );
        }
    }

    [GeneratedRegex(
        @"([A-Za-z_][\w.]{0,100})""?\)?\s*(?:=|IN|in|LIKE|like|ILIKE|ilike)\s*\(?\s*'?(\?|:[A-Za-z_]\w{0,60}|\*)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Comparison();
}
