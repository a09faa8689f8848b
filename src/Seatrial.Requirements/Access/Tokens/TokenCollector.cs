using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Access.Tokens;

/// <summary>Gathers settings of tokens while programs are followed.</summary>
internal sealed class TokenCollector(CodeBase code)
{
    private const int MaxSettings = 2_000;
    private const int MaxText = 60;
    private static readonly string[] IdentityWords = ["token", "session", "sess", "auth", "jwt", "refresh", "access", "sid", "login"];

    private readonly HashSet<(string Name, string Values, string Path, int Line)> known = [];
    private readonly List<TokenSetting> found = [];

    /// <summary>In the order of places.</summary>
    public IReadOnlyList<TokenSetting> Found =>
        [
            .. found
                .OrderBy(t => t.Location)
                .ThenBy(t => t.Name, StringComparer.Ordinal)
                .ThenBy(t => string.Join(' ', t.Values), StringComparer.Ordinal),
        ];

    public void Add(CallSite site, string name, params (string Name, string Value)[] values) =>
        Add(site.File, site.Place.Line, name, values);

    public void Add(CodeFile file, int line, string name, params (string Name, string Value)[] values)
    {
        if (found.Count < MaxSettings && known.Add((name, string.Join('|', values), file.Path, line)))
        {
            found.Add(new TokenSetting(name, [.. values.Select(v => KeyValuePair.Create(v.Name, v.Value))], Places.Of(file, line)));
        }
    }

    /// <summary>An option of an argument that is an object.</summary>
    public string Option(CallSite site, int at, string name)
    {
        var options = site[at];
        return options.Object is { } given
            ? given.Members.TryGetValue(name, out var cell)
                ? Text(cell.Value, Entry(site.Written(at), name), site)
                : given.Rest.Value is null
                    ? "not set"
                    : "computed"
            : site.Count > at && !ReferenceEquals(options, Value.Unknown)
                ? "computed"
                : site.Written(at) is null
                    ? "not set"
                    : "computed";
    }

    /// <summary>Where a key comes from that is an option of an argument.</summary>
    public string KeyOption(CallSite site, int at, params string[] names) =>
        names.Select(n => Entry(site.Written(at), n)).FirstOrDefault(e => e is not null) is { } written ? Key(site, written) : "computed";

    /// <summary>Where a key comes from: names of variables and settings, never a value.</summary>
    public string Key(CallSite site, Expression? written) =>
        written is null ? "computed"
        : ValueSource.Of(written, site.File, code) is { Count: > 0 } names ? string.Join(" or ", names.Select(Short))
        : "computed";

    /// <summary>A constant, or the variable or setting that holds it.</summary>
    public string Text(Value? value, Expression? written, CallSite site)
    {
        if (value is null || (ReferenceEquals(value, Value.Unknown) && written is null))
        {
            return "not set";
        }

        string[] texts = value.Text is { } one
            ? [one]
            : [.. (value.Object?.Members.Values ?? Enumerable.Empty<Cell>()).Select(c => c.Value?.Text).OfType<string>()];
        return texts.Length > 0 && texts.All(IsPlain) ? string.Join(", ", texts)
            : written is not null
            && ValueSource.Of(written, site.File, code) is { Count: > 0 } names
            && !names.Contains(ValueSource.Literal)
                ? string.Join(" or ", names.Select(Short))
            : "computed";
    }

    /// <summary>The last component of a constant's name: <c>HmacSha256</c> of <c>SecurityAlgorithms.HmacSha256</c>.</summary>
    public static string Word(Expression? written) =>
        written switch
        {
            MemberExpression member => Short(member.Name),
            NameExpression name => Short(name.Name),
            LiteralExpression literal => Short(literal.Text),
            null => "not set",
            _ => "computed",
        };

    public static bool SoundsLikeIdentity(string name) =>
        Array.Exists(IdentityWords, w => name.Contains(w, StringComparison.OrdinalIgnoreCase))
        && !name.Contains("csrf", StringComparison.OrdinalIgnoreCase)
        && !name.Contains("xsrf", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= MaxText && !text.Contains('*', StringComparison.Ordinal) && !text.Any(char.IsControl);

    private static string Short(string text) => IsPlain(text) ? text : "computed";

    private static Expression? Entry(Expression? written, string name) =>
        (written as ObjectExpression)?.Entries.FirstOrDefault(e => e.Key == name)?.Value;
}
