namespace Seatrial.Syntax;

/// <summary>
/// The languages that are parsed. Each grammar is made on first use; without the native library (<see cref="SyntaxLibrary.IsAvailable"/>)
/// that throws a <see cref="DllNotFoundException"/>.
/// </summary>
public static class Grammars
{
    private static readonly Lazy<Grammar> s_javaScript = Of("javascript");
    private static readonly Lazy<Grammar> s_typeScript = Of("typescript");
    private static readonly Lazy<Grammar> s_tsx = Of("tsx");
    private static readonly Lazy<Grammar> s_python = Of("python");
    private static readonly Lazy<Grammar> s_cSharp = Of("c_sharp");
    private static readonly Lazy<Grammar> s_java = Of("java");
    private static readonly Lazy<Grammar> s_kotlin = Of("kotlin");
    private static readonly Lazy<Grammar> s_go = Of("go");
    private static readonly Lazy<Grammar> s_php = Of("php");
    private static readonly Lazy<Grammar> s_ruby = Of("ruby");
    private static readonly Lazy<Grammar> s_html = Of("html");

    /// <summary>JavaScript with JSX.</summary>
    public static Grammar JavaScript => s_javaScript.Value;

    public static Grammar TypeScript => s_typeScript.Value;

    /// <summary>TypeScript with JSX.</summary>
    public static Grammar Tsx => s_tsx.Value;

    public static Grammar Python => s_python.Value;

    public static Grammar CSharp => s_cSharp.Value;

    public static Grammar Java => s_java.Value;

    public static Grammar Kotlin => s_kotlin.Value;

    public static Grammar Go => s_go.Value;

    /// <summary>PHP within the text around it; a file without <c>&lt;?php</c> is text alone.</summary>
    public static Grammar Php => s_php.Value;

    public static Grammar Ruby => s_ruby.Value;

    public static Grammar Html => s_html.Value;

    public static IReadOnlyList<Grammar> All => [JavaScript, TypeScript, Tsx, Python, CSharp, Java, Kotlin, Go, Php, Ruby, Html];

    private static Lazy<Grammar> Of(string name) => new(() => new Grammar(name));
}
