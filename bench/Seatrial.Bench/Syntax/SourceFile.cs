using System.Runtime.InteropServices;

namespace Seatrial.Bench.Syntax;

/// <summary>A file of a language that is parsed.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SourceFile(string Path, string Language, byte[] Text)
{
    private static readonly Dictionary<string, string> s_languages = new(StringComparer.OrdinalIgnoreCase)
    {
        [".js"] = "javascript",
        [".mjs"] = "javascript",
        [".cjs"] = "javascript",
        [".jsx"] = "javascript",
        [".ts"] = "typescript",
        [".mts"] = "typescript",
        [".tsx"] = "tsx",
        [".py"] = "python",
        [".cs"] = "c_sharp",
        [".java"] = "java",
        [".kt"] = "kotlin",
        [".go"] = "go",
        [".php"] = "php",
        [".rb"] = "ruby",
        [".html"] = "html",
        [".sql"] = Sql,
        [".prisma"] = Prisma,
    };

    public const string Sql = "sql";
    public const string Prisma = "prisma";

    /// <summary>Files below the paths by their endings, sorted; links and .git are left out.</summary>
    public static List<SourceFile> Load(IEnumerable<string> paths)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return
        [
            .. paths
                .SelectMany(root =>
                    File.Exists(root)
                        ? Enumerable.Repeat(root, 1)
                        : Directory.EnumerateFiles(root, "*", options).Order(StringComparer.Ordinal)
                )
                .Where(p => !p.Contains("/.git/", StringComparison.Ordinal) && s_languages.ContainsKey(System.IO.Path.GetExtension(p)))
                .Select(p => new SourceFile(p, s_languages[System.IO.Path.GetExtension(p)], File.ReadAllBytes(p))),
        ];
    }
}
