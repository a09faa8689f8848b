using System.Collections.Frozen;

namespace Seatrial.Requirements.Sources;

/// <summary>What of a language's syntax keeps code apart from comments and strings.</summary>
internal sealed record SourceSyntax
{
    public string LineComment { get; init; } = "//";

    /// <summary>A second mark, as PHP has it.</summary>
    public string OtherLineComment { get; init; } = "";

    public bool HasBlockComments { get; init; } = true;

    /// <summary><c>'a'</c> is one character and <c>'a</c> may be a lifetime: only short ones are literals.</summary>
    public bool HasCharacters { get; init; }

    /// <summary><c>"""</c> and, where single quotes make strings, <c>'''</c>.</summary>
    public bool HasTripleQuotes { get; init; }

    /// <summary>Backticks hold text as it is over several lines (Go).</summary>
    public bool HasRawBackticks { get; init; }

    /// <summary>Templates with <c>${…}</c>, regular expressions between slashes (ECMAScript).</summary>
    public bool IsScript { get; init; }

    /// <summary>Expressions inside of strings: what opens them, empty where there are none.</summary>
    public string Interpolation { get; init; } = "";

    private static readonly SourceSyntax Script = new() { IsScript = true };
    private static readonly SourceSyntax CLike = new()
    {
        HasCharacters = true,
        HasTripleQuotes = true,
        Interpolation = "{",
    };

    private static readonly FrozenDictionary<string, SourceSyntax> ByExtension = new (string Extensions, SourceSyntax Syntax)[]
    {
        (".js .jsx .mjs .cjs .ts .tsx .mts .cts .vue .svelte .astro", Script),
        (".java .kt .kts .scala .cs .swift .rs", CLike),
        (".go", new() { HasCharacters = true, HasRawBackticks = true }),
        (".dart .groovy .gradle", new() { HasTripleQuotes = true, Interpolation = "{" }),
        (".php", new() { OtherLineComment = "#", Interpolation = "{" }),
        (
            ".py",
            new()
            {
                LineComment = "#",
                HasBlockComments = false,
                HasTripleQuotes = true,
                Interpolation = "{",
            }
        ),
        (
            ".rb .ex .exs .rake",
            new()
            {
                LineComment = "#",
                HasBlockComments = false,
                HasTripleQuotes = true,
                Interpolation = "#{",
            }
        ),
    }
        .SelectMany(r => r.Extensions.Split(' ').Select(e => (Extension: e, r.Syntax)))
        .ToFrozenDictionary(r => r.Extension, r => r.Syntax, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, SourceSyntax>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByExtension.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>By extension with its dot; null for a language that is not read.</summary>
    public static SourceSyntax? Of(ReadOnlySpan<char> extension) => Lookup.TryGetValue(extension, out var syntax) ? syntax : null;
}
