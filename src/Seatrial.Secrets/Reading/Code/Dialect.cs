using System.Buffers;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>What the lexer has to know of a family of languages: comments, strings and what joins them. Characters are ASCII.</summary>
internal sealed record Dialect
{
    public string[] LineComments { get; init; } = ["//"];

    /// <summary>Opening and closing marks.</summary>
    public (string Open, string Close)[] BlockComments { get; init; } = [("/*", "*/")];

    /// <summary>
    /// Marks at the beginning of a line around what is no code (Ruby's <c>=begin</c>, Perl's POD); both begin with the line end.
    /// </summary>
    public (string Open, string Close)? LineBlock { get; init; }

    /// <summary>Quotes of strings that end with their line.</summary>
    public string Quotes { get; init; } = "\"";

    /// <summary>Those of them whose strings may go over lines.</summary>
    public string LongQuotes { get; init; } = "";

    /// <summary>Those of them in which nothing is special but, in some languages, the doubled quote.</summary>
    public string PlainQuotes { get; init; } = "";

    /// <summary>Those of them that make a string over several lines when written three times.</summary>
    public string Tripled { get; init; } = "";

    /// <summary>A doubled quote in a string stands for one (SQL, Visual Basic, PowerShell).</summary>
    public bool DoublesQuotes { get; init; }

    /// <summary>What makes the next character plain.</summary>
    public byte Escape { get; init; } = (byte)'\\';

    /// <summary>Single quotes hold one character (C and most of its descendants) or mark a lifetime (Rust).</summary>
    public bool HasCharacters { get; init; }

    /// <summary>Regular expressions stand between slashes.</summary>
    public bool HasRegex { get; init; }

    /// <summary>Letters and marks that may stand before a quote.</summary>
    public string Prefixes { get; init; } = "";

    /// <summary>Those of them that make the string a raw one.</summary>
    public string RawPrefixes { get; init; } = "";

    /// <summary>
    /// <c>q(…)</c>, <c>%q(…)</c>, <c>~s(…)</c>: the mark in front of strings between brackets; 0 for none, <c>q</c> for Perl.
    /// </summary>
    public byte BracketStrings { get; init; }

    /// <summary><c>[[…]]</c> and <c>[==[…]==]</c> are strings (Lua).</summary>
    public bool HasLongBrackets { get; init; }

    public HereForm Here { get; init; }

    public Interpolation Interpolation { get; init; }

    /// <summary>Quotes of the strings that it counts in.</summary>
    public string InterpolatingQuotes { get; init; } = "\"";

    /// <summary>Operators that join strings.</summary>
    public string[] Joins { get; init; } = ["+"];

    /// <summary>Strings beside each other are one (C, Python, Ruby).</summary>
    public bool JoinsNeighbours { get; init; }

    /// <summary>A key and its value have <c>=&gt;</c> between them (PHP, Ruby, Perl, Scala).</summary>
    public bool ArrowIsPair { get; init; }

    /// <summary>What a member gives stands behind <c>=&gt;</c> (C#, Dart).</summary>
    public bool ArrowGives { get; init; }

    /// <summary>A function is called without parentheses: <c>password "…"</c> (Ruby, Groovy, Perl, Lua).</summary>
    public bool CallsWithoutParentheses { get; init; }

    /// <summary>A mark of a comment counts only at the beginning of a word (shells).</summary>
    public bool CommentsBeginWords { get; init; }

    /// <summary>
    /// A line goes on only inside of brackets or behind an operator, so a string on a line of its own is a text of documentation.
    /// </summary>
    public bool IsLineBased { get; init; }

    /// <summary>Several names get several values without brackets: <c>a, b = x, y</c>.</summary>
    public bool AssignsTuples { get; init; }

    /// <summary>All characters at which something other than plain code may begin.</summary>
    public SearchValues<byte> Stops { get; private init; } = SearchValues.Create(""u8);

    /// <summary>What may begin at each character.</summary>
    public CodeMarks[] Marks { get; private init; } = [];

    /// <summary>The same with its tables made.</summary>
    public Dialect Ready()
    {
        var marks = new CodeMarks[256];
        CodeMarks bracketed = BracketStrings != 0 || HasLongBrackets ? CodeMarks.Bracketed : CodeMarks.None;
        Add(marks, "([{", CodeMarks.Open | bracketed);
        Add(marks, ")]}", CodeMarks.Close);
        Add(marks, Quotes, CodeMarks.Quote);
        Add(marks, HasCharacters ? "'" : "", CodeMarks.Character);
        Add(marks, HasRegex ? "/" : "", CodeMarks.Regex);
        Add(marks, Here == HereForm.None ? "" : "<", CodeMarks.Here);
        foreach (string mark in LineComments.Concat(BlockComments.Select(b => b.Open)))
        {
            marks[mark[0]] |= CodeMarks.Comment;
        }

        return this with
        {
            Marks = marks,
            Stops = SearchValues.Create([.. Enumerable.Range(0, marks.Length).Where(i => marks[i] != CodeMarks.None).Select(i => (byte)i)]),
        };
    }

    private static void Add(CodeMarks[] marks, string characters, CodeMarks mark)
    {
        foreach (char c in characters)
        {
            marks[c] |= mark;
        }
    }
}
