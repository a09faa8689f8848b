namespace Seatrial.Secrets.Fixing;

/// <summary>The lexica of the languages that are edited.</summary>
internal static class Lexica
{
    private static readonly (string Open, string Close)[] SlashStar = [("/*", "*/")];

    public static CodeLexicon Script { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = SlashStar,
            Strings = [new("`", "`", IsMultiline: true, Interpolation: "${"), new("\"", "\""), new("'", "'")],
            HasRegexLiterals = true,
        };

    public static CodeLexicon Python { get; } =
        new()
        {
            LineComments = ["#"],
            Strings =
            [
                new("\"\"\"", "\"\"\"", IsMultiline: true, Interpolation: "{"),
                new("'''", "'''", IsMultiline: true, Interpolation: "{"),
                new("\"", "\"", Interpolation: "{"),
                new("'", "'", Interpolation: "{"),
            ],
            Prefixes = "rRbBuUfF",
        };

    public static CodeLexicon CSharp { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = SlashStar,
            Strings =
            [
                new("\"\"\"", "\"\"\"", HasEscapes: false, IsMultiline: true),
                new("\"", "\"", Interpolation: "{") { DoublesQuotes = true },
                new("'", "'"),
            ],
            Prefixes = "@$",
        };

    public static CodeLexicon Java { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = SlashStar,
            Strings = [new("\"\"\"", "\"\"\"", IsMultiline: true), new("\"", "\""), new("'", "'")],
        };

    public static CodeLexicon Kotlin { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = SlashStar,
            Strings =
            [
                new("\"\"\"", "\"\"\"", HasEscapes: false, IsMultiline: true, Interpolation: "${"),
                new("\"", "\"", Interpolation: "${"),
                new("'", "'"),
            ],
        };

    public static CodeLexicon Go { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = SlashStar,
            Strings = [new("`", "`", HasEscapes: false, IsMultiline: true), new("\"", "\""), new("'", "'")],
        };

    public static CodeLexicon Ruby { get; } =
        new()
        {
            LineComments = ["#"],
            BlockComments = [("\n=begin", "\n=end")],
            Strings = [new("\"", "\"", IsMultiline: true, Interpolation: "#{"), new("'", "'", IsMultiline: true)],
            HasRegexLiterals = true,
        };

    public static CodeLexicon Php { get; } =
        new()
        {
            LineComments = ["//", "#"],
            BlockComments = SlashStar,
            Strings = [new("\"", "\"", IsMultiline: true, Interpolation: "{$"), new("'", "'", IsMultiline: true)],
            CodeStart = "<?php",
        };

    public static CodeLexicon Rust { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = SlashStar,
            Strings =
            [
                new("r##\"", "\"##", HasEscapes: false, IsMultiline: true),
                new("r#\"", "\"#", HasEscapes: false, IsMultiline: true),
                new("r\"", "\"", HasEscapes: false, IsMultiline: true),
                new("\"", "\"", IsMultiline: true),
            ],
            Prefixes = "bc",
            HasLifetimes = true,
        };

    public static CodeLexicon Swift { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = SlashStar,
            Strings =
            [
                new("\"\"\"", "\"\"\"", IsMultiline: true, Interpolation: "\\("),
                new("#\"", "\"#", HasEscapes: false),
                new("\"", "\"", Interpolation: "\\("),
            ],
        };
}
