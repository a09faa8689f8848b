namespace Seatrial.Governance.Signoffs;

/// <summary>
/// A named person's word: for this application, at this commit, with these files, I accept shipping, or I do not. Everything in it is
/// claimed by the signer; a verifier checks what can be checked.
/// </summary>
public sealed record Signoff
{
    /// <summary>Of the statement's predicate. It resolves to nothing: <c>docs/signoff.md</c> describes it.</summary>
    public const string PredicateType = "urn:seatrial:attestation:signoff:v1";

    public required SignoffDecision Decision { get; init; }

    /// <summary>For people; nothing is found by it.</summary>
    public required string Application { get; init; }

    /// <summary>Folder of the application in the repository; empty for its top.</summary>
    public required string Path { get; init; }

    /// <summary>Object id of the commit.</summary>
    public required string Commit { get; init; }

    /// <summary>See <see cref="CommitContent"/>; lower-case hexadecimal.</summary>
    public required string Content { get; init; }

    /// <summary>Files of the release by name, each with its SHA-256.</summary>
    public IReadOnlyList<SignedFile> Releases { get; init; } = [];

    public required string Signer { get; init; }

    public string? Email { get; init; }

    public required string Role { get; init; }

    /// <summary>Whole seconds, UTC.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>When it ends in any case.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Those of <see cref="SignoffFiles.Evidence"/> that the commit has, sorted.</summary>
    public required IReadOnlyList<SignedFile> Files { get; init; }

    /// <summary>See <see cref="AssessmentDigest"/>.</summary>
    public required string Assessment { get; init; }

    /// <summary>The day on which dated tables were looked at.</summary>
    public required DateOnly AssessedOn { get; init; }

    /// <summary>Whether everything could be read.</summary>
    public required bool IsComplete { get; init; }

    public required IReadOnlyList<SignedLevel> Levels { get; init; }

    public IReadOnlyList<AcceptedRisk> Accepted { get; init; } = [];

    /// <summary>
    /// Digests of the records' last entries when it was signed: what was recorded by then cannot be taken away unnoticed.
    /// </summary>
    public IReadOnlyList<string> RecordHeads { get; init; } = [];

    /// <summary>Required for a rejection.</summary>
    public string? Note { get; init; }

    public required string ToolVersion { get; init; }
}
