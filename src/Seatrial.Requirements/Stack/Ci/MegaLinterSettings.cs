namespace Seatrial.Requirements.Stack.Ci;

/// <summary>Which of MegaLinter's linters look for credentials.</summary>
internal static class MegaLinterSettings
{
    private static readonly string[] Scanners =
    [
        "REPOSITORY_GITLEAKS",
        "REPOSITORY_SECRETLINT",
        "REPOSITORY_TRUFFLEHOG",
        "REPOSITORY_KINGFISHER",
    ];

    public static bool HasScanner(string linters) => Array.Exists(Scanners, s => linters.Contains(s, StringComparison.Ordinal));

    /// <summary>Of the three that every flavour has one is enough.</summary>
    public static bool DisablesAll(string linters) => Array.TrueForAll(Scanners[..3], s => linters.Contains(s, StringComparison.Ordinal));
}
