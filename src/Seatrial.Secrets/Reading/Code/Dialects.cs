namespace Seatrial.Secrets.Reading.Code;

/// <summary>The families of languages. Each is data; <c>Readers</c> names their files.</summary>
internal static class Dialects
{
    public static readonly Dialect C = new Dialect
    {
        HasCharacters = true,
        Prefixes = "LuU8R@",
        RawPrefixes = "R",
        JoinsNeighbours = true,
    }.Ready();

    public static readonly Dialect Java = new Dialect { HasCharacters = true, Tripled = "\"" }.Ready();

    public static readonly Dialect CSharp = new Dialect
    {
        ArrowGives = true,
        HasCharacters = true,
        Tripled = "\"",
        Prefixes = "@$",
        RawPrefixes = "@",
        Interpolation = Interpolation.PrefixedBrace,
    }.Ready();

    public static readonly Dialect FSharp = new Dialect
    {
        HasCharacters = true,
        Tripled = "\"",
        Prefixes = "@$",
        RawPrefixes = "@",
        BlockComments = [("(*", "*)")],
        Interpolation = Interpolation.PrefixedBrace,
    }.Ready();

    public static readonly Dialect VisualBasic = new Dialect
    {
        LineComments = ["'"],
        BlockComments = [],
        PlainQuotes = "\"",
        DoublesQuotes = true,
        Joins = ["&", "+"],
    }.Ready();

    public static readonly Dialect JavaScript = new Dialect
    {
        Quotes = "\"'`",
        LongQuotes = "`",
        HasRegex = true,
        Interpolation = Interpolation.DollarBrace,
        InterpolatingQuotes = "`",
    }.Ready();

    /// <summary>JavaScript among markup: Vue, Svelte, Astro.</summary>
    public static readonly Dialect Component = (JavaScript with { BlockComments = [("/*", "*/"), ("<!--", "-->")] }).Ready();

    public static readonly Dialect Go = new Dialect
    {
        AssignsTuples = true,
        Quotes = "\"`",
        LongQuotes = "`",
        PlainQuotes = "`",
        HasCharacters = true,
    }.Ready();

    public static readonly Dialect Rust = new Dialect
    {
        LongQuotes = "\"",
        HasCharacters = true,
        Prefixes = "rbc#",
        RawPrefixes = "r",
    }.Ready();

    public static readonly Dialect Kotlin = new Dialect
    {
        HasCharacters = true,
        Tripled = "\"",
        Interpolation = Interpolation.Dollar,
    }.Ready();

    public static readonly Dialect Scala = new Dialect
    {
        HasCharacters = true,
        Tripled = "\"",
        Prefixes = "sfraw",
        Interpolation = Interpolation.PrefixedDollar,
        ArrowIsPair = true,
    }.Ready();

    public static readonly Dialect Swift = new Dialect
    {
        Tripled = "\"",
        Prefixes = "#",
        RawPrefixes = "#",
        Interpolation = Interpolation.BackslashParenthesis,
    }.Ready();

    public static readonly Dialect Dart = new Dialect
    {
        ArrowGives = true,
        Quotes = "\"'",
        Tripled = "\"'",
        Prefixes = "r",
        RawPrefixes = "r",
        Interpolation = Interpolation.Dollar,
        InterpolatingQuotes = "\"'",
        JoinsNeighbours = true,
    }.Ready();

    public static readonly Dialect Groovy = new Dialect
    {
        Quotes = "\"'",
        Tripled = "\"'",
        HasRegex = true,
        Interpolation = Interpolation.Dollar,
        CallsWithoutParentheses = true,
    }.Ready();

    public static readonly Dialect Php = new Dialect
    {
        LineComments = ["//", "#"],
        Quotes = "\"'",
        LongQuotes = "\"'",
        Here = HereForm.Triple,
        Interpolation = Interpolation.Dollar,
        Joins = ["."],
        ArrowIsPair = true,
    }.Ready();

