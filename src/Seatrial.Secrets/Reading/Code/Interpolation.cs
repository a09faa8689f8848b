namespace Seatrial.Secrets.Reading.Code;

/// <summary>How a language's strings take in what is computed when the program runs.</summary>
internal enum Interpolation
{
    None,

    /// <summary><c>$name</c> and <c>${…}</c> in double quotes and here documents: Kotlin, Groovy, PHP, Perl, Dart, shells.</summary>
    Dollar,

    /// <summary><c>${…}</c> alone: JavaScript.</summary>
    DollarBrace,

    /// <summary><c>#{…}</c> in double quotes: Ruby, Elixir, Crystal.</summary>
    HashBrace,

    /// <summary><c>{…}</c> in strings with a prefix: <c>f"…"</c> of Python, <c>$"…"</c> of C#.</summary>
    PrefixedBrace,

    /// <summary><c>$name</c> and <c>${…}</c> in strings with a prefix: <c>s"…"</c> of Scala.</summary>
    PrefixedDollar,

    /// <summary><c>\(…)</c>: Swift.</summary>
    BackslashParenthesis,
}
