using Seatrial.Engine.Policies;

namespace Seatrial.Engine.Configuration;

/// <summary>What <c>seatrial.yaml</c> says. Absent values are null or empty: nothing is assumed.</summary>
public sealed record SeatrialConfiguration
{
    public static SeatrialConfiguration Empty { get; } = new();

    /// <summary>Path of the file relative to the workspace root; null when there is none.</summary>
    public string? SourcePath { get; init; }

    /// <summary>Facts about the whole repository; each application starts from them.</summary>
    public ApplicationDeclaration Defaults { get; init; } = new();

    /// <summary>Applications that were declared, by folder; they come before those that were detected.</summary>
    public IReadOnlyList<ApplicationDeclaration> Applications { get; init; } = [];

    public GateMode Mode { get; init; } = GateMode.Advise;

    /// <summary>What is demanded: the file's own policy, joined with the one that it extends once that was read.</summary>
    public Policy Policy { get; init; } = Policy.Default;

    /// <summary>What the file itself says about policy; null for nothing.</summary>
    public PolicyDeclaration? DeclaredPolicy { get; init; }

    /// <summary>Glob patterns in .gitignore syntax that are left out of every analysis.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Package URL of the product; null where none is declared.</summary>
    public Declared<string>? Product { get; init; }

    /// <summary>Files with statements about vulnerabilities, relative to the folder that is checked.</summary>
    public IReadOnlyList<string> Vex { get; init; } = [];

    /// <summary>How old advisories may be; null where nothing is declared.</summary>
    public TimeSpan? AdvisoryAge { get; init; }

    /// <summary>Which licences packages may have; null where nothing is declared.</summary>
    public LicenceDeclaration? Licences { get; init; }

    /// <summary>Kinds of credential that the repository describes itself.</summary>
    public IReadOnlyList<SecretRuleDeclaration> SecretRules { get; init; } = [];

    /// <summary>What the application view of <paramref name="rootPath"/> sees: its own declaration over the defaults.</summary>
    public ApplicationDeclaration For(string rootPath) =>
        Applications.FirstOrDefault(a => string.Equals(a.Path, rootPath, StringComparison.Ordinal)) is { } own
            ? own.Over(Defaults)
            : Defaults;
}
