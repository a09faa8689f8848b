using Seatrial.Engine.Workspaces;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Commands.Signing;

/// <summary>What was asked and what came of it: all that an output says.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="Commit">Object id; null where a release was asked about.</param>
/// <param name="Release">SHA-256; null where a commit was asked about.</param>
/// <param name="Repository">Where.</param>
/// <param name="Trust">Who was trusted, as words.</param>
/// <param name="Now">As on which moment.</param>
internal sealed record VerifyAnswer(
    VerificationOutcome Outcome,
    string? Commit,
    string? Release,
    RepositoryState Repository,
    string Trust,
    DateTimeOffset Now
);
