using System.Collections.Immutable;
using Seatrial.Components.Severities;

namespace Seatrial.Components.Advisories;

/// <summary>
/// One record of an advisory database, reduced to what matching and reporting need (OSV schema 1.7, https://ossf.github.io/osv-schema/).
/// </summary>
public sealed record Advisory
{
    public required string Id { get; init; }

    /// <summary>At most 300 characters; the beginning of the details where the record has no summary.</summary>
    public string Summary { get; init; } = "";

    public required DateTimeOffset Modified { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>Null while the record stands; withdrawn ones match nothing.</summary>
    public DateTimeOffset? Withdrawn { get; init; }

    /// <summary>Other names of the same vulnerability.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public ImmutableArray<string> Related { get; init; } = [];

    public ImmutableArray<string> Upstream { get; init; } = [];

    /// <summary>The first few addresses, advisories and fixes before others.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Such as <c>CWE-79</c>.</summary>
    public ImmutableArray<string> Weaknesses { get; init; } = [];

    public Severity Severity { get; init; }

    public Exploitation Exploitation { get; init; }

    public ImmutableArray<AffectedPackage> Affected { get; init; } = [];

    /// <summary>The package itself is the attack (OpenSSF malicious packages).</summary>
    public bool IsMalicious => Id.StartsWith("MAL-", StringComparison.Ordinal);

    /// <summary>The id and all aliases.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Id);

    /// <summary>The CVE number among the names; null where there is none.</summary>
    public string? Cve => Names.FirstOrDefault(n => n.StartsWith("CVE-", StringComparison.Ordinal));
}
