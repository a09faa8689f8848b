namespace Seatrial.Secrets.Fixing;

/// <summary>The languages in which a literal becomes a read of the environment, each in the way that its programs use already.</summary>
internal static class CodeLanguages
{
    public static IReadOnlyList<CodeLanguage> All { get; } =
    [
        new()
        {
            Extensions = ".js .jsx .mjs .cjs",
            Lexicon = Lexica.Script,
            Read = (_, name) => $"process.env.{name}",
            IsAbsentInSilence = true,
            Obstacle = ScriptPlaces.Obstacle,
        },
        new()
        {
            Extensions = ".ts .tsx .mts .cts",
            Lexicon = Lexica.Script,
            Read = (_, name) => $"process.env.{name}!",
            IsAbsentInSilence = true,
            Obstacle = ScriptPlaces.Obstacle,
        },
        new()
        {
            Extensions = ".py",
            Lexicon = Lexica.Python,
            Read = PythonPlaces.Read,
            Obstacle = PythonPlaces.Obstacle,
            Besides = PythonPlaces.Import,
        },
        new()
        {
            Extensions = ".cs",
            Lexicon = Lexica.CSharp,
            Read = DotNetPlaces.Read,
            Obstacle = DotNetPlaces.Obstacle,
            Besides = DotNetPlaces.Constant,
        },
        new()
        {
            Extensions = ".java",
            Lexicon = Lexica.Java,
            Read = (_, name) => $"System.getenv(\"{name}\")",
            Obstacle = JvmPlaces.Obstacle,
        },
        new()
        {
            Extensions = ".kt .kts",
            Lexicon = Lexica.Kotlin,
            Read = (_, name) => $"System.getenv(\"{name}\")",
            Obstacle = JvmPlaces.Obstacle,
            Besides = site => Removal(site, "const "),
        },
        new()
        {
            Extensions = ".go",
            Lexicon = Lexica.Go,
            Read = (_, name) => $"os.Getenv(\"{name}\")",
            IsAbsentInSilence = true,
            Obstacle = GoPlaces.Obstacle,
            Besides = GoPlaces.Besides,
        },
        new()
        {
            Extensions = ".rb .rake",
            Lexicon = Lexica.Ruby,
            Read = (_, name) => $"ENV.fetch(\"{name}\")",
            Obstacle = site => site.IsAfterWord("when", "require", "require_relative") ? CaseLabel : null,
        },
        new()
        {
            Extensions = ".php",
            Lexicon = Lexica.Php,
            Read = (site, name) =>
                site.Target.Path.StartsWith("config/", StringComparison.Ordinal)
                || site.Target.Path.Contains("/config/", StringComparison.Ordinal)
                    ? $"env('{name}')"
                    : $"getenv('{name}')",
            IsAbsentInSilence = true,
            Join = ".",
            Obstacle = PhpPlaces.Obstacle,
        },
        new()
        {
            Extensions = ".rs",
            Lexicon = Lexica.Rust,
            Read = RustPlaces.Read,
            Join = "",
            Obstacle = RustPlaces.Obstacle,
        },
        new()
        {
            Extensions = ".swift",
            Lexicon = Lexica.Swift,
            Read = (site, name) =>
                site.Target.Source.Holds("import Vapor")
                    ? $"Environment.get(\"{name}\")!"
                    : $"ProcessInfo.processInfo.environment[\"{name}\"]!",
            Obstacle = SwiftPlaces.Obstacle,
            Besides = SwiftPlaces.Import,
        },
        new()
        {
            Extensions = ".astro",
            Lexicon = Lexica.Script,
            Read = (_, name) => $"import.meta.env.{name}",
            IsAbsentInSilence = true,
            Obstacle = ComponentPlaces.Obstacle,
        },
    ];

    internal const string CaseLabel =
        "the language asks for a constant here: give the value a name, read it from the environment there, and compare with that.";

    public static CodeLanguage? Find(string extension) =>
        extension.Length == 0 ? null : All.FirstOrDefault(l => l.Extensions.Split(' ').Contains(extension, StringComparer.Ordinal));

    /// <summary>An edit that takes a word out of the line before the string.</summary>
    private static IEnumerable<FixEdit> Removal(CodeSite site, string word)
    {
        int at = site.Before.LastIndexOf(word, StringComparison.Ordinal);
        return at < 0 ? [] : [new FixEdit(site.Literal.Start - site.Before.Length + at, word.Length, "")];
    }
}