    public static readonly Dialect Python = new Dialect
    {
        LineComments = ["#"],
        BlockComments = [],
        Quotes = "\"'",
        Tripled = "\"'",
        Prefixes = "rRbBuUfFtT",
        RawPrefixes = "rR",
        Interpolation = Interpolation.PrefixedBrace,
        InterpolatingQuotes = "\"'",
        JoinsNeighbours = true,
        IsLineBased = true,
        AssignsTuples = true,
    }.Ready();

    public static readonly Dialect Ruby = new Dialect
    {
        LineComments = ["#"],
        BlockComments = [],
        LineBlock = ("\n=begin", "\n=end"),
        Quotes = "\"'`",
        LongQuotes = "\"'`",
        HasRegex = true,
        BracketStrings = (byte)'%',
        Here = HereForm.Double,
        Interpolation = Interpolation.HashBrace,
        InterpolatingQuotes = "\"`",
        ArrowIsPair = true,
        CallsWithoutParentheses = true,
        IsLineBased = true,
        AssignsTuples = true,
    }.Ready();

    public static readonly Dialect Elixir = new Dialect
    {
        LineComments = ["#"],
        BlockComments = [],
        Quotes = "\"'",
        LongQuotes = "\"'",
        Tripled = "\"'",
        BracketStrings = (byte)'~',
        Interpolation = Interpolation.HashBrace,
        Joins = ["<>"],
        ArrowIsPair = true,
        IsLineBased = true,
    }.Ready();

    public static readonly Dialect Perl = new Dialect
    {
        LineComments = ["#"],
        BlockComments = [],
        LineBlock = ("\n=head", "\n=cut"),
        Quotes = "\"'",
        LongQuotes = "\"'",
        HasRegex = true,
        BracketStrings = (byte)'q',
        Here = HereForm.Double,
        Interpolation = Interpolation.Dollar,
        Joins = ["."],
        ArrowIsPair = true,
        CallsWithoutParentheses = true,
    }.Ready();

    public static readonly Dialect PowerShell = new Dialect
    {
        LineComments = ["#"],
        BlockComments = [("<#", "#>")],
        Quotes = "\"'",
        LongQuotes = "\"'",
        DoublesQuotes = true,
        Escape = (byte)'`',
        Interpolation = Interpolation.Dollar,
        CommentsBeginWords = true,
    }.Ready();

    public static readonly Dialect Lua = new Dialect
    {
        LineComments = ["--"],
        BlockComments = [("--[[", "]]")],
        Quotes = "\"'",
        HasLongBrackets = true,
        Joins = [".."],
        CallsWithoutParentheses = true,
        AssignsTuples = true,
    }.Ready();

    /// <summary>Comments behind a number sign, strings in double quotes: R, Julia, Nim, CoffeeScript.</summary>
    public static readonly Dialect Script = new Dialect
    {
        LineComments = ["#"],
        BlockComments = [],
        Quotes = "\"'",
        Tripled = "\"'",
        Interpolation = Interpolation.Dollar,
        IsLineBased = true,
    }.Ready();

    /// <summary>Haskell, Elm, PureScript.</summary>
    public static readonly Dialect Haskell = new Dialect
    {
        LineComments = ["--"],
        BlockComments = [("{-", "-}")],
        Tripled = "\"",
        HasCharacters = true,
        Joins = ["++", "<>"],
        IsLineBased = true,
    }.Ready();

    /// <summary>Lisps: Clojure, Emacs Lisp, Scheme.</summary>
    public static readonly Dialect Lisp = new Dialect
    {
        LineComments = [";"],
        BlockComments = [],
        LongQuotes = "\"",
    }.Ready();

    /// <summary>Erlang.</summary>
    public static readonly Dialect Erlang = new Dialect
    {
        LineComments = ["%"],
        BlockComments = [],
        LongQuotes = "\"",
        JoinsNeighbours = true,
    }.Ready();
}
