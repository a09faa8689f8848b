using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>
/// What the schemas of a repository say of the fields of their root types: that they are there, and their directives. Source: GraphQL
/// specification, section 3.
/// </summary>
internal sealed class SchemaText
{
    private const int MaxLength = 1 << 20;
    private const int MaxTexts = 2_000;

    private readonly HashSet<string> mutations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> directives = new(StringComparer.Ordinal);

    /// <summary>From files of types and from texts in programs.</summary>
    public static SchemaText Read(EndpointDiscovery discovery)
    {
        var schema = new SchemaText();
        foreach (var (path, text) in discovery.Texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (PackFiles.IsSchema(path))
            {
                schema.Read(text);
            }
        }

        foreach (
            string text in discovery
                .Code.Files.Where(f => f.Language is CodeLanguage.JavaScript or CodeLanguage.TypeScript)
                .SelectMany(Texts)
                .Take(MaxTexts)
        )
        {
            schema.Read(text);
        }

        return schema;
    }

    public bool IsMutation(string field) => mutations.Contains(field);

    /// <summary>Directives of a field and of its type, as written: <c>auth(requires: ADMIN)</c>.</summary>
    public IReadOnlyList<string> DirectivesOf(string type, string field) =>
        directives.TryGetValue($"{type}.{field}", out var found) ? found : [];

    /// <summary>Reads one text of type definitions; what is no such text gives nothing.</summary>
    internal void Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return;
        }

        var tokens = new SchemaTokens(text);
        while (tokens.Next() is { } word)
        {
            if (word != "type" || tokens.Next() is not { } type)
            {
                continue;
            }

            var ofType = new List<string>();
            while (tokens.Peek() is { } next && next != "{" && next is not ("type" or "input" or "enum" or "extend"))
            {
                tokens.Next();
                if (next == "@")
                {
                    ofType.Add(tokens.Directive());
                }
            }

            if (tokens.Peek() == "{" && GraphResolvers.Roots.Any(r => r.Type == type))
            {
                tokens.Next();
                ReadFields(tokens, type, ofType);
            }
        }
    }

    private void ReadFields(SchemaTokens tokens, string type, List<string> ofType)
    {
        while (tokens.Next() is { } field && field != "}")
        {
            if (tokens.Peek() == "(")
            {
                tokens.SkipParentheses();
            }

            if (tokens.Peek() != ":")
            {
                continue;
            }

            tokens.Next();
            if (type == "Mutation")
            {
                mutations.Add(field);
            }

            // The type: a name, with its brackets and marks.
            while (tokens.Peek() is "[" or "]" or "!")
            {
                tokens.Next();
            }

            tokens.Next();
            var own = new List<string>(ofType);
            while (tokens.Peek() is "]" or "!" or "@")
            {
                if (tokens.Next() == "@")
                {
                    own.Add(tokens.Directive());
                }
            }

            directives[$"{type}.{field}"] = own;
        }
    }

    private static IEnumerable<string> Texts(CodeFile file) =>
        CodeWalk
            .Expressions(file)
            .OfType<LiteralExpression>()
            .Where(l =>
                l.Kind == LiteralKind.String
                && l.Text.Length > 12
                && GraphResolvers.Roots.Any(r => l.Text.Contains($"type {r.Type}", StringComparison.Ordinal))
            )
            .Select(l => l.Text);
}
